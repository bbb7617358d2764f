/* tegotae-record-copy.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/tegotae-sqlite.h"

G_BEGIN_DECLS

/* Copies whatever can be read of @from, which is damaged, into @to, which is empty
 * and of the same schema. A row with the rows that belong to it is copied whole or
 * not at all. Takes eight bytes of memory for each row, whatever is in it.
 *
 * @complete: (out): whether all of @from could be read
 * Fails, with @to undefined, only if @to cannot be written. */
gboolean tegotae_record_copy_run (TegotaeSqlite      *from,
                                  TegotaeSqlite      *to,
                                  gboolean           *complete,
                                  GError            **error);

G_END_DECLS

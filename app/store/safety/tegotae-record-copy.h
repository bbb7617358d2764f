/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

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

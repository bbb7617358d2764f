/* tegotae-attempt-range.h
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

#include "store/tegotae-user-db.h"

G_BEGIN_DECLS

/* Deletes the attempts finished at @from or later and before @to (milliseconds
 * since 1970 UTC) in one transaction. One whose time is not known is in no range.
 * Returns: (transfer full) (element-type TegotaeAttempt): them, the newest first */
GPtrArray *tegotae_attempt_range_delete (TegotaeUserDb  *db,
                                         gint64          from,
                                         gint64          to,
                                         GError        **error);

G_END_DECLS

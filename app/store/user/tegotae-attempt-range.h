/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/* Deletes the attempts finished at @from or later and before @to (milliseconds
 * since 1970 UTC) in one transaction. One whose time is not known is in no range.
 * Returns: (transfer full) (element-type TegotaeAttempt): them, the newest first */
GPtrArray *tegotae_attempt_range_delete (TegotaeUserDb  *db,
                                         gint64          from,
                                         gint64          to,
                                         GError        **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/* The value of a setting, owned by the caller. NULL without an error if it was
 * never set. */
char     *tegotae_setting_table_get (TegotaeUserDb  *db,
                                     const char     *key,
                                     GError        **error);

/* Sets it; @value NULL removes it. */
gboolean  tegotae_setting_table_set (TegotaeUserDb  *db,
                                     const char     *key,
                                     const char     *value,
                                     GError        **error);

G_END_DECLS

/* tegotae-home-private.h
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
#include "tegotae-home.h"

G_BEGIN_DECLS

/* What the files of TegotaeHome share. */

/* Opens user.db when it is first needed. Borrowed. */
TegotaeUserDb *tegotae_home_get_user_db (TegotaeHome  *home,
                                         GError      **error);

/* Now, in milliseconds since 1970 UTC. */
gint64         tegotae_home_get_time    (void);

G_END_DECLS

/* test-rights.h
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

#include <glib.h>

G_BEGIN_DECLS

/* Makes the modes of files and folders hold for the calling thread even if the
 * user is root. To be given back with test_rights_restore(). */
void test_rights_drop    (void);
void test_rights_restore (void);

G_END_DECLS

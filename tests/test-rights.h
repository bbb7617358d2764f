/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Makes the modes of files and folders hold for the calling thread even if the
 * user is root. To be given back with test_rights_restore(). */
void test_rights_drop    (void);
void test_rights_restore (void);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What GTK_IM_MODULE is set to. */
#define TEST_IM_CONTEXT_NAME "tegotae-test"

/**
 * TestIMContext:
 *
 * An input method as people use for Japanese, as small as it can be: letters are
 * composed, Space and Down go through candidates, Return puts what was composed
 * into the text, and Escape drops it. While there is nothing composed, it takes
 * letters only.
 */
#define TEST_TYPE_IM_CONTEXT (test_im_context_get_type ())
G_DECLARE_FINAL_TYPE (TestIMContext, test_im_context, TEST, IM_CONTEXT, GtkIMContext)

/* Makes it known to GTK; after test_ui_init() and before the first text field. */
void        test_im_context_register     (void);

/* What is being composed in any field; "" if nothing is. */
const char *test_im_context_get_composed (void);

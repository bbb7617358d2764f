/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/* Fonts, each with another size of text and the narrowest window that all fits into.
 * A look is a number below N_TEST_LOOKS. */
#define N_TEST_LOOKS 3

/* From now on. */
void test_looks_set    (guint           look);

/* Makes @window as narrow as is promised, and waits until all is laid out. */
void test_looks_resize (TegotaeService *service,
                        GtkWidget      *window,
                        guint           look);

/* Until all that follows from a change is laid out. */
void test_looks_settle (TegotaeService *service,
                        GtkWidget      *window);

/* Looks at all in @window, a page of that name. @faults: a set of those that were
 * told already (utf8, owned). */
void test_looks_audit  (GtkWidget      *window,
                        const char     *page,
                        guint           look,
                        GHashTable     *faults);

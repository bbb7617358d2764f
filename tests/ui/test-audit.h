/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Finds what does not fit. Each function appends one line of text per fault to
 * @faults (element-type utf8, owned). */

/* What is on the screen inside @root, a mapped widget: texts that are cut, that
 * are larger than their place or that reach out of the window or of a card, and
 * texts of a chart that lie over one another or outside of the chart. */
void test_audit_layout  (GtkWidget *root,
                         GPtrArray *faults);

/* What our own widgets inside @root, itself included, say of their size: that
 * no minimum is above its natural size, that a wider widget never needs more
 * height, and that the least height of all is the one that is told when no
 * width is given. Of each type only the first few are measured, since those of a list
 * are all alike. @done: how many were, by type; NULL: none yet. */
void test_audit_measure (GtkWidget  *root,
                         GPtrArray  *faults,
                         GHashTable *done);

/* For the functions above: a line that begins with what @widget is. */
void test_audit_add_fault (GPtrArray  *faults,
                           GtkWidget  *widget,
                           const char *format,
                           ...) G_GNUC_PRINTF (3, 4);

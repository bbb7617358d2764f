/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What a widget shows just now, as any value that is another for other
 * contents. */
typedef gpointer (*TegotaeRepeatFilterFunc) (GtkWidget *widget);

/* Keeps from @widget's children what the user began on other contents: the
 * rest of a double click and the repeats of a key that is still held. So neither
 * answers a question that has only just come up, while a new click or key press
 * always counts. */
void tegotae_repeat_filter_add (GtkWidget        *widget,
                                TegotaeRepeatFilterFunc  get_contents);

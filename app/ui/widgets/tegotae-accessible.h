/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a widget a name for screen readers, the same on all releases of GTK, whatever
 * text the widget shows. On 4.18 a button, row or drop-down is labelled by its own
 * text, which wins over a label set as a property; in 4.8 a later change of the text
 * replaces it, so a name comes after the text. */
void tegotae_accessible_set_name (GtkWidget  *widget,
                                  const char *name);

/* The same, of a name that is put together like a text of g_strdup_printf(). */
void tegotae_accessible_printf   (GtkWidget  *widget,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS

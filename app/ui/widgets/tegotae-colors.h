/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Gives a display the colours of the app that suit the desktop: on light or dark,
 * of usual or high contrast; and others when the desktop changes. The app does this
 * by itself because what libadwaita offers for it differs between its releases. */
void tegotae_colors_follow_desktop (GdkDisplay *display);

/* The colour that CSS gives a widget for its text. The one place that asks,
 * because GTK 4.10 has another function for it. */
void tegotae_colors_get            (GtkWidget  *widget,
                                    GdkRGBA    *color);

/* The accent colour of the scheme that a widget is drawn in. */
void tegotae_colors_get_accent     (GtkWidget  *widget,
                                    GdkRGBA    *color);

/* Draws a level bar in one colour, whatever its value: a low score is no alarm. */
void tegotae_colors_make_plain     (GtkLevelBar *bar);

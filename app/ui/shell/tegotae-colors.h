/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Gives a display the colours of the app that suit the desktop: on light or dark,
 * of usual or high contrast; and others when the desktop changes. The app does this
 * by itself because what libadwaita offers for it differs between its releases. */
void tegotae_colors_follow_desktop (GdkDisplay *display);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TEGOTAE_SETTINGS_LANGUAGE "language"
#define TEGOTAE_SETTINGS_WINDOW_WIDTH "window-width"
#define TEGOTAE_SETTINGS_WINDOW_HEIGHT "window-height"
#define TEGOTAE_SETTINGS_MAXIMIZED "maximized"

/* What the app remembers of itself. The schema is looked up beside the program
 * first, so that it runs without being installed.
 *
 * Returns: (transfer full) (nullable): NULL if there is no schema; then nothing
 * is remembered, and everything works. */
GSettings *tegotae_settings_open (void);

G_END_DECLS

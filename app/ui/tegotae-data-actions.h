/* tegotae-data-actions.h
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

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of the main window: "win.export-data" and "win.restore-data" for all of
 * the user's data, "win.save-table" for the records as comma-separated values. */
void tegotae_data_actions_install (GtkWidgetClass *window_class);

G_END_DECLS

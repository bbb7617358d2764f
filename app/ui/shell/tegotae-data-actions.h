/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of the main window: "win.export-data" and "win.restore-data" for all of
 * the user's data, "win.save-table" for the records as comma-separated values. */
void tegotae_data_actions_install (GtkWidgetClass *window_class);

G_END_DECLS

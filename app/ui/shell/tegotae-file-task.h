/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeFileTask:
 *
 * Something that is done with a file the user chooses: asks which, has it done,
 * and tells in a toast of the window (by "win.show-message" and "win.show-error")
 * how it went. Lives until then, and keeps the window alive.
 */
typedef struct _TegotaeFileTask TegotaeFileTask;

/* Writes @bytes to a file the user chooses, for which @name is suggested, and says @done.
 * @widget: in the window; the dialog, called @title, is modal to that */
void tegotae_file_task_save (GtkWidget         *widget,
                             TegotaeService    *service,
                             const char        *title,
                             const char        *name,
                             GBytes            *bytes,
                             const char        *done);

/* Actions of the main window: "win.export-data" and "win.restore-data" for all of
 * the user's data, "win.save-table" for the records as comma-separated values. */
void tegotae_file_task_install (GtkWidgetClass *window_class);

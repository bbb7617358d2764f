/* tegotae-data-actions.c
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

#include "tegotae-data-actions.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "service/tegotae-service-files.h"

#include "tegotae-file-errand.h"
#include "tegotae-window.h"

/* "tegotae-2026-11-22.json" */
static char *
create_name (const char *beginning,
             const char *ending)
{
  g_autoptr (GDateTime) now = tegotae_time_to_local (tegotae_time_from_clock (g_get_real_time ()));
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return g_strdup_printf ("%s-%s.%s", beginning, day, ending);
}

static void
begin_export (TegotaeService      *service,
              const char          *path,
              gpointer             load,
              GAsyncReadyCallback  done,
              gpointer             user_data)
{
  tegotae_service_export_async (service, path, NULL, done, user_data);
}

static void
begin_restore (TegotaeService      *service,
               const char          *path,
               gpointer             load,
               GAsyncReadyCallback  done,
               gpointer             user_data)
{
  tegotae_service_restore_async (service, path, NULL, done, user_data);
}

static void
begin_table (TegotaeService      *service,
             const char          *path,
             gpointer             load,
             GAsyncReadyCallback  done,
             gpointer             user_data)
{
  tegotae_service_save_table_async (service, path, NULL, done, user_data);
}

static void
run (GtkWidget               *window,
     const char              *title,
     const char              *name,
     TegotaeFileErrandBegin   begin,
     TegotaeFileErrandFinish  finish)
{
  tegotae_file_errand_run (window, tegotae_window_get_service (TEGOTAE_WINDOW (window)),
                           title, name, begin, finish, NULL, NULL);
}

static void
on_export_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autofree char *name = create_name ("tegotae", "json");

  run (widget, _("Export My Data"), name, begin_export, tegotae_service_export_finish);
}

static void
on_restore_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  run (widget, _("Restore My Data"), NULL, begin_restore, tegotae_service_restore_finish);
}

static void
on_save_table_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autofree char *name = create_name ("tegotae-records", "csv");

  run (widget, _("Save Records as a Table"), name, begin_table, tegotae_service_save_table_finish);
}

void
tegotae_data_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.export-data", NULL, on_export_cb);
  gtk_widget_class_install_action (window_class, "win.restore-data", NULL, on_restore_cb);
  gtk_widget_class_install_action (window_class, "win.save-table", NULL, on_save_table_cb);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-data-actions.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "service/tegotae-service.h"

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
run (GtkWidget         *window,
     const char        *title,
     const char        *name,
     const TegotaeCall *call)
{
  tegotae_file_errand_run (window, tegotae_window_get_service (TEGOTAE_WINDOW (window)), title, name, call);
}

static void
on_export_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autofree char *name = create_name ("tegotae", "json");

  run (widget, _("Export My Data"), name, &tegotae_call_export);
}

static void
on_restore_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  run (widget, _("Restore My Data"), NULL, &tegotae_call_restore);
}

static void
on_save_table_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autofree char *name = create_name ("tegotae-records", "csv");

  run (widget, _("Save Records as a Table"), name, &tegotae_call_save_table);
}

void
tegotae_data_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.export-data", NULL, on_export_cb);
  gtk_widget_class_install_action (window_class, "win.restore-data", NULL, on_restore_cb);
  gtk_widget_class_install_action (window_class, "win.save-table", NULL, on_save_table_cb);
}

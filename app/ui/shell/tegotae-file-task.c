/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-file-task.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "tegotae-dialogs.h"
#include "tegotae-window.h"

struct _TegotaeFileTask
{
  GtkWidget         *widget;
  TegotaeService    *service;
  const TegotaeCall *call;
  GBytes            *bytes; /* to write; NULL if the call takes a path alone */
  char              *done;  /* what to say then; NULL if the call answers with a sentence */
};

static void
file_task_free (TegotaeFileTask *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->done);
  g_object_unref (self->widget);
  g_object_unref (self->service);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeFileTask, file_task_free)

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (TegotaeFileTask) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer answer = tegotae_service_call_finish (self->service, result, &error);

  if (error != NULL)
    gtk_widget_activate_action (self->widget, "win.show-error", "s", error->message);
  else
    gtk_widget_activate_action (self->widget, "win.show-message", "s", self->done != NULL ? self->done : answer);

  if (self->done == NULL)
    g_free (answer);
}

static void
on_chosen_cb (GFile    *file,
              gpointer  user_data)
{
  g_autoptr (TegotaeFileTask) self = user_data;
  g_autofree char *path = NULL;

  if (file == NULL)
    return;

  path = g_file_get_path (file);
  if (path == NULL)
    {
      gtk_widget_activate_action (self->widget, "win.show-error", "s",
                                  _("Choose a folder on this computer."));
      return;
    }

  tegotae_service_call (self->service, self->call,
                        self->bytes != NULL ? (gpointer) tegotae_file_contents_new (path, self->bytes)
                                            : g_strdup (path),
                        NULL, on_done_cb, self);
  g_steal_pointer (&self);
}

static TegotaeFileTask *
task_new (GtkWidget         *widget,
          TegotaeService    *service,
          const TegotaeCall *call)
{
  TegotaeFileTask *self = g_new0 (TegotaeFileTask, 1);

  self->widget = g_object_ref (widget);
  self->service = g_object_ref (service);
  self->call = call;

  return self;
}

void
tegotae_file_task_save (GtkWidget      *widget,
                        TegotaeService *service,
                        const char     *title,
                        const char     *name,
                        GBytes         *bytes,
                        const char     *done)
{
  TegotaeFileTask *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (bytes != NULL && done != NULL);

  self = task_new (widget, service, &tegotae_call_write);
  self->bytes = g_bytes_ref (bytes);
  self->done = g_strdup (done);
  tegotae_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), title, name, NULL, on_chosen_cb, self);
}

/* --- Actions of the main window --- */

/* "tegotae-2026-11-22.json" */
static char *
create_name (const char *beginning,
             const char *ending)
{
  g_autoptr (GDateTime) now = tegotae_time_to_local (tegotae_time_from_clock (g_get_real_time ()));
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return g_strdup_printf ("%s-%s.%s", beginning, day, ending);
}

/* @name: (nullable): of the file to write, if the user does not mind; NULL for a file to read
 * @call: takes the path (char *) and answers with a sentence (char *) */
static void
run (GtkWidget         *window,
     const char        *title,
     const char        *name,
     const TegotaeCall *call)
{
  TegotaeFileTask *self = task_new (window, tegotae_window_get_service (TEGOTAE_WINDOW (window)), call);

  tegotae_dialogs_choose_file (GTK_WINDOW (window), title, name, NULL, on_chosen_cb, self);
}

static void
on_export_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autofree char *name = create_name ("tegotae", "json");

  run (widget, _("Export Your Data"), name, &tegotae_call_export);
}

static void
on_restore_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  run (widget, _("Restore Your Data"), NULL, &tegotae_call_restore);
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
tegotae_file_task_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.export-data", NULL, on_export_cb);
  gtk_widget_class_install_action (window_class, "win.restore-data", NULL, on_restore_cb);
  gtk_widget_class_install_action (window_class, "win.save-table", NULL, on_save_table_cb);
}

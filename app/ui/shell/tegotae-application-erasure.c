/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "service/tegotae-language.h"
#include "service/user/tegotae-erasure.h"

#include "tegotae-application.h"
#include "tegotae-dialogs.h"

static char *
list_folders (void)
{
  g_auto (GStrv) folders = tegotae_erasure_list_folders ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; folders[i] != NULL; i++)
    g_ptr_array_add (names, g_filename_display_name (folders[i]));
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("\n", (char **) names->pdata);
}

static void
do_erase (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  GError *error = NULL;

  tegotae_language_apply ();

  if (tegotae_erasure_run (&error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_erased_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TegotaeApplication *self = TEGOTAE_APPLICATION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *folders = list_folders ();
  g_autofree char *text = NULL;
  GtkWindow *window;

  g_task_propagate_boolean (G_TASK (result), &error);
  window = tegotae_application_start_again (self);

  if (error != NULL)
    {
      tegotae_dialogs_notify (window, _("Not everything could be deleted"), error->message);
    }
  else
    {
      /* Translators: %s is two folders, one a line. */
      text = g_strdup_printf (_("The files were in:\n%s\nThe settings are back to their defaults."), folders);
      tegotae_dialogs_notify (window, _("Everything is deleted"), text);
    }

  g_application_release (G_APPLICATION (self));
}

static void
on_answered_cb (gpointer asker,
                gboolean agreed)
{
  TegotaeApplication *self = TEGOTAE_APPLICATION (asker);
  g_autoptr (GTask) task = NULL;

  if (!agreed)
    return;

  task = g_task_new (self, NULL, on_erased_cb, NULL);
  g_application_hold (G_APPLICATION (self));
  tegotae_application_stop (self);
  g_task_run_in_thread (task, do_erase);
}

void
tegotae_application_on_delete_everything_cb (GSimpleAction *action,
                                             GVariant      *parameter,
                                             gpointer       user_data)
{
  TegotaeApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *folders = list_folders ();
  g_autofree char *text = NULL;

  /* Translators: %s is two folders, one a line. */
  text = g_strdup_printf (_("This deletes your attempts and notes, your questions, bookmarks and reading marks, "
                            "all backups, the packs you added and the settings. None of it can be brought "
                            "back.\n\nThe files are in:\n%s"), folders);
  tegotae_dialogs_ask (parent,
                       &(TegotaeDialogsQuestion) {
                         .heading = _("Delete Everything?"),
                         .body = text,
                         .cancel = _("_Cancel"),
                         .agree = _("_Delete"),
                       },
                       on_answered_cb, self);
}

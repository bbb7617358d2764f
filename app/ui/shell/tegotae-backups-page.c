/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backups-page.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-backup.h"

#include "ui/widgets/tegotae-text.h"
#include "tegotae-dialogs.h"
#include "tegotae-loader.h"

struct _TegotaeBackupsPage
{
  AdwPreferencesPage   parent_instance;

  TegotaeService      *service;
  char                *chosen; /* the name of the one that is asked about */

  AdwPreferencesGroup *group;
  GtkLabel            *message;
};

G_DEFINE_FINAL_TYPE (TegotaeBackupsPage, tegotae_backups_page, ADW_TYPE_PREFERENCES_PAGE)

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TegotaeBackupsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    tegotae_text_show (self->message, error->message, NULL);
  else if (GTK_IS_WINDOW (root))
    gtk_window_close (GTK_WINDOW (root));
}

static void
on_restore_answered_cb (gpointer asker,
                        gboolean agreed)
{
  TegotaeBackupsPage *self = asker;

  if (agreed && self->service != NULL)
    tegotae_service_call (self->service, &tegotae_call_restore_backup, g_strdup (self->chosen), NULL,
                          on_restored_cb, g_object_ref (self));
}

static void
on_restore_clicked_cb (TegotaeBackupsPage *self,
                       GtkWidget          *button)
{
  const char *time = g_object_get_data (G_OBJECT (button), "time");
  g_autofree char *text = NULL;

  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (button), "name"));

  text = g_strdup_printf (_("Your records become what they were on %s. "
                            "What is there now is kept as a backup first, "
                            "so that you can take this back."),
                          time);
  tegotae_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       &(TegotaeDialogsQuestion) {
                         .heading = _("Restore this backup?"),
                         .body = text,
                         .agree = _("Restore"),
                         .is_safe = TRUE,
                       },
                       on_restore_answered_cb, self);
}

static GtkWidget *
create_button (TegotaeBackupsPage  *self,
               const TegotaeBackup *backup,
               const char          *time)
{
  GtkWidget *button = gtk_button_new_with_label (_("Restore"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, backup->is_good);
  tegotae_text_name_printf (GTK_WIDGET (button), _("Restore the Backup of %s"), time);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (backup->name), g_free);
  g_object_set_data_full (G_OBJECT (button), "time", g_strdup (time), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_restore_clicked_cb), self);

  return button;
}

static void
add_row (TegotaeBackupsPage  *self,
         const TegotaeBackup *backup)
{
  g_autofree char *time = tegotae_words_of_backup_time (backup);
  g_autofree char *words = tegotae_words_of_backup (backup);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", time,
                                 "subtitle", words,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_button (self, backup, time));
  adw_preferences_group_add (self->group, row);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeBackupsPage *self = owner;
  g_autoptr (GPtrArray) backups = answer;

  if (error != NULL)
    tegotae_text_show (self->message, error->message, NULL);
  else if (backups->len == 0)
    tegotae_text_show (self->message, _("There is no backup yet. The first is made as soon as you have a result."), NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    add_row (self, g_ptr_array_index (backups, i));
}

static void
tegotae_backups_page_dispose (GObject *object)
{
  TegotaeBackupsPage *self = TEGOTAE_BACKUPS_PAGE (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (tegotae_backups_page_parent_class)->dispose (object);
}

static void
tegotae_backups_page_class_init (TegotaeBackupsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_backups_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tegotae/Tegotae/ui/shell/tegotae-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TegotaeBackupsPage, group);
  gtk_widget_class_bind_template_child (widget_class, TegotaeBackupsPage, message);
}

static void
tegotae_backups_page_init (TegotaeBackupsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_backups_page_new (TegotaeService *service)
{
  TegotaeBackupsPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_BACKUPS_PAGE, NULL);
  self->service = g_object_ref (service);
  tegotae_loader_new (self, service, &tegotae_call_list_backups, NULL, on_listed_cb, NULL);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-packs-page.h"

#include <glib/gi18n.h>

#include "service/tegotae-language.h"

#include "ui/shell/tegotae-dialogs.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-pack-faults.h"
#include "tegotae-pack-importer.h"

struct _TegotaePacksPage
{
  AdwPreferencesPage   parent_instance;

  TegotaeService      *service;
  TegotaePackImporter *importer;
  GPtrArray           *packs;
  GPtrArray           *pack_rows;
  char                *to_remove; /* the id of the pack that was asked about */

  AdwPreferencesGroup *progress;
  GtkLabel            *progress_label;
  GtkProgressBar      *progress_bar;
  TegotaePackFaults   *faults;
  AdwPreferencesGroup *imported;
  AdwPreferencesGroup *shipped;
  GtkWidget           *none;
  GtkWidget           *add;
};

G_DEFINE_FINAL_TYPE (TegotaePacksPage, tegotae_packs_page, ADW_TYPE_PREFERENCES_PAGE)

static GtkWindow *
get_window (TegotaePacksPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
notify (TegotaePacksPage *self,
        const char       *text)
{
  tegotae_dialogs_toast (get_window (self), text);
}

static void
clear_rows (TegotaePacksPage *self)
{
  for (guint i = 0; i < self->pack_rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->pack_rows, i);
      gboolean is_imported = gtk_widget_is_ancestor (row, GTK_WIDGET (self->imported));

      adw_preferences_group_remove (is_imported ? self->imported : self->shipped, row);
    }

  g_ptr_array_set_size (self->pack_rows, 0);
}

/* Each language in its own name. */
static const char *
get_language_name (const char *lang)
{
  if (g_str_equal (lang, TEGOTAE_LANGUAGE_JA))
    return "日本語";

  if (g_str_equal (lang, TEGOTAE_LANGUAGE_EN))
    return "English";

  return lang;
}

/* Its title, language and number of entries; an imported one can be removed. */
static void
add_row (TegotaePacksPage  *self,
         const TegotaePack *pack)
{
  gboolean is_imported = pack->origin == TEGOTAE_ORIGIN_IMPORTED;
  GtkWidget *remove;
  g_autoptr (GtkWidget) row = tegotae_template_build ("packs/tegotae-pack-row", "remove", &remove, NULL);
  g_autofree char *entries = g_strdup_printf (ngettext ("%u entry", "%u entries", pack->n_entries), pack->n_entries);
  /* Translators: the language of a pack, and how many entries it has. */
  g_autofree char *subtitle = g_strdup_printf (C_("pack", "%s, %s"), get_language_name (pack->lang), entries);
  /* Translators: the title of a pack. */
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), pack->title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pack->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_visible (remove, is_imported);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", pack->id);
  gtk_widget_set_tooltip_text (remove, name);
  tegotae_text_set_name (remove, name);

  adw_preferences_group_add (is_imported ? self->imported : self->shipped, row);
  g_ptr_array_add (self->pack_rows, row);
}

static void
show_packs (TegotaePacksPage *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gboolean any = FALSE;

  clear_rows (self);

  for (guint i = 0; i < self->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (self->packs, i);

      any = any || pack->origin == TEGOTAE_ORIGIN_IMPORTED;
      add_row (self, pack);
    }

  gtk_widget_set_visible (self->none, !any);
  /* The focus may have been on a row that was removed. */
  if (had_focus)
    gtk_widget_grab_focus (self->add);
}

static void
on_packs_cb (gpointer      owner,
             gpointer      answer,
             const GError *error)
{
  TegotaePacksPage *self = owner;

  if (answer == NULL)
    {
      notify (self, error->message);
      return;
    }

  g_clear_pointer (&self->packs, g_ptr_array_unref);
  self->packs = answer;
  show_packs (self);
}

/* Adding packs */

static void
on_progress_cb (TegotaePacksPage *self)
{
  const char *name = tegotae_pack_importer_get_name (self->importer);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->progress)) != NULL;

  if (name != NULL)
    /* Translators: the name of a file. */
    tegotae_text_printf (self->progress_label, _("Adding “%s”…"), name);

  gtk_progress_bar_set_fraction (self->progress_bar,
                                 tegotae_pack_importer_get_fraction (self->importer));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), name != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packs.add", name == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packs.remove", name == NULL);

  if (name == NULL && had_focus)
    gtk_widget_grab_focus (self->add);
}

static void
on_imported_cb (TegotaePacksPage  *self,
                const char        *name,
                const TegotaePack *pack)
{
  g_autofree char *text = NULL;

  /* Translators: the title of a pack. */
  text = g_strdup_printf (_("“%s” was added"), pack->title);
  notify (self, text);
}

static void
on_replace_answered_cb (gpointer asker,
                        gboolean agreed)
{
  TegotaePacksPage *self = asker;

  /* Closed meanwhile. */
  if (self->importer == NULL)
    return;

  if (agreed)
    tegotae_pack_importer_replace (self->importer);
  else
    tegotae_pack_importer_skip (self->importer);
}

static void
on_exists_cb (TegotaePacksPage *self,
              const char       *name)
{
  g_autofree char *body = NULL;

  /* Translators: the name of a file. */
  body = g_strdup_printf (_("There is a pack with the same id and language already. “%s” will replace it; your "
                            "records stay as they are."), name);
  tegotae_dialogs_ask (get_window (self),
                       &(TegotaeDialogsQuestion) {
                         .heading = _("Replace the Pack?"),
                         .body = body,
                         .agree = _("Replace"),
                       },
                       on_replace_answered_cb, self);
}

void
tegotae_packs_page_add (TegotaePacksPage *self,
                        GFile            *file)
{
  g_return_if_fail (TEGOTAE_IS_PACKS_PAGE (self));

  tegotae_pack_faults_forget (self->faults);
  tegotae_pack_importer_add (self->importer, file);
}

static void
on_chosen_cb (GFile    *file,
              gpointer  user_data)
{
  g_autoptr (TegotaePacksPage) self = user_data;

  if (file != NULL && self->importer != NULL)
    tegotae_packs_page_add (self, file);
}

static void
on_add_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Packs (.json, .jsonl)"));
  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_filter_add_pattern (filter, "*.jsonl");
  tegotae_dialogs_choose_file (get_window (TEGOTAE_PACKS_PAGE (widget)), _("Add a Pack"), NULL, filter,
                               on_chosen_cb, g_object_ref (widget));
}

static gboolean
on_drop_cb (TegotaePacksPage *self,
            const GValue     *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    tegotae_packs_page_add (self, l->data);

  return files != NULL;
}

static void
on_cancel_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  tegotae_pack_importer_cancel (TEGOTAE_PACKS_PAGE (widget)->importer);
}

static void
on_forget_faults_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  TegotaePacksPage *self = TEGOTAE_PACKS_PAGE (widget);

  tegotae_pack_faults_forget (self->faults);
  gtk_widget_grab_focus (self->add);
}

/* Removing packs */

static void
on_removed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TegotaePacksPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    notify (self, error->message);
}

static void
on_remove_answered_cb (gpointer asker,
                       gboolean agreed)
{
  TegotaePacksPage *self = asker;

  if (agreed && self->service != NULL)
    tegotae_service_call (self->service, &tegotae_call_remove_pack, g_strdup (self->to_remove),
                          NULL, on_removed_cb, g_object_ref (self));
}

/* The title of a pack, and its entries in all languages. */
static const char *
find_title (TegotaePacksPage *self,
            const char       *id,
            guint            *n_entries)
{
  const char *title = id;

  *n_entries = 0;
  for (guint i = 0; self->packs != NULL && i < self->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (self->packs, i);

      if (!g_str_equal (pack->id, id))
        continue;

      title = pack->title;
      *n_entries += pack->n_entries;
    }

  return title;
}

static void
on_remove_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TegotaePacksPage *self = TEGOTAE_PACKS_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  guint n_entries;
  const char *title = find_title (self, id, &n_entries);
  g_autofree char *heading = g_strdup_printf (_("Remove “%s”?"), title);
  g_autofree char *body = NULL;

  g_free (self->to_remove);
  self->to_remove = g_strdup (id);
  body = g_strdup_printf (ngettext ("%u entry goes with it. Your records stay, and so does the file "
                                    "that you added it from.",
                                    "%u entries go with it. Your records stay, and so does the file "
                                    "that you added it from.", n_entries), n_entries);
  tegotae_dialogs_ask (get_window (self),
                       &(TegotaeDialogsQuestion) { .heading = heading, .body = body, .agree = C_("pack", "Remove") },
                       on_remove_answered_cb, self);
}

static void
tegotae_packs_page_dispose (GObject *object)
{
  TegotaePacksPage *self = TEGOTAE_PACKS_PAGE (object);

  if (self->importer != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->importer, self);
      tegotae_pack_importer_cancel (self->importer);
    }

  g_clear_object (&self->importer);
  g_clear_object (&self->service);
  g_clear_pointer (&self->packs, g_ptr_array_unref);
  g_clear_pointer (&self->pack_rows, g_ptr_array_unref);
  g_clear_pointer (&self->to_remove, g_free);

  G_OBJECT_CLASS (tegotae_packs_page_parent_class)->dispose (object);
}

static void
tegotae_packs_page_class_init (TegotaePacksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_packs_page_dispose;

  gtk_widget_class_install_action (widget_class, "packs.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "packs.cancel", NULL, on_cancel_cb);
  gtk_widget_class_install_action (widget_class, "packs.forget-faults", NULL, on_forget_faults_cb);
  gtk_widget_class_install_action (widget_class, "packs.remove", "s", on_remove_cb);

  g_type_ensure (TEGOTAE_TYPE_PACK_FAULTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tegotae/Tegotae/ui/packs/tegotae-packs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, progress);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, faults);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, imported);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, shipped);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, none);
  gtk_widget_class_bind_template_child (widget_class, TegotaePacksPage, add);
}

static void
tegotae_packs_page_init (TegotaePacksPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->pack_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_set_name (GTK_WIDGET (self->add), _("Add a Pack"));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
tegotae_packs_page_new (TegotaeService *service)
{
  TegotaePacksPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_PACKS_PAGE, NULL);
  self->service = g_object_ref (service);

  self->importer = tegotae_pack_importer_new (service);
  g_signal_connect_swapped (self->importer, "progress", G_CALLBACK (on_progress_cb), self);
  g_signal_connect_swapped (self->importer, "imported", G_CALLBACK (on_imported_cb), self);
  g_signal_connect_object (self->importer, "refused", G_CALLBACK (tegotae_pack_faults_show_refused), self->faults,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "failed", G_CALLBACK (tegotae_pack_faults_show_failed), self->faults,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->importer, "exists", G_CALLBACK (on_exists_cb), self);
  tegotae_loader_new (self, service, &tegotae_call_list_packs, NULL, on_packs_cb, "content-changed", NULL);

  return GTK_WIDGET (self);
}

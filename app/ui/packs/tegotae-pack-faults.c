/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-faults.h"

#include <glib/gi18n.h>

#include "pack/json/tegotae-fault.h"

/* The most faults that are listed. */
#define MAX_FAULTS 20

struct _TegotaePackFaults
{
  AdwPreferencesGroup  parent_instance;

  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (TegotaePackFaults, tegotae_pack_faults, ADW_TYPE_PREFERENCES_GROUP)

static void
tegotae_pack_faults_finalize (GObject *object)
{
  g_ptr_array_unref (TEGOTAE_PACK_FAULTS (object)->rows);

  G_OBJECT_CLASS (tegotae_pack_faults_parent_class)->finalize (object);
}

static void
tegotae_pack_faults_class_init (TegotaePackFaultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_pack_faults_finalize;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/tegotae/Tegotae/ui/packs/tegotae-pack-faults.ui");
}

static void
tegotae_pack_faults_init (TegotaePackFaults *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @place: (nullable) */
static void
add_row (TegotaePackFaults *self,
         const char        *text,
         const char        *place)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row,
                "use-markup", FALSE,
                "title", text,
                "title-lines", 0,
                "title-selectable", TRUE,
                "subtitle", place != NULL ? place : "",
                "subtitle-lines", 0,
                NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* A group reads its title as markup. */
static void
show (TegotaePackFaults *self,
      const char        *name,
      const char        *description)
{
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;

  tegotae_pack_faults_forget (self);

  /* Translators: the name of a file. */
  title = g_strdup_printf (_("“%s” was not added"), name);
  markup = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
tegotae_pack_faults_show_refused (TegotaePackFaults *self,
                                  const char        *name,
                                  GPtrArray         *faults)
{
  g_return_if_fail (TEGOTAE_IS_PACK_FAULTS (self));
  g_return_if_fail (name != NULL && faults != NULL);

  show (self, name, _("Nothing has changed. Whoever made the pack can mend it: each fault below has its place "
                      "in the file."));

  for (guint i = 0; i < MIN (faults->len, MAX_FAULTS); i++)
    {
      const TegotaeFault *fault = g_ptr_array_index (faults, i);

      add_row (self, fault->message, fault->path);
    }

  if (faults->len > MAX_FAULTS)
    {
      guint n_more = faults->len - MAX_FAULTS;
      /* Translators: faults of a pack that the list leaves out. */
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more", "And %u more", n_more), n_more);

      add_row (self, more, NULL);
    }
}

void
tegotae_pack_faults_show_failed (TegotaePackFaults *self,
                                 const char        *name,
                                 const char        *message)
{
  g_return_if_fail (TEGOTAE_IS_PACK_FAULTS (self));
  g_return_if_fail (name != NULL && message != NULL);

  show (self, name, _("Nothing has changed."));
  add_row (self, message, NULL);
}

void
tegotae_pack_faults_forget (TegotaePackFaults *self)
{
  g_return_if_fail (TEGOTAE_IS_PACK_FAULTS (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

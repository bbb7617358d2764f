/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-deleted-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"

struct _TegotaeDeletedRow
{
  AdwActionRow  parent_instance;

  char         *id;

  GtkWidget    *bring_back;
  GtkWidget    *remove;
};

G_DEFINE_FINAL_TYPE (TegotaeDeletedRow, tegotae_deleted_row, ADW_TYPE_ACTION_ROW)

static gboolean
on_delete_key_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  return gtk_widget_activate_action (widget, "deleted.remove", "s", TEGOTAE_DELETED_ROW (widget)->id);
}

static void
tegotae_deleted_row_finalize (GObject *object)
{
  g_free (TEGOTAE_DELETED_ROW (object)->id);

  G_OBJECT_CLASS (tegotae_deleted_row_parent_class)->finalize (object);
}

static void
tegotae_deleted_row_class_init (TegotaeDeletedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_deleted_row_finalize;

  tegotae_template_set (widget_class, "records/tegotae-deleted-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeDeletedRow, bring_back);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDeletedRow, remove);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key_cb, NULL);
}

static void
tegotae_deleted_row_init (TegotaeDeletedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Takes @name. */
static void
set_button (GtkWidget  *button,
            const char *id,
            char       *name)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_widget_set_tooltip_text (button, name);
  tegotae_accessible_set_name (button, name);
  g_free (name);
}

GtkWidget *
tegotae_deleted_row_new (const TegotaeDeletedRecord *record)
{
  TegotaeDeletedRow *self;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_DELETED_ROW, NULL);
  self->id = g_strdup (record->id);
  title = tegotae_words_of_deleted (record);
  subtitle = tegotae_words_of_deletion (record);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  /* Translators: what a record is called and what is said of it, for screen readers. */
  name = g_strdup_printf (C_("deleted", "%1$s, %2$s"), title, subtitle);
  tegotae_accessible_set_name (GTK_WIDGET (self), name);

  /* Translators: what a record is called: “Attempt of 3 November 2026, 21:05”. */
  set_button (self->bring_back, record->id, g_strdup_printf (_("Bring Back: %s"), title));
  /* Translators: likewise. */
  set_button (self->remove, record->id, g_strdup_printf (_("Remove for Good: %s"), title));

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-deleted-page.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"
#include "ui/shell/tegotae-dialogs.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeDeletedPage
{
  AdwBin          parent_instance;

  TegotaeService *service;
  GPtrArray      *records;   /* NULL until they are listed */
  char           *to_remove; /* the id of the record that was asked about */

  GtkStack       *stack;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (TegotaeDeletedPage, tegotae_deleted_page, ADW_TYPE_BIN)

/* Removes all rows. Returns the index of the one that has the keyboard, also while a
 * dialog is in front of the window, or -1. */
static int
clear_rows (TegotaeDeletedPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkListBoxRow *row;
  int focused = -1;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL; i++)
    {
      if (focus != NULL && (focus == GTK_WIDGET (row) || gtk_widget_is_ancestor (focus, GTK_WIDGET (row))))
        focused = i;
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }

  return focused;
}

/* Takes @name. */
static void
set_button (GtkWidget  *button,
            const char *id,
            char       *name)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_widget_set_tooltip_text (button, name);
  tegotae_text_set_name (button, name);
  g_free (name);
}

static void
append_row (TegotaeDeletedPage         *self,
            const TegotaeDeletedRecord *record)
{
  GtkWidget *bring_back, *remove;
  g_autoptr (GtkWidget) row = tegotae_template_build ("records/tegotae-deleted-row",
                                                      "bring_back", &bring_back, "remove", &remove, NULL);
  g_autofree char *title = tegotae_words_of_deleted (record);
  g_autofree char *subtitle = tegotae_words_of_deletion (record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  /* Translators: what a record is called and what is said of it, for screen readers. */
  tegotae_text_name_printf (row, C_("deleted", "%1$s, %2$s"), title, subtitle);

  /* Translators: what a record is called: “Attempt of 3 November 2026, 21:05”. */
  set_button (bring_back, record->id, g_strdup_printf (_("Bring Back: %s"), title));
  /* Translators: likewise. */
  set_button (remove, record->id, g_strdup_printf (_("Remove for Good: %s"), title));
  gtk_list_box_append (self->list, row);
}

static void
show_records (TegotaeDeletedPage *self)
{
  guint n = self->records->len;
  int focused = clear_rows (self);

  for (guint i = 0; i < n; i++)
    append_row (self, g_ptr_array_index (self->records, i));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
  tegotae_keyboard_pass (GTK_WIDGET (self));

  /* The keyboard goes on with the next row. */
  if (focused >= 0 && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (focused, (int) n - 1))));
  else if (focused >= 0)
    tegotae_keyboard_hold (GTK_WIDGET (self));
}

static void
show_error (TegotaeDeletedPage *self,
            const GError       *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeDeletedPage *self = owner;

  if (answer == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = answer;
  show_records (self);
}

static void
on_changed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TegotaeDeletedPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    show_error (self, error);
}

static void
bring_back_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TegotaeDeletedPage *self = TEGOTAE_DELETED_PAGE (widget);

  tegotae_service_call (self->service, &tegotae_call_undelete,
                        tegotae_ids_new (g_variant_get_string (parameter, NULL)), NULL, on_changed_cb,
                        g_object_ref (self));
}

static void
on_remove_answered_cb (gpointer asker,
                       gboolean agreed)
{
  TegotaeDeletedPage *self = asker;

  if (agreed && self->service != NULL)
    tegotae_service_call (self->service, &tegotae_call_remove, tegotae_ids_new (self->to_remove), NULL,
                          on_changed_cb, g_object_ref (self));
}

static const TegotaeDeletedRecord *
find_record (TegotaeDeletedPage *self,
             const char         *id)
{
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    {
      const TegotaeDeletedRecord *record = g_ptr_array_index (self->records, i);

      if (g_str_equal (record->id, id))
        return record;
    }

  return NULL;
}

static void
ask_to_remove (TegotaeDeletedPage         *self,
               const TegotaeDeletedRecord *record)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *body = tegotae_words_of_deleted (record);

  g_free (self->to_remove);
  self->to_remove = g_strdup (record->id);
  tegotae_dialogs_ask (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                       &(TegotaeDialogsQuestion) {
                         .heading = _("Remove It for Good?"),
                         .body = body,
                         .agree = _("Remove for Good"),
                       },
                       on_remove_answered_cb, self);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TegotaeDeletedPage *self = TEGOTAE_DELETED_PAGE (widget);
  const TegotaeDeletedRecord *record = find_record (self, g_variant_get_string (parameter, NULL));

  if (record != NULL)
    ask_to_remove (self, record);
}

/* The rows are in the order of the records. */
static gboolean
on_delete_key_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  TegotaeDeletedPage *self = TEGOTAE_DELETED_PAGE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row == NULL)
    return FALSE;

  ask_to_remove (self, g_ptr_array_index (self->records, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))));

  return TRUE;
}

static gboolean
tegotae_deleted_page_grab_focus (GtkWidget *widget)
{
  TegotaeDeletedPage *self = TEGOTAE_DELETED_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL ? gtk_widget_grab_focus (GTK_WIDGET (row)) : tegotae_keyboard_hold (widget);
}

static void
tegotae_deleted_page_dispose (GObject *object)
{
  TegotaeDeletedPage *self = TEGOTAE_DELETED_PAGE (object);

  g_clear_object (&self->service);
  /* It is a child of the template as well, which must not be the one to drop it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->to_remove, g_free);
}

static void
tegotae_deleted_page_class_init (TegotaeDeletedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_deleted_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_deleted_page_grab_focus);

  tegotae_template_set (widget_class, "records/tegotae-deleted-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeDeletedPage, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDeletedPage, stack);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key_cb, NULL);
  gtk_widget_class_install_action (widget_class, "deleted.bring-back", "s", bring_back_action);
  gtk_widget_class_install_action (widget_class, "deleted.remove", "s", remove_action);
}

static void
tegotae_deleted_page_init (TegotaeDeletedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_keyboard_init_holder (GTK_WIDGET (self));
}

GtkWidget *
tegotae_deleted_page_new (TegotaeService *service)
{
  TegotaeDeletedPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_DELETED_PAGE, NULL);
  self->service = g_object_ref (service);
  tegotae_loader_new (self, service, &tegotae_call_list_deleted, NULL, on_listed_cb, "attempts-changed",
                      "questions-changed", NULL);

  return GTK_WIDGET (self);
}

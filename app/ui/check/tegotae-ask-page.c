/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-ask-page.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-questionnaire.h"
#include "text/tegotae-words.h"

#include "ui/shell/tegotae-loader.h"
#include "ui/shell/tegotae-undo.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-other-checks-page.h"
#include "tegotae-start-page.h"

/* Longer names leave no room for the other texts. */
#define MOST_NAME_LENGTH 40

struct _TegotaeAskPage
{
  AdwBin              parent_instance;

  TegotaeService     *service;
  TegotaeUndo        *undo;
  GPtrArray          *views; /* what others answered; NULL until it is known */

  AdwToastOverlay    *overlay;
  AdwEntryRow        *name;
  GtkLabel           *length;
  GtkWidget          *others_box;
  GtkListBox         *others;
  GtkWidget          *views_box;
  GtkListBox         *list;
};

G_DEFINE_FINAL_TYPE (TegotaeAskPage, tegotae_ask_page, ADW_TYPE_BIN)

static char *
dup_name (TegotaeAskPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
on_name_changed_cb (TegotaeAskPage *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ask.begin", *name != '\0');
}

static void
begin_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autofree char *name = dup_name (TEGOTAE_ASK_PAGE (widget));

  gtk_widget_activate_action (widget, "check.begin-other", "(ss)", g_variant_get_string (parameter, NULL), name);
}

static void
on_entry_activated_cb (TegotaeAskPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "ask.begin", "s", TEGOTAE_START_PAGE_QUICK);
}

/* The button begins with the short one; the others are listed. */
static void
show_checks (TegotaeAskPage *self)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autofree char *length = NULL;
  TegotaeQuestionnaire *quick;
  TegotaePack *pack;

  if (content == NULL)
    return;

  quick = tegotae_content_find_questionnaire (content, TEGOTAE_START_PAGE_QUICK, &pack);
  length = quick != NULL ? tegotae_words_of_length (quick) : NULL;
  if (length != NULL)
    tegotae_text_printf (self->length, "%s · %s", quick->title, length);

  gtk_widget_set_visible (self->others_box,
                          tegotae_other_checks_page_fill (self->others, content, "ask.begin") > 0);
}

/* "30-second check · 3 November" */
static char *
describe (TegotaeAskPage       *self,
          const TegotaeAttempt *attempt)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  g_autofree char *day = tegotae_words_of_day (attempt->finished_at);

  if (questionnaire == NULL)
    return g_steal_pointer (&day);

  return g_strjoin (" · ", questionnaire->title, day, NULL);
}

static void
append_row (TegotaeAskPage       *self,
            const TegotaeAttempt *attempt)
{
  GtkWidget *delete;
  g_autoptr (GtkWidget) row = tegotae_template_build ("check/tegotae-ask-row", "delete", &delete, NULL);
  g_autofree char *about = describe (self, attempt);
  /* Translators: who answered about the user. */
  g_autofree char *label = g_strdup_printf (_("Delete the Answers by %s"), attempt->taken_by);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attempt->taken_by);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  tegotae_text_name_printf (row, "%s\n%s", attempt->taken_by, about);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", attempt->id);

  gtk_widget_set_tooltip_text (delete, label);
  tegotae_text_set_name (delete, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (delete), "s", attempt->id);
  gtk_list_box_append (self->list, row);
}

static void
show_views (TegotaeAskPage *self)
{
  if (self->views == NULL || tegotae_service_get_content (self->service) == NULL)
    return;

  tegotae_template_clear (self->list);
  for (guint i = 0; i < self->views->len; i++)
    append_row (self, g_ptr_array_index (self->views, i));

  gtk_widget_set_visible (self->views_box, self->views->len > 0);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeAskPage *self = owner;

  if (answer == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  g_clear_pointer (&self->views, g_ptr_array_unref);
  self->views = answer;
  show_views (self);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TegotaeAskPage *self = TEGOTAE_ASK_PAGE (widget);
  guint place = tegotae_attempt_find_in (self->views, g_variant_get_string (parameter, NULL));

  if (self->views != NULL && place < self->views->len)
    tegotae_undo_delete_attempt (self->undo, g_ptr_array_index (self->views, place));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tegotae_undo_undo (TEGOTAE_ASK_PAGE (widget)->undo);
}

static gboolean
tegotae_ask_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TEGOTAE_ASK_PAGE (widget)->name));
}

static void
tegotae_ask_page_dispose (GObject *object)
{
  TegotaeAskPage *self = TEGOTAE_ASK_PAGE (object);

  g_clear_object (&self->service);
  g_clear_object (&self->undo);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  /* It is a child of the template as well, which must not be the one to drop it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  tegotae_template_dispose (object);
}

static void
tegotae_ask_page_class_init (TegotaeAskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_ask_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_ask_page_grab_focus);

  tegotae_template_set (widget_class, "check/tegotae-ask-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, length);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, others);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, others_box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAskPage, views_box);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);

  gtk_widget_class_install_action (widget_class, "ask.begin", "s", begin_action);
  gtk_widget_class_install_action (widget_class, "ask.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "view.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "view.undo", NULL);
}

static void
tegotae_ask_page_init (TegotaeAskPage *self)
{
  GtkEditable *text;

  gtk_widget_init_template (GTK_WIDGET (self));

  text = gtk_editable_get_delegate (GTK_EDITABLE (self->name));
  if (GTK_IS_TEXT (text))
    gtk_text_set_max_length (GTK_TEXT (text), MOST_NAME_LENGTH);

  tegotae_text_set_name (GTK_WIDGET (self->name),
                               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->name)));
}

GtkWidget *
tegotae_ask_page_new (TegotaeService *service)
{
  TegotaeAskPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_ASK_PAGE, NULL);
  self->service = g_object_ref (service);
  self->undo = tegotae_undo_new (service, self->overlay, "view.undo");

  on_name_changed_cb (self);
  show_checks (self);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (show_checks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (show_views), self,
                           G_CONNECT_SWAPPED);
  tegotae_loader_new (self, service, &tegotae_call_list_second_views, NULL, on_listed_cb,
                      "attempts-changed", NULL);

  return GTK_WIDGET (self);
}

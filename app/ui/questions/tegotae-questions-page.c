/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-questions-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-question-export.h"

struct _TegotaeQuestionsPage
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  TegotaeLoader  *loader;
  GPtrArray      *questions;

  GtkStack       *stack;
  GtkLabel       *heading;
  GtkListBox     *list;
  GtkWidget      *write_first;
  AdwStatusPage  *failure;
};

G_DEFINE_FINAL_TYPE (TegotaeQuestionsPage, tegotae_questions_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const TegotaeQuestion *question)
{
  GtkWidget *row = tegotae_page_row_new ("nav.open-entry", TEGOTAE_QUESTION_PACK, question->id,
                                         question->title, tegotae_question_get_lang (question), 3);
  g_autofree char *caption = tegotae_words_of_question (question);

  tegotae_page_row_set_caption (TEGOTAE_PAGE_ROW (row), caption);

  return row;
}

static void
fill_list (TegotaeQuestionsPage *self)
{
  tegotae_template_clear (self->list);
  for (guint i = 0; i < self->questions->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->questions, i)));

  tegotae_text_printf (self->heading, ngettext ("%u question you wrote", "%u questions you wrote", self->questions->len),
                       self->questions->len);
}

/* The row that had the focus was replaced. */
static void
show_questions (TegotaeQuestionsPage *self)
{
  gboolean had_focus = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  fill_list (self);
  gtk_stack_set_visible_child_name (self->stack, self->questions->len > 0 ? "list" : "empty");

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_failure (TegotaeQuestionsPage *self,
              const char           *message)
{
  g_autofree char *text = g_strdup_printf (_("%s\n\nNothing was deleted."), message);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  tegotae_keyboard_pass (GTK_WIDGET (self));
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeQuestionsPage *self = owner;

  if (answer == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  self->questions = answer;
  show_questions (self);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tegotae_question_export_copy (widget, TEGOTAE_QUESTIONS_PAGE (widget)->questions);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TegotaeQuestionsPage *self = TEGOTAE_QUESTIONS_PAGE (widget);

  tegotae_question_export_save (widget, self->service, self->questions);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  tegotae_loader_load (TEGOTAE_QUESTIONS_PAGE (widget)->loader);
}

static gboolean
tegotae_questions_page_grab_focus (GtkWidget *widget)
{
  TegotaeQuestionsPage *self = TEGOTAE_QUESTIONS_PAGE (widget);
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  if (g_strcmp0 (name, "empty") == 0)
    return gtk_widget_grab_focus (self->write_first);

  if (g_strcmp0 (name, "list") == 0 && row != NULL)
    return gtk_widget_grab_focus (row);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD)
         || tegotae_keyboard_hold (widget);
}

static void
tegotae_questions_page_dispose (GObject *object)
{
  TegotaeQuestionsPage *self = TEGOTAE_QUESTIONS_PAGE (object);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
}

static void
tegotae_questions_page_class_init (TegotaeQuestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_questions_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_questions_page_grab_focus);

  tegotae_template_set (widget_class, "questions/tegotae-questions-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsPage, write_first);

  gtk_widget_class_install_action (widget_class, "questions.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "questions.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "questions.reload", NULL, reload_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_questions_page_init (TegotaeQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_keyboard_init_holder (GTK_WIDGET (self));
}

GtkWidget *
tegotae_questions_page_new (TegotaeService *service)
{
  TegotaeQuestionsPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTIONS_PAGE, NULL);
  self->service = g_object_ref (service);
  self->questions = g_ptr_array_new ();
  self->loader = tegotae_loader_new (self, service, &tegotae_call_list_questions, NULL, on_listed_cb,
                                     "questions-changed", NULL);

  return GTK_WIDGET (self);
}

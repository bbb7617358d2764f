/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "text/tegotae-words-entry.h"
#include "text/tegotae-words.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-question-export.h"

struct _TegotaeQuestionPage
{
  GtkWidget        parent_instance;

  TegotaeService  *service;
  TegotaeLoader   *loader;
  char            *id;
  TegotaeQuestion *question; /* NULL until it is loaded */

  GtkStack        *stack;
  GtkLabel        *title;
  GtkLabel        *caption;
  GtkLabel        *situation;
  GtkBox          *answers;
  GtkLabel        *no_answers;
  GtkWidget       *edit;
  GtkActionable   *add_answer;
  AdwStatusPage   *failure;
};

G_DEFINE_FINAL_TYPE (TegotaeQuestionPage, tegotae_question_page, GTK_TYPE_WIDGET)

static void
show_text (GtkLabel   *label,
           const char *text,
           const char *lang)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  tegotae_text_set_paragraphs (label, (const char * const *) paragraphs, lang);
}

/* An answer that the user received elsewhere, with what can be done to it. All answers have
 * the same buttons; the accessible names distinguish them. */
static void
append_answer (TegotaeQuestionPage         *self,
               guint                        index,
               const TegotaeQuestionAnswer *answer)
{
  const char *by = *answer->giver != '\0' ? answer->giver : _("Answer received");
  g_autofree char *added_on = tegotae_words_of_day (answer->added_at);
  GtkLabel *giver, *day, *text;
  GtkWidget *edit, *remove;
  g_autoptr (GtkWidget) row = tegotae_template_build ("questions/tegotae-answer-row",
                                                      "day", &day, "edit", &edit, "giver", &giver,
                                                      "remove", &remove, "text", &text, NULL);

  gtk_label_set_text (giver, by);
  gtk_label_set_text (day, added_on);
  show_text (text, answer->text, tegotae_question_get_lang (self->question));
  tegotae_text_name_printf (edit, _("Edit the answer: %s"), by);
  tegotae_text_name_printf (remove, _("Remove the answer: %s"), by);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "(su)", self->id, index);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "(su)", self->id, index);
  gtk_box_append (self->answers, row);
}

/* The box is never hidden and holds nothing else: GTK 4.8 does not announce children that
 * are added to a box that was hidden, or in the place of a hidden child. */
static void
show_answers (TegotaeQuestionPage *self)
{
  tegotae_template_clear (self->answers);
  for (guint i = 0; i < self->question->answers->len; i++)
    append_answer (self, i, tegotae_question_get_answer (self->question, i));

  gtk_widget_set_visible (GTK_WIDGET (self->no_answers), self->question->answers->len == 0);
}

static void
show_question (TegotaeQuestionPage *self)
{
  const char *lang = tegotae_question_get_lang (self->question);
  g_autofree char *caption = tegotae_words_of_question (self->question);

  tegotae_text_set (self->title, self->question->title, lang);
  gtk_label_set_text (self->caption, caption);
  show_text (self->situation, self->question->situation, lang);
  gtk_actionable_set_action_target (self->add_answer, "(su)", self->id,
                                    self->question->answers->len);
  show_answers (self);
  tegotae_text_set_name (GTK_WIDGET (self), self->question->title);
  gtk_stack_set_visible_child_name (self->stack, "question");
}

static void
show_error (TegotaeQuestionPage *self,
            const GError        *error)
{
  g_autofree char *markup = NULL;

  if (g_error_matches (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND))
    {
      gtk_stack_set_visible_child_name (self->stack, "missing");
      return;
    }

  markup = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
on_loaded_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeQuestionPage *self = owner;
  gboolean had_focus = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  g_clear_pointer (&self->question, tegotae_question_unref);
  self->question = answer;
  if (self->question != NULL)
    show_question (self);
  else
    show_error (self, error);

  if (!had_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gpointer
dup_id (gpointer owner)
{
  return g_strdup (TEGOTAE_QUESTION_PAGE (owner)->id);
}

/* The question as a list of one; empty while it is not loaded. */
static GPtrArray *
list_question (TegotaeQuestionPage *self)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_question_unref);

  if (self->question != NULL)
    g_ptr_array_add (questions, tegotae_question_ref (self->question));

  return questions;
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (GPtrArray) questions = list_question (TEGOTAE_QUESTION_PAGE (widget));

  tegotae_question_export_copy (widget, questions);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (GPtrArray) questions = list_question (TEGOTAE_QUESTION_PAGE (widget));

  tegotae_question_export_save (widget, TEGOTAE_QUESTION_PAGE (widget)->service, questions);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "nav.edit-question", "s", TEGOTAE_QUESTION_PAGE (widget)->id);
}

/* The view that holds the pages deletes it and offers to undo that. */
static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TegotaeQuestionPage *self = TEGOTAE_QUESTION_PAGE (widget);

  /* Does not load the deleted question again. */
  g_signal_handlers_disconnect_by_data (self->service, self->loader);
  gtk_widget_activate_action (widget, "own.delete", "s", self->id);
  gtk_widget_activate_action (widget, "nav.back", NULL);
}

static gboolean
tegotae_question_page_grab_focus (GtkWidget *widget)
{
  TegotaeQuestionPage *self = TEGOTAE_QUESTION_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "question") == 0)
    return gtk_widget_grab_focus (self->edit);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
tegotae_question_page_finalize (GObject *object)
{
  TegotaeQuestionPage *self = TEGOTAE_QUESTION_PAGE (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->question, tegotae_question_unref);
  g_free (self->id);

  G_OBJECT_CLASS (tegotae_question_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  tegotae_template_set (widget_class, "questions/tegotae-question-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, add_answer);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, caption);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, edit);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, no_answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, situation);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionPage, title);
}

static void
tegotae_question_page_class_init (TegotaeQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_question_page_finalize;
  tegotae_keyboard_set_order (widget_class, tegotae_question_page_grab_focus);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "question.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "question.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "question.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "question.export", NULL, export_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-question-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_question_page_init (TegotaeQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_question_page_new (TegotaeService *service,
                           const char     *id)
{
  TegotaeQuestionPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTION_PAGE, NULL);
  self->service = g_object_ref (service);
  self->id = g_strdup (id);
  gtk_actionable_set_action_target (self->add_answer, "(su)", id, 0);
  self->loader = tegotae_loader_new (self, service, &tegotae_call_get_question, dup_id, on_loaded_cb,
                                     "questions-changed", NULL);

  return GTK_WIDGET (self);
}

const char *
tegotae_question_page_get_id (TegotaeQuestionPage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_PAGE (self), NULL);

  return self->id;
}

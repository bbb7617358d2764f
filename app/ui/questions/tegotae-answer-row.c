/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-answer-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-prose.h"
#include "ui/widgets/tegotae-template.h"

struct _TegotaeAnswerRow
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkLabel     *giver;
  GtkLabel     *day;
  GtkWidget    *edit;
  GtkWidget    *remove;
  TegotaeProse *text;
};

G_DEFINE_FINAL_TYPE (TegotaeAnswerRow, tegotae_answer_row, GTK_TYPE_WIDGET)

static void
tegotae_answer_row_class_init (TegotaeAnswerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TEGOTAE_TYPE_PROSE);
  tegotae_template_set (widget_class, "questions/tegotae-answer-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerRow, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerRow, day);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerRow, edit);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerRow, giver);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerRow, remove);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerRow, text);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-answer-row");
}

static void
tegotae_answer_row_init (TegotaeAnswerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* All answers have the same buttons; the accessible names distinguish them. */
static void
name_buttons (TegotaeAnswerRow *self,
              const char            *giver)
{
  g_autofree char *edit = g_strdup_printf (_("Edit the answer: %s"), giver);
  g_autofree char *remove = g_strdup_printf (_("Remove the answer: %s"), giver);

  tegotae_accessible_set_name (GTK_WIDGET (self->edit), edit);
  tegotae_accessible_set_name (GTK_WIDGET (self->remove), remove);
}

static void
show_text (TegotaeAnswerRow *self,
           const char            *text,
           const char            *lang)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  tegotae_prose_set_paragraphs (self->text, (const char * const *) paragraphs, lang);
}

GtkWidget *
tegotae_answer_row_new (const TegotaeQuestion *question,
                        guint                  index)
{
  const TegotaeQuestionAnswer *answer;
  TegotaeAnswerRow *self;
  g_autofree char *day = NULL;
  const char *giver;

  g_return_val_if_fail (question != NULL && index < question->answers->len, NULL);

  answer = tegotae_question_get_answer (question, index);
  giver = *answer->giver != '\0' ? answer->giver : _("Answer received");
  day = tegotae_words_of_day (answer->added_at);

  self = g_object_new (TEGOTAE_TYPE_ANSWER_ROW, NULL);
  gtk_label_set_text (self->giver, giver);
  gtk_label_set_text (self->day, day);
  show_text (self, answer->text, tegotae_question_get_lang (question));
  name_buttons (self, giver);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "(su)", question->id, index);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "(su)", question->id, index);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeQuestionRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *caption;
};

G_DEFINE_FINAL_TYPE (TegotaeQuestionRow, tegotae_question_row, GTK_TYPE_LIST_BOX_ROW)

static void
tegotae_question_row_class_init (TegotaeQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "questions/tegotae-question-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionRow, caption);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionRow, title);
}

static void
tegotae_question_row_init (TegotaeQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_question_row_new (const TegotaeQuestion *question)
{
  TegotaeQuestionRow *self;
  g_autofree char *caption = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTION_ROW, NULL);
  caption = tegotae_question_row_dup_caption (question);
  name = g_strjoin ("\n", question->title, caption, NULL);

  gtk_label_set_text (self->title, question->title);
  tegotae_text_set_lang (self->title, tegotae_question_get_lang (question));
  gtk_label_set_text (self->caption, caption);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", TEGOTAE_QUESTION_PACK,
                                    question->id);
  tegotae_accessible_set_name (GTK_WIDGET (self), name);

  return GTK_WIDGET (self);
}

char *
tegotae_question_row_dup_caption (const TegotaeQuestion *question)
{
  g_autofree char *day = NULL;
  g_autofree char *answers = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  g_return_val_if_fail (question != NULL, NULL);

  day = tegotae_words_of_day (question->asked_at);
  answers = g_strdup_printf (ngettext ("%u answer", "%u answers", question->answers->len),
                             question->answers->len);

  parts[n++] = day;
  if (question->stage != TEGOTAE_STAGE_NONE)
    parts[n++] = tegotae_words_of_stage (question->stage);
  if (question->answers->len > 0)
    parts[n++] = answers;

  return g_strjoinv (" · ", (char **) parts);
}

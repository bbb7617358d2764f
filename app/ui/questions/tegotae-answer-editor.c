/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-answer-editor.h"

#include <adwaita.h>

#include "core/tegotae-question.h"

#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text-field.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-writing-bar.h"

struct _TegotaeAnswerEditor
{
  GtkWidget             parent_instance;

  TegotaeQuestionDraft *draft;
  guint                 index;
  gboolean              filling; /* the fields, from the draft */

  GtkWidget            *scrolled;
  GtkWidget            *form;
  GtkLabel             *question;
  GtkEditable          *giver;
  TegotaeTextField     *text;
  TegotaeWritingBar    *bar;
};

G_DEFINE_FINAL_TYPE (TegotaeAnswerEditor, tegotae_answer_editor, GTK_TYPE_WIDGET)

static void
on_changed_cb (TegotaeAnswerEditor *self)
{
  g_autofree char *text = NULL;

  if (self->filling)
    return;

  text = tegotae_text_field_dup_text (self->text);
  tegotae_question_draft_set_answer (self->draft, self->index,
                                     gtk_editable_get_text (self->giver), text);
}

static void
fill (TegotaeAnswerEditor *self)
{
  const TegotaeQuestion *question = tegotae_question_draft_get_question (self->draft);

  /* Another window may have removed it. */
  self->index = MIN (self->index, question->answers->len);

  self->filling = TRUE;
  tegotae_text_set (self->question, question->title, tegotae_question_get_lang (question));
  if (self->index < question->answers->len)
    {
      const TegotaeQuestionAnswer *answer = tegotae_question_get_answer (question, self->index);

      gtk_editable_set_text (self->giver, answer->giver);
      tegotae_text_field_set_text (self->text, answer->text);
    }
  self->filling = FALSE;

  gtk_widget_set_sensitive (self->form, TRUE);
}

static void
on_loaded_cb (TegotaeAnswerEditor *self)
{
  fill (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_giver_activate_cb (TegotaeAnswerEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
on_written_cb (TegotaeAnswerEditor *self)
{
  gtk_widget_activate_action (gtk_widget_get_parent (GTK_WIDGET (self)), "nav.back", NULL);
}

/* An answer in which nothing is left. */
static void
drop_if_blank (TegotaeAnswerEditor *self)
{
  const TegotaeQuestion *question = tegotae_question_draft_get_question (self->draft);
  g_autofree char *text = tegotae_text_field_dup_text (self->text);

  if (tegotae_question_draft_is_loaded (self->draft) && self->index < question->answers->len &&
      tegotae_question_text_is_blank (text) &&
      tegotae_question_text_is_blank (gtk_editable_get_text (self->giver)))
    tegotae_question_draft_remove_answer (self->draft, self->index);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TegotaeAnswerEditor *self = TEGOTAE_ANSWER_EDITOR (widget);

  tegotae_writing_bar_leave (self->bar);
}

static gboolean
tegotae_answer_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TEGOTAE_ANSWER_EDITOR (widget)->giver));
}

/* However it is left. */
static void
tegotae_answer_editor_unmap (GtkWidget *widget)
{
  tegotae_answer_editor_flush (TEGOTAE_ANSWER_EDITOR (widget));

  GTK_WIDGET_CLASS (tegotae_answer_editor_parent_class)->unmap (widget);
}

static void
tegotae_answer_editor_dispose (GObject *object)
{
  TegotaeAnswerEditor *self = TEGOTAE_ANSWER_EDITOR (object);

  if (self->draft != NULL)
    tegotae_question_draft_leave (self->draft);

  /* The fields are emptied as they go. */
  self->filling = TRUE;
  tegotae_template_dispose (object);
  g_clear_object (&self->draft);
}

static void
tegotae_answer_editor_class_init (TegotaeAnswerEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_answer_editor_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_answer_editor_grab_focus);
  widget_class->unmap = tegotae_answer_editor_unmap;

  g_type_ensure (TEGOTAE_TYPE_WRITING_BAR);
  tegotae_template_set (widget_class, "questions/tegotae-answer-editor");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerEditor, bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerEditor, form);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerEditor, giver);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerEditor, question);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerEditor, text);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_giver_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_written_cb);

  gtk_widget_class_install_action (widget_class, "nav.back", NULL, back_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-answer-editor");
}

static void
tegotae_answer_editor_init (TegotaeAnswerEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_answer_editor_new (TegotaeService *service,
                           const char     *id,
                           guint           index)
{
  TegotaeAnswerEditor *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ANSWER_EDITOR, NULL);
  self->index = index;
  self->draft = tegotae_question_draft_new (service, id, NULL);
  tegotae_writing_bar_set_draft (self->bar, self->draft);
  g_signal_connect_object (self->draft, "loaded", G_CALLBACK (on_loaded_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
tegotae_answer_editor_flush (TegotaeAnswerEditor *self)
{
  g_return_if_fail (TEGOTAE_IS_ANSWER_EDITOR (self));

  if (self->draft == NULL)
    return;

  drop_if_blank (self);
  tegotae_question_draft_flush (self->draft);
}

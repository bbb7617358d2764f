/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/tegotae-question.h"
#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-adaptive.h"
#include "ui/widgets/tegotae-choice.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text-field.h"
#include "tegotae-similar-entries.h"
#include "tegotae-writing-bar.h"

/* Of what stands beside the form. */
#define SIDE_WIDTH 340
#define NO_LIMIT 10000

struct _TegotaeQuestionEditor
{
  GtkWidget              parent_instance;

  TegotaeQuestionDraft  *draft;
  gboolean               is_new;
  gboolean               filling; /* the fields, from the draft */

  TegotaeAdaptive       *adaptive;
  GtkWidget             *columns;
  GtkWidget             *form;
  GtkLabel              *heading;
  GtkEditable           *title;
  TegotaeTextField      *situation;
  TegotaeChoice         *stage;
  AdwClamp              *side;
  TegotaeSimilarEntries *similar;
  TegotaeWritingBar     *bar;
};

G_DEFINE_FINAL_TYPE (TegotaeQuestionEditor, tegotae_question_editor, GTK_TYPE_WIDGET)

static void
find_similar (TegotaeQuestionEditor *self)
{
  const TegotaeQuestion *question = tegotae_question_draft_get_question (self->draft);
  g_autofree char *text = g_strjoin ("\n", question->title, question->situation, NULL);

  tegotae_similar_entries_find (self->similar, text);
}

static void
on_title_cb (TegotaeQuestionEditor *self)
{
  if (self->filling)
    return;

  tegotae_question_draft_set_title (self->draft, gtk_editable_get_text (self->title));
  find_similar (self);
}

static void
on_situation_cb (TegotaeQuestionEditor *self)
{
  g_autofree char *text = NULL;

  if (self->filling)
    return;

  text = tegotae_text_field_dup_text (self->situation);
  tegotae_question_draft_set_situation (self->draft, text);
  find_similar (self);
}

/* The first choice is that nothing is said. */
static void
on_stage_cb (TegotaeQuestionEditor *self)
{
  if (!self->filling)
    tegotae_question_draft_set_stage (self->draft,
                                      (TegotaeStage) tegotae_choice_get_selected (self->stage) - 1);
}

static void
fill_stages (TegotaeQuestionEditor *self,
             TegotaeStage           stage)
{
  /* Translators: no stage is chosen. */
  const char *names[TEGOTAE_N_STAGES + 2] = { _("None") };

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    names[i + 1] = tegotae_words_of_stage ((TegotaeStage) i);

  tegotae_choice_set_options (self->stage, names, NULL, (guint) (stage + 1));
}

static void
fill (TegotaeQuestionEditor *self)
{
  const TegotaeQuestion *question = tegotae_question_draft_get_question (self->draft);

  self->filling = TRUE;
  gtk_editable_set_text (self->title, question->title);
  tegotae_text_field_set_text (self->situation, question->situation);
  fill_stages (self, question->stage);
  self->filling = FALSE;

  gtk_widget_set_sensitive (self->form, TRUE);
  find_similar (self);
}

static void
on_loaded_cb (TegotaeQuestionEditor *self)
{
  fill (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_narrow_cb (TegotaeQuestionEditor *self)
{
  gboolean narrow = tegotae_adaptive_get_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->side), narrow ? -1 : SIDE_WIDTH, -1);
  adw_clamp_set_maximum_size (self->side, narrow ? NO_LIMIT : SIDE_WIDTH);
  adw_clamp_set_tightening_threshold (self->side, narrow ? NO_LIMIT : SIDE_WIDTH);
}

/* Out of the title into the situation, as in every form. */
static void
on_title_activate_cb (TegotaeQuestionEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->situation));
}

/* A question that was edited is shown below this page; a new one is not yet. */
static void
on_written_cb (TegotaeQuestionEditor *self,
               gboolean               done)
{
  const char *id = tegotae_question_draft_get_question (self->draft)->id;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (done && self->is_new)
    gtk_widget_activate_action (parent, "nav.show-written", "s", id);
  else
    gtk_widget_activate_action (parent, "nav.back", NULL);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tegotae_writing_bar_leave (TEGOTAE_QUESTION_EDITOR (widget)->bar);
}

/* To the first field that is empty. */
static gboolean
tegotae_question_editor_grab_focus (GtkWidget *widget)
{
  TegotaeQuestionEditor *self = TEGOTAE_QUESTION_EDITOR (widget);
  const TegotaeQuestion *question = tegotae_question_draft_get_question (self->draft);

  if (!tegotae_question_text_is_blank (question->title) && self->is_new)
    return gtk_widget_grab_focus (GTK_WIDGET (self->situation));

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->title)))
    return FALSE;

  gtk_editable_set_position (self->title, -1);

  return TRUE;
}

/* However it is left. */
static void
tegotae_question_editor_unmap (GtkWidget *widget)
{
  tegotae_question_draft_flush (TEGOTAE_QUESTION_EDITOR (widget)->draft);

  GTK_WIDGET_CLASS (tegotae_question_editor_parent_class)->unmap (widget);
}

static void
tegotae_question_editor_dispose (GObject *object)
{
  TegotaeQuestionEditor *self = TEGOTAE_QUESTION_EDITOR (object);

  if (self->draft != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->draft, self);
      tegotae_question_draft_leave (self->draft);
    }

  if (self->adaptive != NULL)
    g_signal_handlers_disconnect_by_func (self->adaptive, on_narrow_cb, self);

  /* The fields are emptied as they go. */
  self->filling = TRUE;
  tegotae_template_dispose (object);
  g_clear_object (&self->draft);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TEGOTAE_TYPE_SIMILAR_ENTRIES);
  g_type_ensure (TEGOTAE_TYPE_WRITING_BAR);
  tegotae_template_set (widget_class, "questions/tegotae-question-editor");
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, adaptive);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, columns);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, form);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, side);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, similar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, situation);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, stage);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionEditor, title);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_situation_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_title_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_written_cb);
}

static void
tegotae_question_editor_class_init (TegotaeQuestionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_question_editor_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_question_editor_grab_focus);
  widget_class->unmap = tegotae_question_editor_unmap;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "nav.back", NULL, back_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-question-editor");
}

static void
tegotae_question_editor_init (TegotaeQuestionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_question_editor_new (TegotaeService *service,
                             const char     *id,
                             const char     *title)
{
  TegotaeQuestionEditor *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTION_EDITOR, NULL);
  self->is_new = id == NULL;
  self->draft = tegotae_question_draft_new (service, id, title);
  tegotae_similar_entries_start (self->similar, service,
                                 tegotae_question_draft_get_question (self->draft)->id);
  tegotae_writing_bar_set_draft (self->bar, self->draft);
  gtk_label_set_text (self->heading, self->is_new ? _("Write a Question") : _("Edit the Question"));
  on_narrow_cb (self);

  g_signal_connect_object (self->draft, "loaded", G_CALLBACK (on_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  if (!self->is_new)
    return GTK_WIDGET (self);

  fill (self);
  tegotae_choice_set_selected (self->stage, (guint) (tegotae_service_get_stage (service) + 1));

  return GTK_WIDGET (self);
}

const char *
tegotae_question_editor_flush (TegotaeQuestionEditor *self)
{
  g_return_val_if_fail (TEGOTAE_IS_QUESTION_EDITOR (self), NULL);

  if (self->draft == NULL || tegotae_question_draft_is_blank (self->draft))
    return NULL;

  tegotae_question_draft_flush (self->draft);

  return tegotae_question_draft_get_question (self->draft)->id;
}

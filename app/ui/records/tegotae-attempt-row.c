/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "ui/result/tegotae-band-badge.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeAttemptRow
{
  GtkListBoxRow     parent_instance;

  TegotaeAttempt   *attempt;

  GtkLabel         *score;
  GtkLabel         *date;
  GtkLabel         *about;
  GtkLabel         *note;
  TegotaeBandBadge *badge;
  GtkWidget        *delete_button;
};

G_DEFINE_FINAL_TYPE (TegotaeAttemptRow, tegotae_attempt_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
on_delete_key_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  TegotaeAttemptRow *self = TEGOTAE_ATTEMPT_ROW (widget);

  return gtk_widget_activate_action (widget, "records.delete", "s", self->attempt->id);
}

static void
tegotae_attempt_row_dispose (GObject *object)
{
  TegotaeAttemptRow *self = TEGOTAE_ATTEMPT_ROW (object);

  g_clear_pointer (&self->attempt, tegotae_attempt_unref);
  tegotae_template_dispose (object);
}

static void
tegotae_attempt_row_class_init (TegotaeAttemptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_attempt_row_dispose;

  g_type_ensure (TEGOTAE_TYPE_BAND_BADGE);
  tegotae_template_set (widget_class, "records/tegotae-attempt-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptRow, about);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptRow, badge);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptRow, date);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptRow, delete_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptRow, note);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptRow, score);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete_key_cb, NULL);
}

static void
tegotae_attempt_row_init (TegotaeAttemptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The questionnaire and the stage, as far as they are known. */
static char *
describe (const TegotaeAttempt *attempt,
          const TegotaeContent *content)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);

  if (questionnaire != NULL)
    g_ptr_array_add (facts, questionnaire->title);

  if (attempt->stage != TEGOTAE_STAGE_NONE)
    g_ptr_array_add (facts, (char *) tegotae_words_of_stage (attempt->stage));
  g_ptr_array_add (facts, NULL);

  return g_strjoinv (" · ", (char **) facts->pdata);
}

static void
add_fact (GPtrArray  *facts,
          const char *text)
{
  if (*text != '\0')
    g_ptr_array_add (facts, (char *) text);
}

/* All of it in a line; what assistive technology reads. */
static char *
dup_text (TegotaeAttemptRow *self)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autofree char *score = g_strdup_printf (_("Score: %d of 100"), self->attempt->score);

  add_fact (facts, gtk_label_get_text (self->date));
  add_fact (facts, score);
  add_fact (facts, tegotae_band_badge_get_name (self->badge));
  add_fact (facts, gtk_label_get_text (self->about));
  add_fact (facts, gtk_label_get_text (self->note));
  g_ptr_array_add (facts, NULL);

  /* Translators: what joins the things of a list. */
  return g_strjoinv (C_("between list items", ", "), (char **) facts->pdata);
}

static void
name_controls (TegotaeAttemptRow *self)
{
  g_autofree char *label = dup_text (self);
  /* Translators: %s is the date and time of an attempt. */
  g_autofree char *delete_label = g_strdup_printf (_("Delete the Attempt of %s"), gtk_label_get_text (self->date));

  tegotae_text_set_name (GTK_WIDGET (self), label);
  tegotae_text_set_name (GTK_WIDGET (self->delete_button), delete_label);
  gtk_widget_set_tooltip_text (self->delete_button, delete_label);
}

GtkWidget *
tegotae_attempt_row_new (TegotaeAttempt       *attempt,
                         const TegotaeContent *content)
{
  TegotaeAttemptRow *self;
  g_autofree char *date = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (attempt != NULL && attempt->id != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ATTEMPT_ROW, NULL);
  self->attempt = tegotae_attempt_ref (attempt);

  date = tegotae_words_of_time (attempt->finished_at);
  about = describe (attempt, content);

  tegotae_text_printf (self->score, "%d", attempt->score);
  gtk_label_set_text (self->date, date);
  tegotae_text_show (self->about, about, NULL);
  tegotae_text_show (self->note, attempt->note, NULL);
  tegotae_band_badge_set_attempt (self->badge, attempt, content);
  name_controls (self);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", attempt->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->delete_button), "s", attempt->id);

  return GTK_WIDGET (self);
}

TegotaeAttempt *
tegotae_attempt_row_get_attempt (TegotaeAttemptRow *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ATTEMPT_ROW (self), NULL);

  return self->attempt;
}

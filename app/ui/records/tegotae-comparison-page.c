/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-comparison-page.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-comparison.h"
#include "text/tegotae-words.h"

#include "text/tegotae-words-comparison.h"
#include "ui/records/tegotae-answer-change.h"
#include "ui/widgets/tegotae-choice.h"
#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeComparisonPage
{
  AdwBin          parent_instance;

  TegotaeService *service;
  GPtrArray      *attempts; /* that can be compared, the newest first */
  gboolean        is_filling;

  TegotaeChoice  *from;
  TegotaeChoice  *to;
  GtkLabel       *scores;
  GtkLabel       *change;
  GtkLabel       *limits;
  GtkBox         *domains;
  GtkLabel       *answers_heading;
  GtkListBox     *answers;
  GtkWidget      *same;
};

G_DEFINE_FINAL_TYPE (TegotaeComparisonPage, tegotae_comparison_page, ADW_TYPE_BIN)

static TegotaeAttempt *
get_attempt (TegotaeComparisonPage *self,
             TegotaeChoice         *choice)
{
  guint selected = tegotae_choice_get_selected (choice);

  return selected < self->attempts->len ? g_ptr_array_index (self->attempts, selected) : NULL;
}

/* A domain before and now: two bars side by side, and the scores. */
static void
append_domain (TegotaeComparisonPage     *self,
               const TegotaeDomainChange *change,
               const char                *name,
               const char                *lang)
{
  GtkLabel *title, *scores;
  GtkLevelBar *before, *now;
  g_autoptr (GtkWidget) row = tegotae_template_build ("records/tegotae-domain-change-row",
                                                      "before", &before, "name", &title,
                                                      "now", &now, "scores", &scores, NULL);
  g_autofree char *text = tegotae_words_of_domain_change (change);

  tegotae_text_set (title, name, lang);
  gtk_label_set_text (scores, text);
  tegotae_colors_make_plain (before);
  tegotae_colors_make_plain (now);
  gtk_level_bar_set_value (before, MAX (change->from, 0));
  gtk_level_bar_set_value (now, change->to);

  /* Translators: a domain, and its scores (“33 → 50”). */
  tegotae_text_name_printf (row, _("%1$s: %2$s"), name, text);
  gtk_box_append (self->domains, row);
}

static void
show_domains (TegotaeComparisonPage   *self,
              const TegotaeComparison *comparison)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);

  tegotae_template_clear (self->domains);
  for (guint i = 0; i < comparison->domains->len; i++)
    {
      const TegotaeDomainChange *change = g_ptr_array_index (comparison->domains, i);
      g_autofree char *name = tegotae_words_of_domain (comparison->to, content, change->id);

      append_domain (self, change, name, tegotae_attempt_get_lang (comparison->to, content));
    }
}

static void
append_answer (TegotaeComparisonPage     *self,
               const TegotaeComparison   *comparison,
               const TegotaeAnswerChange *change)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);
  const char *lang = tegotae_attempt_get_lang (comparison->to, content);
  g_autofree char *question = NULL;
  g_autofree char *answer = tegotae_words_of_answer_change (comparison->to, change, content, &question);
  g_autoptr (GtkWidget) row = tegotae_answer_change_row_new (question, answer, lang);

  gtk_list_box_append (self->answers, row);
}

static void
show_answers (TegotaeComparisonPage   *self,
              const TegotaeComparison *comparison)
{
  guint n = comparison->answers->len;

  tegotae_template_clear (self->answers);
  for (guint i = 0; i < n; i++)
    append_answer (self, comparison, g_ptr_array_index (comparison->answers, i));

  /* Translators: how many answers differ from those before. */
  tegotae_text_printf (self->answers_heading, _("Answers that moved: %1$u of %2$u"), n, comparison->n_shared);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), n > 0);
  gtk_widget_set_visible (self->same, n == 0 && comparison->n_shared > 0);
}

static void
show_comparison (TegotaeComparisonPage *self)
{
  TegotaeAttempt *from = get_attempt (self, self->from);
  TegotaeAttempt *to = get_attempt (self, self->to);
  g_autoptr (TegotaeComparison) comparison = NULL;
  g_autofree char *scores = NULL;
  g_autofree char *limits = NULL;

  if (from == NULL || to == NULL)
    return;

  comparison = tegotae_comparison_new (from, to, NULL);
  if (comparison == NULL)
    return;

  scores = tegotae_words_of_comparison_scores (comparison);
  limits = tegotae_words_of_comparison_limits (comparison);
  gtk_label_set_text (self->scores, scores);
  gtk_label_set_text (self->change, tegotae_words_of_comparison_verdict (comparison));
  tegotae_text_show (self->limits, limits, NULL);
  show_domains (self, comparison);
  show_answers (self, comparison);
}

/* An attempt is not compared with itself: the other choice changes. */
static void
on_choice_cb (TegotaeComparisonPage *self,
              TegotaeChoice         *choice)
{
  TegotaeChoice *other = choice == self->from ? self->to : self->from;
  guint selected = tegotae_choice_get_selected (choice);

  if (self->is_filling)
    return;

  if (selected == tegotae_choice_get_selected (other))
    {
      self->is_filling = TRUE;
      tegotae_choice_set_selected (other, selected > 0 ? selected - 1 : selected + 1);
      self->is_filling = FALSE;
    }

  show_comparison (self);
}

static void
fill_choices (TegotaeComparisonPage *self,
              guint                  from,
              guint                  to)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (self->attempts, i);
      g_autofree char *time = tegotae_words_of_time (attempt->finished_at);

      /* Translators: the date and time of an attempt, and its score. */
      g_ptr_array_add (names, g_strdup_printf (_("%1$s · %2$d"), time, attempt->score));
    }
  g_ptr_array_add (names, NULL);

  self->is_filling = TRUE;
  tegotae_choice_set_options (self->from, (const char * const *) names->pdata, NULL, from);
  tegotae_choice_set_options (self->to, (const char * const *) names->pdata, NULL, to);
  self->is_filling = FALSE;
}

static void
tegotae_comparison_page_dispose (GObject *object)
{
  TegotaeComparisonPage *self = TEGOTAE_COMPARISON_PAGE (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  tegotae_template_dispose (object);
}

static void
tegotae_comparison_page_class_init (TegotaeComparisonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_comparison_page_dispose;

  tegotae_template_set (widget_class, "records/tegotae-comparison-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, answers_heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, change);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, domains);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, from);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, limits);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, same);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, scores);
  gtk_widget_class_bind_template_child (widget_class, TegotaeComparisonPage, to);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
}

static void
tegotae_comparison_page_init (TegotaeComparisonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The attempts that can be compared with @one, and @one. */
static GPtrArray *
list_comparable (GPtrArray            *attempts,
                 const TegotaeAttempt *one)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);

  for (guint i = 0; i < attempts->len; i++)
    {
      TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      if (g_strcmp0 (attempt->id, one->id) == 0 || tegotae_verdict_is_possible (attempt, one))
        g_ptr_array_add (list, tegotae_attempt_ref (attempt));
    }

  return list;
}

GtkWidget *
tegotae_comparison_page_new (TegotaeService *service,
                             GPtrArray      *attempts,
                             TegotaeAttempt *one,
                             TegotaeAttempt *other)
{
  TegotaeComparisonPage *self;
  guint place, other_place;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (attempts != NULL && one != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_COMPARISON_PAGE, NULL);
  self->service = g_object_ref (service);
  self->attempts = list_comparable (attempts, one);

  place = tegotae_attempt_find_in (self->attempts, one->id);
  if (other != NULL)
    other_place = tegotae_attempt_find_in (self->attempts, other->id);
  else
    other_place = place + 1 < self->attempts->len ? place + 1 : place - 1;

  /* The newest comes first in the list. */
  fill_choices (self, MAX (place, other_place), MIN (place, other_place));
  show_comparison (self);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (show_comparison), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
tegotae_comparison_page_copy (TegotaeComparisonPage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_COMPARISON_PAGE (self), NULL);

  return tegotae_comparison_page_new (self->service, self->attempts,
                                      get_attempt (self, self->from), get_attempt (self, self->to));
}

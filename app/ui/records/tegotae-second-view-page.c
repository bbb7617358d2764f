/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-second-view-page.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-second-view.h"
#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words.h"

#include "ui/records/tegotae-answer-change.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeSecondViewPage
{
  AdwBin             parent_instance;

  TegotaeService    *service;
  TegotaeAttempt    *attempt;
  GPtrArray         *own; /* the user's attempts; NULL until they are known */

  GtkStack          *stack;
  AdwStatusPage     *thanks;
  GtkWidget         *view;
  GtkLabel          *title;
  GtkLabel          *origin;
  GtkLabel          *summary;
  GtkBox            *rows;
  GtkWidget         *differences;
  GtkListBox        *answers;
  GtkButton         *take_button;
};

G_DEFINE_FINAL_TYPE (TegotaeSecondViewPage, tegotae_second_view_page, ADW_TYPE_BIN)

/* Which questionnaire, and when each of the two answered it. */
static void
show_origin (TegotaeSecondViewPage   *self,
             const TegotaeSecondView *view,
             const TegotaeContent    *content)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (self->attempt, content);
  const char *title = questionnaire != NULL ? questionnaire->title : "";
  g_autofree char *other_day = tegotae_words_of_day (view->other->finished_at);
  g_autofree char *own_day = NULL;

  if (view->own == NULL)
    {
      tegotae_text_printf (self->origin, "%s · %s", title, other_day);
      return;
    }

  own_day = tegotae_words_of_day (view->own->finished_at);
  /* Translators: a questionnaire; the day the user answered it; who else did,
   * and on which day. */
  tegotae_text_printf (self->origin, _("%1$s · you on %2$s, %3$s on %4$s"), title, own_day,
                       view->other->taken_by, other_day);
}

static void
show_score (GtkLevelBar *bar,
            GtkLabel    *label,
            int          score)
{
  tegotae_colors_make_plain (bar);
  gtk_level_bar_set_value (bar, score);
  tegotae_text_printf (label, "%d", score);
}

static char *
describe (const TegotaeDomainChange *change,
          const char                *name,
          const char                *taken_by)
{
  if (change->from == TEGOTAE_COMPARISON_NO_SCORE)
    /* Translators: a domain, who answered, and the score. */
    return g_strdup_printf (_("%1$s: %2$s %3$d"), name, taken_by, change->to);

  /* Translators: a domain, the user's score, who else answered, and their score. */
  return g_strdup_printf (_("%1$s: you %2$d, %3$s %4$d"), name, change->from, taken_by, change->to);
}

/* One domain as the user sees it, if there is a score of that, and as the other person
 * does, who is called @taken_by: two bars and their scores. */
static GtkWidget *
create_row (const TegotaeDomainChange *change,
            const char                *name,
            const char                *lang,
            const char                *taken_by)
{
  gboolean has_own = change->from != TEGOTAE_COMPARISON_NO_SCORE;
  GtkLabel *title, *own_score, *other_label, *other_score;
  GtkWidget *own_label;
  GtkLevelBar *own_bar, *other_bar;
  GtkWidget *row = tegotae_template_build ("records/tegotae-second-view-row",
                                           "name", &title, "own_label", &own_label,
                                           "own_bar", &own_bar, "own_score", &own_score,
                                           "other_label", &other_label, "other_bar", &other_bar,
                                           "other_score", &other_score, NULL);
  g_autofree char *text = describe (change, name, taken_by);

  tegotae_text_set (title, name, lang);
  gtk_widget_set_visible (own_label, has_own);
  gtk_widget_set_visible (GTK_WIDGET (own_bar), has_own);
  gtk_widget_set_visible (GTK_WIDGET (own_score), has_own);
  if (has_own)
    show_score (own_bar, own_score, change->from);
  gtk_label_set_text (other_label, taken_by);
  show_score (other_bar, other_score, change->to);
  tegotae_text_set_name (row, text);

  return row;
}

static void
show_rows (TegotaeSecondViewPage   *self,
           const TegotaeSecondView *view,
           const TegotaeContent    *content)
{
  const char *lang = tegotae_attempt_get_lang (view->other, content);

  tegotae_template_clear (self->rows);
  for (guint i = 0; i < view->domains->len; i++)
    {
      const TegotaeDomainChange *change = g_ptr_array_index (view->domains, i);
      g_autofree char *name = tegotae_words_of_domain (view->other, content, change->id);
      g_autoptr (GtkWidget) row = create_row (change, name, lang, view->other->taken_by);

      gtk_box_append (self->rows, row);
    }
}

static void
show_answers (TegotaeSecondViewPage   *self,
              const TegotaeSecondView *view,
              const TegotaeContent    *content)
{
  const char *lang = tegotae_attempt_get_lang (view->other, content);

  tegotae_template_clear (self->answers);
  for (guint i = 0; i < view->answers->len; i++)
    {
      const TegotaeAnswerChange *change = g_ptr_array_index (view->answers, i);
      g_autofree char *question = NULL;
      g_autofree char *answers = tegotae_words_of_answer_difference (view, change, content, &question);
      g_autoptr (GtkWidget) row = tegotae_answer_change_row_new (question, answers, lang);

      gtk_list_box_append (self->answers, row);
    }

  gtk_widget_set_visible (self->differences, view->answers->len > 0);
}

static void
update (TegotaeSecondViewPage *self)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (TegotaeSecondView) view = NULL;
  g_autofree char *summary = NULL;

  if (self->own == NULL)
    return;

  view = tegotae_second_view_new (self->own, self->attempt, NULL);
  summary = tegotae_words_of_second_view (view);

  show_origin (self, view, content);
  show_rows (self, view, content);
  gtk_label_set_text (self->summary, summary);
  show_answers (self, view, content);
  gtk_widget_set_visible (GTK_WIDGET (self->take_button), !view->same_items);
  gtk_widget_set_visible (self->view, TRUE);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeSecondViewPage *self = owner;

  if (answer == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  g_clear_pointer (&self->own, g_ptr_array_unref);
  self->own = answer;
  update (self);
}

static void
on_show_clicked_cb (TegotaeSecondViewPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "view");
  gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
}

static void
tegotae_second_view_page_dispose (GObject *object)
{
  TegotaeSecondViewPage *self = TEGOTAE_SECOND_VIEW_PAGE (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->attempt, tegotae_attempt_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  /* It is a child of the template as well, which must not be the one to drop it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  tegotae_template_dispose (object);
}

static void
tegotae_second_view_page_class_init (TegotaeSecondViewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_second_view_page_dispose;

  tegotae_template_set (widget_class, "records/tegotae-second-view-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, differences);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, origin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, rows);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, take_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, thanks);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_show_clicked_cb);
}

static void
tegotae_second_view_page_init (TegotaeSecondViewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_name (TegotaeSecondViewPage *self)
{
  g_autofree char *thanks = g_strdup_printf (_("Thank you, %s"), self->attempt->taken_by);
  g_autofree char *markup = g_markup_escape_text (thanks, -1);

  /* Translators: who answered about the user. */
  tegotae_text_printf (self->title, _("How %s sees you"), self->attempt->taken_by);
  adw_status_page_set_title (self->thanks, markup);
}

GtkWidget *
tegotae_second_view_page_new (TegotaeService *service,
                              TegotaeAttempt *attempt,
                              gboolean        fresh)
{
  TegotaeSecondViewPage *self;
  g_autofree char *questionnaire = NULL;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (tegotae_service_get_content (service) != NULL, NULL);
  g_return_val_if_fail (attempt != NULL && attempt->taken_by != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_SECOND_VIEW_PAGE, NULL);
  self->service = g_object_ref (service);
  self->attempt = tegotae_attempt_ref (attempt);

  questionnaire = g_strdup_printf ("%s/%s", attempt->pack, attempt->questionnaire);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->take_button), "s", questionnaire);
  gtk_stack_set_visible_child_name (self->stack, fresh ? "thanks" : "view");
  show_name (self);

  g_signal_connect_object (service, "content-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  tegotae_loader_new (self, service, &tegotae_call_list_attempts, NULL, on_listed_cb,
                      "attempts-changed", NULL);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-panel.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-comparison.h"
#include "core/comparison/tegotae-trend-groups.h"
#include "core/tegotae-time.h"
#include "text/tegotae-words.h"

#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words-trend-groups.h"
#include "text/tegotae-words-trend.h"
#include "ui/widgets/tegotae-choice.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-trend-chart.h"
#include "tegotae-trend-table.h"
#include "tegotae-trend-tile.h"

/* More are not told apart in a narrow window. */
#define MAX_POINTS 40

struct _TegotaeTrendPanel
{
  AdwBin              parent_instance;

  GPtrArray          *attempts;
  TegotaeContent     *content;
  GPtrArray          *questionnaires; /* "pack/questionnaire", as offered */
  char               *questionnaire;  /* the one shown */
  gboolean            is_filling;

  TegotaeChoice      *choice;
  GtkToggleButton    *days_30;
  GtkToggleButton    *days_90;
  GtkToggleButton    *all;
  GtkToggleButton    *table_button;
  GtkStack           *stack;
  TegotaeTrendChart  *chart;
  GtkWidget          *ranges;
  GtkLabel           *few;
  GtkLabel           *margin;
  GtkLabel           *soon;
  GtkWidget          *domains;
  GtkBox             *tiles;
  TegotaeTrendTable  *table;
  GtkWidget          *compare;
  GtkLabel           *compare_text;
};

G_DEFINE_FINAL_TYPE (TegotaeTrendPanel, tegotae_trend_panel, ADW_TYPE_BIN)

static TegotaeTrendRange
get_range (TegotaeTrendPanel *self)
{
  if (gtk_toggle_button_get_active (self->days_30))
    return TEGOTAE_TREND_30_DAYS;

  if (gtk_toggle_button_get_active (self->days_90))
    return TEGOTAE_TREND_90_DAYS;

  return TEGOTAE_TREND_ALL;
}

static gint64
get_now (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

static void
show_tiles (TegotaeTrendPanel  *self,
            const TegotaeTrend *trend,
            GArray             *groups,
            TegotaeTrendUnit    unit)
{
  g_autoptr (GPtrArray) domains = tegotae_trend_list_domains (trend);
  guint n_points = trend->points->len;

  tegotae_template_clear (self->tiles);
  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeAttempt *newest = tegotae_trend_get_point (trend, n_points - 1)->attempt;
      const char *id = g_ptr_array_index (domains, i);
      g_autofree char *name = tegotae_words_of_domain (newest, self->content, id);
      g_autoptr (GtkWidget) tile = tegotae_trend_tile_new (trend, groups, unit, id, name,
                                                           tegotae_attempt_get_lang (newest, self->content));

      gtk_box_append (self->tiles, tile);
    }

  gtk_widget_set_visible (self->domains, domains->len > 0);
}

static gboolean
has_soon (const TegotaeTrend *trend)
{
  for (guint i = 0; i < trend->points->len; i++)
    if (tegotae_trend_get_point (trend, i)->verdict == TEGOTAE_VERDICT_TOO_SOON)
      return TRUE;

  return FALSE;
}

/* The newest point and the one before it, whatever the range. */
static void
show_compare (TegotaeTrendPanel *self)
{
  g_autoptr (TegotaeTrend) trend = tegotae_trend_new (self->attempts, self->questionnaire, TEGOTAE_TREND_ALL, get_now ());
  g_autoptr (TegotaeComparison) comparison = NULL;
  g_autofree char *scores = NULL;
  g_autofree char *text = NULL;
  TegotaeAttempt *newest, *before;

  gtk_widget_set_visible (self->compare, FALSE);
  if (trend->points->len == 0)
    return;

  newest = tegotae_trend_get_point (trend, trend->points->len - 1)->attempt;
  before = tegotae_verdict_find_before (self->attempts, newest,
                                        tegotae_attempt_find_in (self->attempts, newest->id) + 1);
  if (before == NULL)
    return;

  comparison = tegotae_comparison_new (before, newest, NULL);
  scores = tegotae_words_of_comparison_scores (comparison);
  text = g_strjoin (" · ", scores, tegotae_words_of_comparison_verdict (comparison), NULL);
  gtk_label_set_text (self->compare_text, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "(ss)", before->id, newest->id);
  /* Last, because the action is looked up with the target it has by then. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare), "records.compare");
  gtk_widget_set_visible (self->compare, TRUE);
}

/* What is said where there are too few for a chart; NULL where there are enough. */
static const char *
explain_few (const TegotaeTrend *trend)
{
  if (trend->n_all == 1)
    return _("From your second attempt on, you see here how your score and each area move.");

  if (trend->points->len == 0)
    return _("No attempts in this period.");

  return trend->points->len == 1 ? _("One attempt in this period. It takes two to show a change.") : NULL;
}

static const char *
get_page (TegotaeTrendPanel  *self,
          const TegotaeTrend *trend)
{
  gboolean is_table = gtk_toggle_button_get_active (self->table_button) && trend->n_all > 1;

  if (trend->points->len == 0 || (explain_few (trend) != NULL && !is_table))
    return "few";

  return is_table ? "table" : "chart";
}

static void
show_trend (TegotaeTrendPanel *self)
{
  TegotaeTrend *trend = tegotae_trend_new (self->attempts, self->questionnaire, get_range (self), get_now ());
  TegotaeTrendUnit unit;
  g_autoptr (GArray) groups = tegotae_trend_list_groups (trend, MAX_POINTS, &unit);
  gboolean is_single = unit == TEGOTAE_TREND_ATTEMPT;

  /* Out of sight, because GTK 4.8 does not tell assistive technology of rows that
   * come into a table that is seen. */
  gtk_stack_set_visible_child_name (self->stack, "few");
  tegotae_trend_table_set_trend (self->table,
                                 gtk_toggle_button_get_active (self->table_button) ? trend : NULL,
                                 self->content);

  gtk_widget_set_visible (self->ranges, trend->n_all > 1);
  tegotae_text_show (self->few, explain_few (trend), NULL);
  gtk_label_set_text (self->margin, is_single ? tegotae_words_of_trend_margin () : tegotae_words_of_trend_unit (unit));
  gtk_label_set_text (self->soon, tegotae_words_of_trend_soon ());
  gtk_widget_set_visible (GTK_WIDGET (self->soon), is_single && has_soon (trend));
  show_tiles (self, trend, groups, unit);
  gtk_stack_set_visible_child_name (self->stack, get_page (self, trend));
  tegotae_trend_chart_set_trend (self->chart, trend, groups, unit, self->content);
  show_compare (self);
}

/* --- What is chosen --- */

static void
on_choice_cb (TegotaeTrendPanel *self)
{
  guint selected = tegotae_choice_get_selected (self->choice);

  if (self->is_filling || self->questionnaires == NULL || selected >= self->questionnaires->len)
    return;

  g_free (self->questionnaire);
  self->questionnaire = g_strdup (g_ptr_array_index (self->questionnaires, selected));
  show_trend (self);
}

static void
on_range_cb (TegotaeTrendPanel *self,
             GtkToggleButton   *button)
{
  if (self->attempts != NULL && self->questionnaire != NULL && gtk_toggle_button_get_active (button))
    show_trend (self);
}

static void
on_table_cb (TegotaeTrendPanel *self)
{
  if (self->attempts != NULL && self->questionnaire != NULL)
    show_trend (self);
}

/* --- What there is --- */

static void
offer_questionnaires (TegotaeTrendPanel *self,
                      guint              selected)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->questionnaires->len; i++)
    g_ptr_array_add (titles,
                     tegotae_words_of_trend_questionnaire (g_ptr_array_index (self->questionnaires, i),
                                                           self->content));
  g_ptr_array_add (titles, NULL);

  tegotae_choice_set_options (self->choice, (const char * const *) titles->pdata,
                              self->content->lang, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->questionnaires->len > 1);
}

static void
fill (TegotaeTrendPanel *self)
{
  guint selected = 0;

  if (self->questionnaire == NULL
      || !g_ptr_array_find_with_equal_func (self->questionnaires, self->questionnaire, g_str_equal,
                                            &selected))
    {
      selected = 0;
      g_free (self->questionnaire);
      self->questionnaire = g_strdup (g_ptr_array_index (self->questionnaires, 0));
    }

  self->is_filling = TRUE;
  offer_questionnaires (self, selected);
  self->is_filling = FALSE;

  show_trend (self);
}

static void
clear (TegotaeTrendPanel *self)
{
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_pointer (&self->questionnaires, g_ptr_array_unref);
}

static void
tegotae_trend_panel_dispose (GObject *object)
{
  TegotaeTrendPanel *self = TEGOTAE_TREND_PANEL (object);

  clear (self);
  g_clear_pointer (&self->questionnaire, g_free);
  tegotae_template_dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, all);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, chart);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, choice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, compare);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, compare_text);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, days_30);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, days_90);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, domains);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, few);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, margin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, ranges);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, soon);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, table);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, table_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendPanel, tiles);
}

static void
tegotae_trend_panel_class_init (TegotaeTrendPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_trend_panel_dispose;

  g_type_ensure (TEGOTAE_TYPE_TREND_CHART);
  g_type_ensure (TEGOTAE_TYPE_TREND_TABLE);
  tegotae_template_set (widget_class, "records/tegotae-trend-panel");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_range_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_table_cb);
}

static void
tegotae_trend_panel_init (TegotaeTrendPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gpointer
copy_attempt (gconstpointer attempt,
              gpointer      data)
{
  return tegotae_attempt_ref ((TegotaeAttempt *) attempt);
}

void
tegotae_trend_panel_set_attempts (TegotaeTrendPanel    *self,
                                  GPtrArray            *attempts,
                                  const TegotaeContent *content)
{
  g_return_if_fail (TEGOTAE_IS_TREND_PANEL (self));
  g_return_if_fail (attempts != NULL && content != NULL);

  clear (self);
  self->attempts = g_ptr_array_copy (attempts, copy_attempt, NULL);
  g_ptr_array_set_free_func (self->attempts, (GDestroyNotify) tegotae_attempt_unref);
  self->content = tegotae_content_ref ((TegotaeContent *) content);
  self->questionnaires = tegotae_trend_list_questionnaires (attempts);

  gtk_widget_set_visible (GTK_WIDGET (self), self->questionnaires->len > 0);
  if (self->questionnaires->len > 0)
    fill (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-last-score.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "ui/records/tegotae-trend-plot.h"
#include "ui/result/tegotae-band-badge.h"
#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

/* As many scores as the line can tell apart. */
#define MAX_SCORES 12

#define LINE_WIDTH 2.0
#define DOT_RADIUS 4.0

struct _TegotaeLastScore
{
  GtkButton         parent_instance;

  GtkLabel         *score;
  TegotaeBandBadge *band;
  GtkLabel         *day;
  GtkDrawingArea   *sparkline;

  int               scores[MAX_SCORES]; /* the newest are at the end */
  int               n_scores;
};

G_DEFINE_FINAL_TYPE (TegotaeLastScore, tegotae_last_score, GTK_TYPE_BUTTON)

static void
tegotae_last_score_class_init (TegotaeLastScoreClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TEGOTAE_TYPE_BAND_BADGE);
  tegotae_template_set (widget_class, "check/tegotae-last-score");
  gtk_widget_class_bind_template_child (widget_class, TegotaeLastScore, score);
  gtk_widget_class_bind_template_child (widget_class, TegotaeLastScore, band);
  gtk_widget_class_bind_template_child (widget_class, TegotaeLastScore, day);
  gtk_widget_class_bind_template_child (widget_class, TegotaeLastScore, sparkline);
}

/* A line through the scores, with a dot at the newest. */
static void
draw (GtkDrawingArea *area,
      cairo_t        *cr,
      int             width,
      int             height,
      gpointer        user_data)
{
  TegotaeLastScore *self = user_data;
  const TegotaeTrendPlot plot = {
    .left = DOT_RADIUS, .right = width - DOT_RADIUS, .top = DOT_RADIUS, .bottom = height - DOT_RADIUS,
    .from = MAX_SCORES - self->n_scores, .to = MAX_SCORES - 1
  };
  double x = 0, y = 0;
  GdkRGBA color;

  for (int i = MAX_SCORES - self->n_scores; i < MAX_SCORES; i++)
    {
      x = tegotae_trend_plot_get_x (&plot, i);
      y = tegotae_trend_plot_get_y (&plot, self->scores[i]);
      cairo_line_to (cr, x, y);
    }

  tegotae_colors_get (GTK_WIDGET (area), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
tegotae_last_score_init (TegotaeLastScore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->sparkline, draw, self, NULL);
}

static gboolean
is_comparable (const TegotaeAttempt *a,
               const TegotaeAttempt *b)
{
  return g_strcmp0 (a->pack, b->pack) == 0
         && g_strcmp0 (a->questionnaire, b->questionnaire) == 0;
}

/* The line needs two scores. */
static void
show_line (TegotaeLastScore *self,
           GPtrArray        *attempts)
{
  const TegotaeAttempt *newest = g_ptr_array_index (attempts, 0);
  g_autoptr (GString) list = g_string_new (NULL);

  self->n_scores = 0;
  for (guint i = 0; i < attempts->len && self->n_scores < MAX_SCORES; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      if (is_comparable (attempt, newest))
        self->scores[MAX_SCORES - ++self->n_scores] = attempt->score;
    }

  for (int i = MAX_SCORES - self->n_scores; i < MAX_SCORES; i++)
    g_string_append_printf (list, list->len == 0 ? "%d" : ", %d", self->scores[i]);

  /* Translators: %s is a list of numbers, the oldest first. */
  tegotae_text_name_printf (GTK_WIDGET (self->sparkline), _("Your scores so far: %s"), list->str);
  gtk_widget_set_visible (GTK_WIDGET (self->sparkline), self->n_scores > 1);
  gtk_widget_queue_draw (GTK_WIDGET (self->sparkline));
}

void
tegotae_last_score_set_attempts (TegotaeLastScore *self,
                                 GPtrArray        *attempts,
                                 TegotaeContent   *content)
{
  const TegotaeAttempt *newest;
  g_autofree char *day = NULL;

  g_return_if_fail (TEGOTAE_IS_LAST_SCORE (self));
  g_return_if_fail (attempts != NULL && attempts->len > 0);

  newest = g_ptr_array_index (attempts, 0);
  day = tegotae_words_of_day (newest->finished_at);

  tegotae_text_printf (self->score, "%d", newest->score);
  gtk_label_set_text (self->day, day);
  tegotae_band_badge_set_attempt (self->band, newest, content);
  show_line (self, attempts);

  /* Translators: score, name of the band, day. */
  tegotae_text_name_printf (GTK_WIDGET (self), _("Last time: %s, %s, %s. Open the result"),
                            gtk_label_get_text (self->score), tegotae_band_badge_get_name (self->band), day);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", newest->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "check.open-attempt");
}

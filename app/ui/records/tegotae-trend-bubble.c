/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-bubble.h"

#include <glib/gi18n.h>

#include "service/tegotae-words.h"

struct _TegotaeTrendBubble
{
  GtkWidget  parent_instance;

  GtkLabel  *score;
  GtkLabel  *facts;
};

G_DEFINE_FINAL_TYPE (TegotaeTrendBubble, tegotae_trend_bubble, GTK_TYPE_WIDGET)

static void
tegotae_trend_bubble_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tegotae_trend_bubble_parent_class)->dispose (object);
}

static void
tegotae_trend_bubble_class_init (TegotaeTrendBubbleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_trend_bubble_dispose;

  gtk_widget_class_set_css_name (widget_class, "tegotae-trend-bubble");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
add_label (TegotaeTrendBubble *self,
           const char         *css_class)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "xalign", 0.0,
                                  NULL);

  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_widget_set_parent (GTK_WIDGET (label), GTK_WIDGET (self));

  return label;
}

static void
tegotae_trend_bubble_init (TegotaeTrendBubble *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->score = add_label (self, "heading");
  self->facts = add_label (self, "caption");
}

GtkWidget *
tegotae_trend_bubble_new (void)
{
  return g_object_new (TEGOTAE_TYPE_TREND_BUBBLE, NULL);
}

void
tegotae_trend_bubble_set_point (TegotaeTrendBubble      *self,
                                const TegotaeTrendPoint *point,
                                const TegotaeContent    *content)
{
  g_autofree char *band = NULL;
  g_autofree char *score = NULL;
  g_autofree char *time = NULL;
  g_autofree char *facts = NULL;

  g_return_if_fail (TEGOTAE_IS_TREND_BUBBLE (self));
  g_return_if_fail (point != NULL);

  band = tegotae_words_of_band (point->attempt, content);
  score = g_strdup_printf ("%d  %s", point->attempt->score, band);
  time = tegotae_words_of_time (point->attempt->finished_at);
  facts = g_strconcat (time,
                       point->attempt->stage != TEGOTAE_STAGE_NONE ? "\n" : "",
                       tegotae_words_of_stage (point->attempt->stage),
                       point->soon ? "\n" : "",
                       point->soon ? _("within three days of the one before") : "",
                       NULL);

  gtk_label_set_text (self->score, score);
  gtk_label_set_text (self->facts, facts);
}

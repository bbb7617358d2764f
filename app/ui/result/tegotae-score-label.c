/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-score-label.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/widgets/tegotae-template.h"

struct _TegotaeScoreLabel
{
  GtkWidget  parent_instance;

  int        score;
  double     progress;

  GtkWidget *content;
  GtkLabel  *digits;
};

G_DEFINE_FINAL_TYPE (TegotaeScoreLabel, tegotae_score_label, GTK_TYPE_WIDGET)

static void
show_digits (TegotaeScoreLabel *self)
{
  g_autofree char *text = g_strdup_printf ("%d", (int) lround (self->progress * self->score));

  gtk_label_set_text (self->digits, text);
}

static void
tegotae_score_label_class_init (TegotaeScoreLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "result/tegotae-score-label");
  gtk_widget_class_bind_template_child (widget_class, TegotaeScoreLabel, content);
  gtk_widget_class_bind_template_child (widget_class, TegotaeScoreLabel, digits);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-score-label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
tegotae_score_label_init (TegotaeScoreLabel *self)
{
  self->progress = 1;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  -1);
}

void
tegotae_score_label_set_score (TegotaeScoreLabel *self,
                               int                score,
                               const char        *band)
{
  g_autofree char *label = NULL;

  g_return_if_fail (TEGOTAE_IS_SCORE_LABEL (self));
  g_return_if_fail (score >= 0 && score <= 100);

  if (band != NULL && *band != '\0')
    /* Translators: a score and the name of its band. */
    label = g_strdup_printf (_("Score: %1$d of 100, %2$s"), score, band);
  else
    label = g_strdup_printf (_("Score: %d of 100"), score);

  self->score = score;
  show_digits (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) score,
                                  -1);
}

void
tegotae_score_label_set_progress (TegotaeScoreLabel *self,
                                  double             progress)
{
  g_return_if_fail (TEGOTAE_IS_SCORE_LABEL (self));

  self->progress = CLAMP (progress, 0, 1);
  show_digits (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-second-view-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-comparison.h"

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeSecondViewRow
{
  GtkBox       parent_instance;

  GtkLabel    *name;
  GtkLabel    *tag;
  GtkWidget   *own_label;
  GtkLevelBar *own_bar;
  GtkLabel    *own_score;
  GtkLabel    *other_label;
  GtkLevelBar *other_bar;
  GtkLabel    *other_score;
};

G_DEFINE_FINAL_TYPE (TegotaeSecondViewRow, tegotae_second_view_row, GTK_TYPE_BOX)

static void
tegotae_second_view_row_class_init (TegotaeSecondViewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "records/tegotae-second-view-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, other_bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, other_label);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, other_score);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, own_bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, own_label);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, own_score);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewRow, tag);

  gtk_widget_class_set_css_name (widget_class, "tegotae-second-view-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tegotae_second_view_row_init (TegotaeSecondViewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_score (GtkLevelBar *bar,
            GtkLabel    *label,
            int          score)
{
  g_autofree char *text = g_strdup_printf ("%d", score);

  /* Without them the bar has one colour: a low score is no alarm. */
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);

  gtk_level_bar_set_value (bar, score);
  gtk_label_set_text (label, text);
}

static void
show_own (TegotaeSecondViewRow *self,
          int                   score)
{
  gboolean there = score != TEGOTAE_COMPARISON_NO_SCORE;

  gtk_widget_set_visible (self->own_label, there);
  gtk_widget_set_visible (GTK_WIDGET (self->own_bar), there);
  gtk_widget_set_visible (GTK_WIDGET (self->own_score), there);

  if (there)
    show_score (self->own_bar, self->own_score, score);
}

static char *
describe (const TegotaeDomainChange *change,
          const char                *name,
          const char                *taken_by,
          const char                *difference)
{
  g_autofree char *scores = NULL;

  if (change->from == TEGOTAE_COMPARISON_NO_SCORE)
    /* Translators: a domain, who answered, and the score. */
    return g_strdup_printf (_("%1$s: %2$s %3$d"), name, taken_by, change->to);

  /* Translators: a domain, the user's score, who else answered, and their score. */
  scores = g_strdup_printf (_("%1$s: you %2$d, %3$s %4$d"), name, change->from, taken_by, change->to);

  if (*difference == '\0')
    return g_steal_pointer (&scores);

  return g_strjoin (C_("between list items", ", "), scores, difference, NULL);
}

GtkWidget *
tegotae_second_view_row_new (const TegotaeDomainChange *change,
                             const char                *name,
                             const char                *lang,
                             const char                *taken_by)
{
  TegotaeSecondViewRow *self;
  g_autofree char *difference = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (name != NULL && taken_by != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_SECOND_VIEW_ROW, NULL);
  difference = tegotae_words_of_view_change (change, taken_by);

  gtk_label_set_text (self->name, name);
  tegotae_text_set_lang (self->name, lang);
  gtk_label_set_text (self->tag, difference);
  gtk_widget_add_css_class (GTK_WIDGET (self->tag),
                            change->change == TEGOTAE_CHANGE_UP || change->change == TEGOTAE_CHANGE_DOWN
                              ? "different" : "dim-label");
  gtk_label_set_text (self->other_label, taken_by);
  show_own (self, change->from);
  show_score (self->other_bar, self->other_score, change->to);

  text = describe (change, name, taken_by, difference);
  tegotae_accessible_set_name (GTK_WIDGET (self), text);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-domain-change-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-comparison.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeDomainChangeRow
{
  GtkBox       parent_instance;

  GtkLabel    *name;
  GtkLabel    *change;
  GtkLabel    *scores;
  GtkLevelBar *before;
  GtkLevelBar *now;
};

G_DEFINE_FINAL_TYPE (TegotaeDomainChangeRow, tegotae_domain_change_row, GTK_TYPE_BOX)

static void
tegotae_domain_change_row_class_init (TegotaeDomainChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "records/tegotae-domain-change-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainChangeRow, before);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainChangeRow, change);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainChangeRow, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainChangeRow, now);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainChangeRow, scores);

  gtk_widget_class_set_css_name (widget_class, "tegotae-domain-change-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

/* Without them the bar has one colour: a low score is no alarm. */
static void
remove_offsets (GtkLevelBar *bar)
{
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

static void
tegotae_domain_change_row_init (TegotaeDomainChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  remove_offsets (self->before);
  remove_offsets (self->now);
}

static void
show_change (TegotaeDomainChangeRow    *self,
             const TegotaeDomainChange *change)
{
  g_autofree char *text = tegotae_words_of_comparison_domain (change);

  gtk_label_set_text (self->change, text);
  gtk_widget_add_css_class (GTK_WIDGET (self->change),
                            change->change == TEGOTAE_CHANGE_UP
                            || change->change == TEGOTAE_CHANGE_DOWN ? "changed" : "dim-label");
}

GtkWidget *
tegotae_domain_change_row_new (const TegotaeDomainChange *change,
                               const char                *name,
                               const char                *lang)
{
  TegotaeDomainChangeRow *self;
  g_autofree char *scores = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_DOMAIN_CHANGE_ROW, NULL);
  if (change->from == TEGOTAE_COMPARISON_NO_SCORE)
    scores = g_strdup_printf ("– → %d", change->to);
  else
    scores = g_strdup_printf ("%d → %d", change->from, change->to);

  gtk_label_set_text (self->name, name);
  tegotae_text_set_lang (self->name, lang);
  gtk_label_set_text (self->scores, scores);
  show_change (self, change);
  gtk_level_bar_set_value (self->before, MAX (change->from, 0));
  gtk_level_bar_set_value (self->now, change->to);

  /* Translators: a domain, its scores (“33 → 50”), and what that means. */
  text = g_strdup_printf (_("%1$s: %2$s, %3$s"), name, scores,
                          gtk_label_get_text (self->change));
  tegotae_accessible_set_name (GTK_WIDGET (self), text);

  return GTK_WIDGET (self);
}

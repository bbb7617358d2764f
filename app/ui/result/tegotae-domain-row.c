/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-domain-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/tegotae-domain.h"

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeDomainRow
{
  GtkBox       parent_instance;

  int          value;

  GtkLabel    *name;
  GtkLabel    *tag;
  GtkLabel    *score;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (TegotaeDomainRow, tegotae_domain_row, GTK_TYPE_BOX)

static const char *
get_level_word (int score)
{
  switch (tegotae_level_of_score (score))
    {
    case TEGOTAE_LEVEL_LOW:
      return C_("level", "Just beginning");
    case TEGOTAE_LEVEL_MIDDLE:
      return C_("level", "Taking shape");
    case TEGOTAE_LEVEL_HIGH:
    default:
      return C_("level", "Well under way");
    }
}

static void
show_tag (TegotaeDomainRow         *self,
          const TegotaeDomainScore *domain)
{
  if (domain->strength != 0)
    {
      gtk_label_set_text (self->tag, C_("tag", "Strength"));
      gtk_widget_add_css_class (GTK_WIDGET (self->tag), "strength");
    }
  else if (domain->improvement != 0)
    {
      gtk_label_set_text (self->tag, C_("tag", "Room to grow"));
      gtk_widget_add_css_class (GTK_WIDGET (self->tag), "improvement");
    }
  else
    {
      gtk_label_set_text (self->tag, get_level_word (domain->score));
      gtk_widget_add_css_class (GTK_WIDGET (self->tag), "dim-label");
    }
}

static void
tegotae_domain_row_class_init (TegotaeDomainRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "result/tegotae-domain-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainRow, bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainRow, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainRow, score);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDomainRow, tag);

  gtk_widget_class_set_css_name (widget_class, "tegotae-domain-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
tegotae_domain_row_init (TegotaeDomainRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Without them the bar has one colour: a low score is no alarm. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

GtkWidget *
tegotae_domain_row_new (const TegotaeDomainScore *domain,
                        const char               *name,
                        const char               *lang)
{
  TegotaeDomainRow *self;
  g_autofree char *score = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (domain != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_DOMAIN_ROW, NULL);
  score = g_strdup_printf ("%d", domain->score);

  self->value = domain->score;
  gtk_label_set_text (self->name, name);
  tegotae_text_set_lang (self->name, lang);
  gtk_label_set_text (self->score, score);
  show_tag (self, domain);
  gtk_level_bar_set_value (self->bar, domain->score);

  /* Translators: a domain, its score, and what it means (“Strength”). */
  text = g_strdup_printf (_("%1$s: %2$d of 100, %3$s"), name, domain->score,
                          gtk_label_get_text (self->tag));
  tegotae_accessible_set_name (GTK_WIDGET (self), text);

  return GTK_WIDGET (self);
}

void
tegotae_domain_row_set_progress (TegotaeDomainRow *self,
                                 double            progress)
{
  g_return_if_fail (TEGOTAE_IS_DOMAIN_ROW (self));

  /* In steps of 0.1, because GTK does not tell assistive technology of the last
   * thousandth. */
  gtk_level_bar_set_value (self->bar, round (CLAMP (progress, 0, 1) * self->value * 10) / 10);
}

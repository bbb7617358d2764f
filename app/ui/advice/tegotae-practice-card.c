/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-practice-card.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaePracticeCard
{
  GtkButton  parent_instance;

  GtkLabel  *heading;
  GtkLabel  *time;
  GtkLabel  *text;
};

G_DEFINE_FINAL_TYPE (TegotaePracticeCard, tegotae_practice_card, GTK_TYPE_BUTTON)

static void
tegotae_practice_card_class_init (TegotaePracticeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "advice/tegotae-practice-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticeCard, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticeCard, text);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticeCard, time);
}

static void
tegotae_practice_card_init (TegotaePracticeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_practice_card_new (void)
{
  return g_object_new (TEGOTAE_TYPE_PRACTICE_CARD, NULL);
}

void
tegotae_practice_card_set_practice (TegotaePracticeCard   *self,
                                    const TegotaePractice *practice,
                                    const TegotaePack     *pack)
{
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TEGOTAE_IS_PRACTICE_CARD (self));
  g_return_if_fail (practice != NULL);
  g_return_if_fail (pack != NULL);

  time = tegotae_words_of_practice_time (practice);
  name = g_strconcat (gtk_label_get_text (self->heading),
                      time != NULL ? "\n" : "", time != NULL ? time : "",
                      "\n", practice->text, NULL);

  gtk_label_set_text (self->text, practice->text);
  tegotae_text_set_lang (self->text, pack->lang);
  gtk_label_set_text (self->time, time != NULL ? time : "");
  gtk_widget_set_visible (GTK_WIDGET (self->time), time != NULL);
  tegotae_accessible_set_name (GTK_WIDGET (self), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", pack->id, practice->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "nav.open-practice");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

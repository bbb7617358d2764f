/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-tonight-card.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeTonightCard
{
  AdwBin     parent_instance;

  GtkLabel  *title;
  GtkLabel  *reason;
  GtkButton *read;
  GtkWidget *practice;
  GtkLabel  *practice_time;
  GtkLabel  *practice_text;
};

G_DEFINE_FINAL_TYPE (TegotaeTonightCard, tegotae_tonight_card, ADW_TYPE_BIN)

static void
tegotae_tonight_card_class_init (TegotaeTonightCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "result/tegotae-tonight-card");
  gtk_widget_class_set_css_name (widget_class, "tegotae-tonight-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaeTonightCard, practice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTonightCard, practice_text);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTonightCard, practice_time);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTonightCard, read);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTonightCard, reason);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTonightCard, title);
}

static void
tegotae_tonight_card_init (TegotaeTonightCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_practice (TegotaeTonightCard    *self,
               const TegotaePractice *practice,
               const TegotaePack     *pack)
{
  g_autofree char *time = NULL;

  gtk_widget_set_visible (self->practice, practice != NULL);
  if (practice == NULL)
    return;

  time = tegotae_words_of_practice_time (practice);
  /* Translators: how long a practice takes, %s is “10 minutes”. */
  if (time != NULL)
    /* Translators: a small exercise; %s is how long it takes. */
    tegotae_text_printf (self->practice_time, _("Practice, %s"), time);
  else
    gtk_label_set_text (self->practice_time, _("Practice"));

  tegotae_text_set (self->practice_text, practice->text, pack->lang);
  tegotae_text_name_printf (self->practice, "%s\n%s", gtk_label_get_text (self->practice_time), practice->text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practice), "(ss)", pack->id, practice->id);
}

void
tegotae_tonight_card_set_suggestion (TegotaeTonightCard      *self,
                                     const TegotaeSuggestion *suggestion,
                                     const char              *reasons,
                                     const TegotaeAttempt    *attempt,
                                     const TegotaeContent    *content)
{
  const TegotaeEntryInfo *entry;
  const TegotaePractice *practice;
  const TegotaePack *pack;

  g_return_if_fail (TEGOTAE_IS_TONIGHT_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self), suggestion != NULL);
  if (suggestion == NULL)
    return;

  entry = suggestion->entry;
  practice = tegotae_suggestion_choose_practice (entry, attempt, content, &pack);

  tegotae_text_set (self->title, entry->title, entry->lang);
  gtk_label_set_text (self->reason, reasons);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->read), "(ss)", entry->pack, entry->id);
  /* Translators: of a button; %s is the title of an entry. */
  tegotae_text_name_printf (GTK_WIDGET (self->read), _("Read “%s”"), entry->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->read), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reasons, -1);
  show_practice (self, practice, pack);
}

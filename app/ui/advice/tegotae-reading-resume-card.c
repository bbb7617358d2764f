/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-reading-resume-card.h"

#include <glib/gi18n.h>

#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeReadingResumeCard
{
  GtkButton  parent_instance;

  GtkLabel  *title;
};

G_DEFINE_FINAL_TYPE (TegotaeReadingResumeCard, tegotae_reading_resume_card, GTK_TYPE_BUTTON)

static void
show_entry (TegotaeReadingResumeCard    *self,
            const TegotaeEntryInfo *entry)
{
  tegotae_text_set (self->title, entry->title, entry->lang);

  /* Translators: %s is the title of what was not read to its end. */
  tegotae_text_name_printf (GTK_WIDGET (self), _("Continue Reading: %s"), entry->title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", entry->pack, entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "nav.open-entry");
}

static void
on_unfinished_cb (gpointer      owner,
                  gpointer      answer,
                  const GError *error)
{
  g_autoptr (TegotaeEntryInfo) entry = answer;

  /* Nothing is lost without the offer, so a failure makes no noise. */
  if (entry != NULL)
    show_entry (owner, entry);
  gtk_widget_set_visible (GTK_WIDGET (owner), entry != NULL);
}

static void
tegotae_reading_resume_card_class_init (TegotaeReadingResumeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "advice/tegotae-reading-resume-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaeReadingResumeCard, title);
}

static void
tegotae_reading_resume_card_init (TegotaeReadingResumeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_reading_resume_card_set_service (TegotaeReadingResumeCard *self,
                                         TegotaeService      *service)
{
  g_return_if_fail (TEGOTAE_IS_READING_RESUME_CARD (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));

  tegotae_loader_new (self, service, &tegotae_call_get_unfinished, NULL, on_unfinished_cb,
                      "content-changed", "marks-changed", "place-changed", NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-result-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-attempt-note.h"
#include "tegotae-band-badge.h"
#include "tegotae-profile-view.h"
#include "tegotae-suggestion-list.h"

#define GROW_MILLISECONDS 600

struct _TegotaeResultPage
{
  AdwBin                 parent_instance;

  TegotaeService        *service;
  TegotaeAttempt        *attempt;
  gboolean               fresh;
  AdwAnimation          *growth;
  double                 progress; /* how far the digits have counted up, 0–1 */

  GtkLabel              *origin;
  GtkWidget             *score;
  GtkLabel              *digits;
  TegotaeBandBadge      *badge;
  GtkLabel              *message;
  TegotaeTonightCard    *tonight;
  TegotaeProfileView    *profile;
  TegotaeSuggestionList *suggestions;
  GtkLabel              *uncertainty;
  GtkWidget             *again_button;
  GtkWidget             *records_button;
  GtkWidget             *compare_button;
  TegotaeAttemptNote    *note;
  GtkWidget             *report_button;
};

G_DEFINE_FINAL_TYPE (TegotaeResultPage, tegotae_result_page, ADW_TYPE_BIN)

static void
show_digits (TegotaeResultPage *self)
{
  tegotae_text_printf (self->digits, "%d", (int) lround (self->progress * self->attempt->score));
}

static void
set_progress (TegotaeResultPage *self,
              double             progress)
{
  self->progress = CLAMP (progress, 0, 1);
  show_digits (self);
  tegotae_profile_view_set_progress (self->profile, progress);
}

/* Animations run on widgets that are seen only. */
static void
on_map_cb (TegotaeResultPage *self)
{
  if (self->growth == NULL)
    return;

  adw_animation_play (self->growth);
  g_clear_object (&self->growth);
}

static void
on_growth_cb (double   progress,
              gpointer user_data)
{
  set_progress (TEGOTAE_RESULT_PAGE (user_data), progress);
}

static void
prepare_growth (TegotaeResultPage *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (on_growth_cb, self, NULL);

  self->growth = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GROW_MILLISECONDS, target);
  set_progress (self, 0);
}

/* What assistive technology reads is the final score even while the digits still count
 * up. */
static void
show_score (TegotaeResultPage *self)
{
  int score = self->attempt->score;
  const char *band = tegotae_band_badge_get_name (self->badge);
  g_autofree char *label = NULL;

  if (*band != '\0')
    /* Translators: a score and the name of its band. */
    label = g_strdup_printf (_("Score: %1$d of 100, %2$s"), score, band);
  else
    label = g_strdup_printf (_("Score: %d of 100"), score);

  show_digits (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->score),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) score,
                                  -1);
}

static void
show_band (TegotaeResultPage *self,
           TegotaeContent    *content)
{
  const TegotaeBand *band = tegotae_band_badge_find (self->attempt, content, NULL);
  const TegotaePack *pack = tegotae_content_find_pack (content, self->attempt->pack);

  tegotae_band_badge_set_attempt (self->badge, self->attempt, content);
  show_score (self);
  tegotae_text_show (self->message, tegotae_band_get_message (band, self->attempt->stage), pack != NULL ? pack->lang : NULL);
}

static void
show_attempt (TegotaeResultPage *self)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autofree char *uncertainty = tegotae_words_of_uncertainty (self->attempt);
  g_autofree char *origin = self->fresh ? tegotae_words_of_fresh_origin (self->attempt, content)
                                        : tegotae_words_of_origin (self->attempt, content);

  gtk_label_set_text (self->origin, origin);
  show_band (self, content);
  tegotae_profile_view_set_attempt (self->profile, self->attempt, content);
  gtk_label_set_text (self->uncertainty, uncertainty);
}

static void
tegotae_result_page_dispose (GObject *object)
{
  TegotaeResultPage *self = TEGOTAE_RESULT_PAGE (object);

  g_clear_object (&self->growth);
  g_clear_object (&self->service);
  g_clear_pointer (&self->attempt, tegotae_attempt_unref);
  tegotae_template_dispose (object);
}

static void
tegotae_result_page_class_init (TegotaeResultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_result_page_dispose;

  g_type_ensure (TEGOTAE_TYPE_ATTEMPT_NOTE);
  g_type_ensure (TEGOTAE_TYPE_BAND_BADGE);
  g_type_ensure (TEGOTAE_TYPE_PROFILE_VIEW);
  g_type_ensure (TEGOTAE_TYPE_SUGGESTION_LIST);
  g_type_ensure (TEGOTAE_TYPE_TONIGHT_CARD);
  tegotae_template_set (widget_class, "result/tegotae-result-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, badge);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, compare_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, digits);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, message);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, note);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, origin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, profile);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, records_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, report_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, score);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, suggestions);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, tonight);
  gtk_widget_class_bind_template_child (widget_class, TegotaeResultPage, uncertainty);
  gtk_widget_class_bind_template_callback (widget_class, on_map_cb);
}

static void
tegotae_result_page_init (TegotaeResultPage *self)
{
  self->progress = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only an attempt with an id can be loaded again. */
static void
offer_report (TegotaeResultPage *self)
{
  gtk_widget_set_visible (self->report_button, self->attempt->id != NULL);
  if (self->attempt->id == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->report_button), "s", self->attempt->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->report_button), "nav.open-report");
}

GtkWidget *
tegotae_result_page_new (TegotaeService *service,
                         TegotaeAttempt *attempt,
                         gboolean        fresh)
{
  TegotaeResultPage *self;
  g_autofree char *questionnaire = NULL;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (tegotae_service_get_content (service) != NULL, NULL);
  g_return_val_if_fail (attempt != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_RESULT_PAGE, NULL);
  self->service = g_object_ref (service);
  self->attempt = tegotae_attempt_ref (attempt);
  self->fresh = fresh;

  questionnaire = g_strdup_printf ("%s/%s", attempt->pack, attempt->questionnaire);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->again_button), "s", questionnaire);
  show_attempt (self);
  offer_report (self);
  tegotae_suggestion_list_set_attempt (self->suggestions, service, attempt, self->tonight);
  gtk_widget_set_visible (GTK_WIDGET (self->note), attempt->id != NULL);
  if (attempt->id != NULL)
    tegotae_attempt_note_set_attempt (self->note, service, attempt);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (show_attempt), self,
                           G_CONNECT_SWAPPED);

  if (fresh)
    prepare_growth (self);

  return GTK_WIDGET (self);
}

void
tegotae_result_page_set_in_records (TegotaeResultPage *self,
                                    gboolean           can_compare)
{
  g_return_if_fail (TEGOTAE_IS_RESULT_PAGE (self));

  gtk_widget_set_visible (self->records_button, FALSE);
  gtk_widget_set_visible (self->compare_button, can_compare);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare_button), "(ss)",
                                    self->attempt->id, "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare_button), "records.compare");
}

GtkWidget *
tegotae_result_page_copy (TegotaeResultPage *self)
{
  TegotaeResultPage *copy;

  g_return_val_if_fail (TEGOTAE_IS_RESULT_PAGE (self), NULL);

  copy = TEGOTAE_RESULT_PAGE (tegotae_result_page_new (self->service, self->attempt, FALSE));
  copy->fresh = self->fresh;
  show_attempt (copy);
  if (self->attempt->id != NULL)
    tegotae_attempt_note_refresh (copy->note);
  if (!gtk_widget_get_visible (self->records_button))
    tegotae_result_page_set_in_records (copy, gtk_widget_get_visible (self->compare_button));

  return GTK_WIDGET (copy);
}

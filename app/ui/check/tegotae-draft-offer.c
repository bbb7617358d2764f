/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-draft-offer.h"

#include <glib/gi18n.h>

#include "service/user/tegotae-diagnosis.h"
#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-focus-chain.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeDraftOffer
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  GCancellable   *cancellable;
  char           *questionnaire; /* "pack/questionnaire" */
  char           *taken_by;

  GtkWidget      *box;
  GtkLabel       *title;
  GtkLabel       *name;
  GtkLabel       *day;
  GtkWidget      *resume;
};

G_DEFINE_FINAL_TYPE (TegotaeDraftOffer, tegotae_draft_offer, GTK_TYPE_WIDGET)

static void
show_diagnosis (TegotaeDraftOffer  *self,
                TegotaeDiagnosis   *diagnosis,
                const TegotaeDraft *draft)
{
  guint n_items = tegotae_diagnosis_get_n_items (diagnosis);
  guint n_answered = tegotae_diagnosis_get_n_answered (diagnosis);
  g_autofree char *day = tegotae_words_of_day (draft->changed_at);
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;
  const char *name;

  /* Translators: how many were answered, and how many there are. */
  title = g_strdup_printf (ngettext ("You left off after %1$u of %2$u question",
                                     "You left off after %1$u of %2$u questions", n_items),
                           n_answered, n_items);

  gtk_label_set_text (self->title, title);
  name = tegotae_diagnosis_get_questionnaire (diagnosis)->title;
  if (draft->taken_by != NULL)
    /* Translators: a questionnaire, and who answers it about the user. */
    about = g_strdup_printf (_("%1$s, answered by %2$s"), name, draft->taken_by);
  gtk_label_set_text (self->name, about != NULL ? about : name);
  tegotae_text_set_lang (self->name, tegotae_diagnosis_get_lang (diagnosis));
  gtk_label_set_text (self->day, day);

  g_free (self->taken_by);
  self->taken_by = g_strdup (draft->taken_by);
  g_free (self->questionnaire);
  self->questionnaire = g_strdup_printf ("%s/%s", draft->pack, draft->questionnaire);
}

static void
on_draft_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TegotaeDraftOffer *self = user_data;
  TegotaeContent *content = tegotae_service_get_content (TEGOTAE_SERVICE (source));
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  g_autoptr (TegotaeDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  /* Whoever shows the attempts tells of a store that fails. */
  draft = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL && content != NULL)
    diagnosis = tegotae_diagnosis_new_from_draft (content, draft, NULL);

  if (diagnosis != NULL)
    show_diagnosis (self, diagnosis, draft);

  gtk_widget_set_visible (GTK_WIDGET (self), diagnosis != NULL);
}

static void
refresh (TegotaeDraftOffer *self)
{
  tegotae_service_call (self->service, &tegotae_call_get_draft, NULL, self->cancellable,
                        on_draft_cb, self);
}

static void
on_start_over_cb (TegotaeDraftOffer *self)
{
  tegotae_service_drop_draft (self->service);

  if (self->taken_by != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "check.begin-other", "(ss)",
                                self->questionnaire, self->taken_by);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "check.begin", "s", self->questionnaire);
}

static gboolean
tegotae_draft_offer_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TEGOTAE_DRAFT_OFFER (widget)->resume);
}

static void
tegotae_draft_offer_dispose (GObject *object)
{
  TegotaeDraftOffer *self = TEGOTAE_DRAFT_OFFER (object);

  g_cancellable_cancel (self->cancellable);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_data (self->service, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_draft_offer_finalize (GObject *object)
{
  TegotaeDraftOffer *self = TEGOTAE_DRAFT_OFFER (object);

  g_object_unref (self->cancellable);
  g_free (self->questionnaire);
  g_free (self->taken_by);

  G_OBJECT_CLASS (tegotae_draft_offer_parent_class)->finalize (object);
}

static void
tegotae_draft_offer_class_init (TegotaeDraftOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_draft_offer_dispose;
  object_class->finalize = tegotae_draft_offer_finalize;
  tegotae_focus_chain_install (widget_class, tegotae_draft_offer_grab_focus);

  tegotae_template_set (widget_class, "check/tegotae-draft-offer");
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftOffer, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftOffer, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftOffer, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftOffer, day);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftOffer, resume);
  gtk_widget_class_bind_template_callback (widget_class, on_start_over_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "tegotae-draft-offer");
}

static void
tegotae_draft_offer_init (TegotaeDraftOffer *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_draft_offer_set_service (TegotaeDraftOffer *self,
                                 TegotaeService    *service)
{
  g_return_if_fail (TEGOTAE_IS_DRAFT_OFFER (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  g_signal_connect_swapped (service, "content-changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (service, "draft-changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (service, "attempts-changed", G_CALLBACK (refresh), self);
  refresh (self);
}

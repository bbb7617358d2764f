/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-reading-offer.h"

#include <glib/gi18n.h>

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeReadingOffer
{
  GtkButton       parent_instance;

  TegotaeService *service;
  GCancellable   *cancellable;

  GtkLabel       *title;
};

G_DEFINE_FINAL_TYPE (TegotaeReadingOffer, tegotae_reading_offer, GTK_TYPE_BUTTON)

static void
show_entry (TegotaeReadingOffer    *self,
            const TegotaeEntryInfo *entry)
{
  g_autofree char *name = NULL;

  gtk_label_set_text (self->title, entry->title);
  tegotae_text_set_lang (self->title, entry->lang);

  /* Translators: %s is the title of what was not read to its end. */
  name = g_strdup_printf (_("Continue reading: %s"), entry->title);
  tegotae_accessible_set_name (GTK_WIDGET (self), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", entry->pack, entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "nav.open-entry");
}

static void
on_unfinished_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  TegotaeReadingOffer *self = user_data;
  g_autoptr (TegotaeEntryInfo) entry = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing is lost without the offer, so a failure makes no noise. */
  entry = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (entry != NULL)
    show_entry (self, entry);

  gtk_widget_set_visible (GTK_WIDGET (self), entry != NULL);
}

static void
refresh (TegotaeReadingOffer *self)
{
  tegotae_service_call (self->service, &tegotae_call_get_unfinished, NULL, self->cancellable,
                        on_unfinished_cb, self);
}

static void
tegotae_reading_offer_dispose (GObject *object)
{
  TegotaeReadingOffer *self = TEGOTAE_READING_OFFER (object);

  g_cancellable_cancel (self->cancellable);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_data (self->service, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_reading_offer_finalize (GObject *object)
{
  g_object_unref (TEGOTAE_READING_OFFER (object)->cancellable);

  G_OBJECT_CLASS (tegotae_reading_offer_parent_class)->finalize (object);
}

static void
tegotae_reading_offer_class_init (TegotaeReadingOfferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_reading_offer_dispose;
  object_class->finalize = tegotae_reading_offer_finalize;

  tegotae_template_set (widget_class, "advice/tegotae-reading-offer");
  gtk_widget_class_bind_template_child (widget_class, TegotaeReadingOffer, title);
}

static void
tegotae_reading_offer_init (TegotaeReadingOffer *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_reading_offer_new (void)
{
  return g_object_new (TEGOTAE_TYPE_READING_OFFER, NULL);
}

void
tegotae_reading_offer_set_service (TegotaeReadingOffer *self,
                                   TegotaeService      *service)
{
  static const char * const signals[] = { "content-changed", "marks-changed", "place-changed" };

  g_return_if_fail (TEGOTAE_IS_READING_OFFER (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_swapped (service, signals[i], G_CALLBACK (refresh), self);

  refresh (self);
}

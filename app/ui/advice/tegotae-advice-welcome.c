/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-advice-welcome.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/widgets/tegotae-template.h"
#include "tegotae-reading-offer.h"

struct _TegotaeAdviceWelcome
{
  GtkWidget            parent_instance;

  TegotaeService      *service;
  GCancellable        *cancellable;

  GtkWidget           *page;
  TegotaeReadingOffer *reading;
  GtkLabel            *counts;
};

G_DEFINE_FINAL_TYPE (TegotaeAdviceWelcome, tegotae_advice_welcome, GTK_TYPE_WIDGET)

static guint
count_marked (GPtrArray          *entries,
              const TegotaeMarks *marks,
              TegotaeMark         mark)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    if ((tegotae_marks_get_info (marks, g_ptr_array_index (entries, i)) & mark) != 0)
      n++;

  return n;
}

/* Only what there is: somebody who has read nothing is not told so. */
static void
show_counts (TegotaeAdviceWelcome *self,
             GPtrArray            *entries,
             const TegotaeMarks   *marks)
{
  guint n_read = count_marked (entries, marks, TEGOTAE_MARK_READ);
  guint n_bookmarked = count_marked (entries, marks, TEGOTAE_MARK_BOOKMARKED);
  g_autofree char *read = NULL;
  g_autofree char *bookmarked = NULL;
  g_autofree char *text = NULL;

  /* Translators: how many questions were read, of how many. */
  read = g_strdup_printf (ngettext ("%1$u of %2$u question read", "%1$u of %2$u questions read",
                                    entries->len),
                          n_read, entries->len);
  bookmarked = g_strdup_printf (ngettext ("%u bookmark", "%u bookmarks", n_bookmarked),
                                n_bookmarked);
  text = g_strconcat (n_read > 0 ? read : "",
                      n_read > 0 && n_bookmarked > 0 ? C_("between facts", " · ") : "",
                      n_bookmarked > 0 ? bookmarked : "",
                      NULL);

  gtk_label_set_text (self->counts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), *text != '\0');
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TegotaeMarkedEntries) listed = NULL;

  /* The list beside it tells of a failure. */
  listed = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  if (listed != NULL)
    show_counts (user_data, listed->entries, listed->marks);
}

static void
refresh (TegotaeAdviceWelcome *self)
{
  tegotae_service_call (self->service, &tegotae_call_list_entries,
                        tegotae_listing_new (TEGOTAE_STAGE_NONE, NULL, NULL, NULL),
                        self->cancellable, on_listed_cb, self);
}

static void
tegotae_advice_welcome_dispose (GObject *object)
{
  TegotaeAdviceWelcome *self = TEGOTAE_ADVICE_WELCOME (object);

  g_cancellable_cancel (self->cancellable);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_data (self->service, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_advice_welcome_finalize (GObject *object)
{
  g_object_unref (TEGOTAE_ADVICE_WELCOME (object)->cancellable);

  G_OBJECT_CLASS (tegotae_advice_welcome_parent_class)->finalize (object);
}

static void
tegotae_advice_welcome_class_init (TegotaeAdviceWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_advice_welcome_dispose;
  object_class->finalize = tegotae_advice_welcome_finalize;

  g_type_ensure (TEGOTAE_TYPE_READING_OFFER);
  tegotae_template_set (widget_class, "advice/tegotae-advice-welcome");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceWelcome, counts);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceWelcome, page);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceWelcome, reading);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-advice-welcome");
}

static void
tegotae_advice_welcome_init (TegotaeAdviceWelcome *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_advice_welcome_set_service (TegotaeAdviceWelcome *self,
                                    TegotaeService       *service)
{
  g_return_if_fail (TEGOTAE_IS_ADVICE_WELCOME (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  g_signal_connect_swapped (service, "content-changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (service, "marks-changed", G_CALLBACK (refresh), self);
  tegotae_reading_offer_set_service (self->reading, service);
  refresh (self);
}

/* tegotae-records-view.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-records-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "service/tegotae-words.h"

#include "tegotae-comparison-page.h"
#include "tegotae-dialogs.h"
#include "tegotae-range-chooser.h"
#include "tegotae-records-page.h"
#include "tegotae-result-page.h"
#include "tegotae-undo-offer.h"

struct _TegotaeRecordsView
{
  GtkWidget           parent_instance;

  TegotaeService     *service;
  TegotaeNavigator   *navigator;
  TegotaeRecordsPage *page;
  TegotaeUndoOffer   *undo;
  GPtrArray          *deleted; /* TegotaeAttempt that can be brought back, the latest last */

  AdwToastOverlay    *overlay;
};

G_DEFINE_FINAL_TYPE (TegotaeRecordsView, tegotae_records_view, GTK_TYPE_WIDGET)

/* A deletion that is under way, or the undoing of one. */
typedef struct
{
  TegotaeRecordsView *view;
  GPtrArray          *attempts;
} Change;

/* Takes @attempts. */
static Change *
change_new (TegotaeRecordsView *view,
            GPtrArray          *attempts)
{
  Change *change = g_new0 (Change, 1);

  change->view = g_object_ref (view);
  change->attempts = attempts;

  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->view);
  g_ptr_array_unref (change->attempts);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
show_error (TegotaeRecordsView *self,
            const GError       *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
}

static void
refresh (TegotaeRecordsView *self)
{
  if (self->page != NULL)
    tegotae_records_page_refresh (self->page);
}

/* --- Deleting, and bringing back --- */

static char *
describe_deleted (GPtrArray *attempts)
{
  const TegotaeAttempt *attempt = g_ptr_array_index (attempts, 0);
  g_autofree char *date = NULL;

  if (attempts->len > 1)
    return g_strdup_printf (ngettext ("Deleted %u attempt", "Deleted %u attempts", attempts->len),
                            attempts->len);

  date = tegotae_words_of_time (attempt->finished_at);

  /* Translators: %s is the date and time of an attempt. */
  return g_strdup_printf (_("Deleted the attempt of %s"), date);
}

/* Offers to undo the latest deletion; then the one before. */
static void
offer_undo (TegotaeRecordsView *self)
{
  g_autofree char *text = NULL;

  if (self->deleted->len == 0)
    {
      tegotae_undo_offer_hide (self->undo);
      return;
    }

  text = describe_deleted (g_ptr_array_index (self->deleted, self->deleted->len - 1));
  tegotae_undo_offer_show (self->undo, text);
}

static void
on_expired_cb (TegotaeRecordsView *self)
{
  g_ptr_array_set_size (self->deleted, 0);
}

static void
remember_deleted (TegotaeRecordsView *self,
                  GPtrArray          *attempts)
{
  g_ptr_array_add (self->deleted, g_ptr_array_ref (attempts));
  offer_undo (self);
}

static void
on_deleted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_delete_attempt_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      remember_deleted (change->view, change->attempts);
    }
  else
    {
      show_error (change->view, error);
      refresh (change->view);
    }
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  TegotaeAttempt *attempt = tegotae_records_page_take_attempt (self->page, id);
  GPtrArray *attempts;

  if (attempt == NULL)
    return;

  attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_ptr_array_add (attempts, attempt);
  tegotae_service_delete_attempt_async (self->service, attempt->id, NULL, on_deleted_cb,
                                        change_new (self, attempts));
}

static void
on_range_deleted_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (TegotaeRecordsView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = NULL;

  attempts = tegotae_service_delete_range_finish (TEGOTAE_SERVICE (source), result, &error);
  if (attempts == NULL)
    show_error (self, error);
  else if (attempts->len > 0)
    remember_deleted (self, attempts);
}

/* The user has chosen a range and confirmed it. */
static void
on_range_chosen_cb (gpointer user_data)
{
  TegotaeRangeChooser *chooser = user_data;
  TegotaeRecordsView *self = g_object_get_data (G_OBJECT (chooser), "view");
  gint64 from, to;

  if (tegotae_range_chooser_get_range (chooser, &from, &to) > 0)
    tegotae_service_delete_range_async (self->service, from, to, NULL, on_range_deleted_cb,
                                        g_object_ref (self));
}

static void
delete_range_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GPtrArray *attempts = tegotae_records_page_get_attempts (self->page);
  GtkWidget *chooser;

  if (attempts == NULL || attempts->len == 0)
    return;

  chooser = tegotae_range_chooser_new (attempts);
  g_object_set_data_full (G_OBJECT (chooser), "view", g_object_ref (self), g_object_unref);
  tegotae_dialogs_confirm (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           _("Delete the Attempts of Some Days?"),
                           _("With their answers and your notes on them. You can undo it right after."),
                           chooser, _("_Delete"), on_range_chosen_cb, chooser, NULL);
}

/* What could not be brought back can be tried again. */
static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_save_attempts_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      show_error (change->view, error);
      remember_deleted (change->view, change->attempts);
    }
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  GPtrArray *attempts;

  if (self->deleted->len == 0)
    return;

  attempts = g_ptr_array_steal_index (self->deleted, self->deleted->len - 1);
  tegotae_service_save_attempts_async (self->service, attempts, NULL, on_undone_cb,
                                       change_new (self, attempts));
  offer_undo (self);
}

/* --- Looking at them --- */

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  TegotaeAttempt *attempt = tegotae_records_page_find_attempt (self->page, id);
  GtkWidget *result;

  if (attempt == NULL)
    return;

  result = tegotae_result_page_new (self->service, attempt, FALSE);
  tegotae_result_page_set_in_records (TEGOTAE_RESULT_PAGE (result),
                                      tegotae_records_page_can_compare (self->page, attempt));
  tegotae_navigator_push (self->navigator, result);
}

/* @parameter: two ids, of which the second may be empty */
static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  const char *one_id, *other_id;
  TegotaeAttempt *one;

  g_variant_get (parameter, "(&s&s)", &one_id, &other_id);
  one = tegotae_records_page_find_attempt (self->page, one_id);
  if (one == NULL || !tegotae_records_page_can_compare (self->page, one))
    return;

  tegotae_navigator_push (self->navigator,
                          tegotae_comparison_page_new (self->service,
                                                       tegotae_records_page_get_attempts (self->page),
                                                       one,
                                                       tegotae_records_page_find_attempt (self->page,
                                                                                          other_id)));
}

static void
tegotae_records_view_dispose (GObject *object)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (object);

  self->navigator = NULL;
  self->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), TEGOTAE_TYPE_RECORDS_VIEW);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (tegotae_records_view_parent_class)->dispose (object);
}

static void
tegotae_records_view_finalize (GObject *object)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (object);

  g_object_unref (self->undo);
  g_ptr_array_unref (self->deleted);

  G_OBJECT_CLASS (tegotae_records_view_parent_class)->finalize (object);
}

static void
tegotae_records_view_class_init (TegotaeRecordsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_records_view_dispose;
  object_class->finalize = tegotae_records_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tegotae/Tegotae/ui/tegotae-records-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsView, overlay);

  gtk_widget_class_install_action (widget_class, "records.compare", "(ss)", compare_action);
  gtk_widget_class_install_action (widget_class, "records.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "records.delete-range", NULL, delete_range_action);
  gtk_widget_class_install_action (widget_class, "records.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "records.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "records.undo", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_records_view_init (TegotaeRecordsView *self)
{
  self->deleted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->undo = tegotae_undo_offer_new (self->overlay, "records.undo");
  g_signal_connect_object (self->undo, "expired", G_CALLBACK (on_expired_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
tegotae_records_view_new (TegotaeService *service)
{
  TegotaeRecordsView *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_RECORDS_VIEW, NULL);
  self->service = g_object_ref (service);
  self->page = TEGOTAE_RECORDS_PAGE (tegotae_records_page_new (service));
  self->navigator = TEGOTAE_NAVIGATOR (tegotae_navigator_new (service, GTK_WIDGET (self->page)));
  adw_toast_overlay_set_child (self->overlay, GTK_WIDGET (self->navigator));

  return GTK_WIDGET (self);
}

TegotaeNavigator *
tegotae_records_view_get_navigator (TegotaeRecordsView *self)
{
  g_return_val_if_fail (TEGOTAE_IS_RECORDS_VIEW (self), NULL);

  return self->navigator;
}

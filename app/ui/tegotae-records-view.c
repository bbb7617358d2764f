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

#include "tegotae-records-page.h"
#include "tegotae-result-page.h"

#define UNDO_SECONDS 8

struct _TegotaeRecordsView
{
  GtkWidget           parent_instance;

  TegotaeService     *service;
  TegotaeNavigator   *navigator;
  TegotaeRecordsPage *page;
  GPtrArray          *deleted; /* TegotaeAttempt that can be brought back, the latest last */
  AdwToast           *toast;   /* offers the latest of them; NULL if there is none */

  AdwToastOverlay    *overlay;
};

/* A deletion that is under way. */
typedef struct
{
  TegotaeRecordsView *view;
  TegotaeAttempt     *attempt;
} Deletion;

G_DEFINE_FINAL_TYPE (TegotaeRecordsView, tegotae_records_view, GTK_TYPE_WIDGET)

static void
deletion_free (Deletion *deletion)
{
  g_object_unref (deletion->view);
  tegotae_attempt_unref (deletion->attempt);
  g_free (deletion);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_free)

static void
show_error (TegotaeRecordsView *self,
            const GError       *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
}

static AdwToast *
create_toast (const TegotaeAttempt *attempt)
{
  g_autofree char *date = tegotae_words_of_time (attempt->finished_at);
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  /* Translators: %s is the date and time of an attempt. */
  text = g_strdup_printf (_("Deleted the attempt of %s"), date);
  title = g_markup_escape_text (text, -1);

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "records.undo");
  adw_toast_set_timeout (toast, UNDO_SECONDS);

  return toast;
}

/* Closed by the user, or by time: what it offered, and all before, stays
 * deleted. */
static void
on_toast_dismissed_cb (AdwToast           *toast,
                       TegotaeRecordsView *self)
{
  if (self->toast != toast)
    return;

  g_clear_object (&self->toast);
  g_ptr_array_set_size (self->deleted, 0);
}

/* One toast for the latest deletion; the one before comes back with it. Several
 * at a time are not left to the overlay, which in libadwaita 1.2 fails when a
 * toast returns before it has quite gone. */
static void
offer_undo (TegotaeRecordsView *self)
{
  g_autoptr (AdwToast) old = g_steal_pointer (&self->toast);

  if (old != NULL)
    adw_toast_dismiss (old);

  if (self->overlay == NULL || self->deleted->len == 0)
    return;

  self->toast = create_toast (g_ptr_array_index (self->deleted, self->deleted->len - 1));
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (on_toast_dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));
}

static void
on_deleted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Deletion) deletion = user_data;
  TegotaeRecordsView *self = deletion->view;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_delete_attempt_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      g_ptr_array_add (self->deleted, tegotae_attempt_ref (deletion->attempt));
      offer_undo (self);
    }
  else
    {
      show_error (self, error);
      tegotae_records_page_refresh (self->page);
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
  Deletion *deletion;

  if (attempt == NULL)
    return;

  deletion = g_new0 (Deletion, 1);
  deletion->view = g_object_ref (self);
  deletion->attempt = attempt;
  tegotae_service_delete_attempt_async (self->service, attempt->id, NULL, on_deleted_cb, deletion);
}

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TegotaeRecordsView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_save_attempt_finish (TEGOTAE_SERVICE (source), result, &error))
    show_error (self, error);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  g_autoptr (TegotaeAttempt) attempt = NULL;

  if (self->deleted->len == 0)
    return;

  attempt = g_ptr_array_steal_index (self->deleted, self->deleted->len - 1);
  tegotae_service_save_attempt_async (self->service, attempt, NULL, on_undone_cb,
                                      g_object_ref (self));
  offer_undo (self);
}

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
  tegotae_result_page_set_in_records (TEGOTAE_RESULT_PAGE (result), TRUE);
  tegotae_navigator_push (self->navigator, result);
}

static void
tegotae_records_view_dispose (GObject *object)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (object);

  g_clear_object (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), TEGOTAE_TYPE_RECORDS_VIEW);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (tegotae_records_view_parent_class)->dispose (object);
}

static void
tegotae_records_view_finalize (GObject *object)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (object);

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

  gtk_widget_class_install_action (widget_class, "records.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "records.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "records.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "records.undo", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_records_view_init (TegotaeRecordsView *self)
{
  self->deleted = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
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

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-records-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/result/tegotae-result-page.h"
#include "ui/shell/tegotae-dialogs.h"
#include "ui/shell/tegotae-undo.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "tegotae-comparison-page.h"
#include "tegotae-deleted-page.h"
#include "tegotae-range-chooser.h"
#include "tegotae-records-page.h"

struct _TegotaeRecordsView
{
  GtkWidget           parent_instance;

  TegotaeService     *service;
  TegotaeNavigator   *navigator;
  TegotaeRecordsPage *page;
  TegotaeUndo        *undo;

  AdwToastOverlay    *overlay;
};

G_DEFINE_FINAL_TYPE (TegotaeRecordsView, tegotae_records_view, GTK_TYPE_WIDGET)

static void
refresh (TegotaeRecordsView *self)
{
  if (self->page != NULL)
    tegotae_records_page_refresh (self->page);
}

/* --- Deleting, and bringing back --- */

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (TegotaeAttempt) attempt = tegotae_records_page_remove_attempt (self->page, id);

  if (attempt != NULL)
    tegotae_undo_delete_attempt (self->undo, attempt);
}

static void
on_range_answered_cb (gpointer asker,
                      gboolean agreed)
{
  TegotaeRangeChooser *chooser = asker;
  TegotaeRecordsView *self = g_object_get_data (G_OBJECT (chooser), "view");
  gint64 from, to;

  if (agreed && tegotae_range_chooser_get_range (chooser, &from, &to) > 0)
    tegotae_undo_delete_range (self->undo, from, to);
}

static void
delete_range_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GPtrArray *attempts = tegotae_records_page_get_attempts (self->page);
  TegotaeDialogsQuestion question = {
    .heading = _("Delete the Attempts of the Chosen Days?"),
    .body = _("Their answers and your notes go with them. For thirty days they can be brought back from "
              "Recently Deleted."),
    .cancel = _("_Cancel"),
    .agree = _("_Delete"),
  };

  if (attempts == NULL || attempts->len == 0)
    return;

  question.extra = tegotae_range_chooser_new (attempts);
  g_object_set_data_full (G_OBJECT (question.extra), "view", g_object_ref (self), g_object_unref);
  tegotae_dialogs_ask (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &question, on_range_answered_cb,
                       question.extra);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tegotae_undo_undo (TEGOTAE_RECORDS_VIEW (widget)->undo);
}

static void
deleted_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (widget);

  tegotae_navigator_push (self->navigator, tegotae_deleted_page_new (self->service));
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

static gboolean
tegotae_records_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TEGOTAE_RECORDS_VIEW (widget)->navigator));
}

static void
tegotae_records_view_dispose (GObject *object)
{
  TegotaeRecordsView *self = TEGOTAE_RECORDS_VIEW (object);

  self->navigator = NULL;
  self->page = NULL;
  tegotae_template_dispose (object);
  g_clear_object (&self->undo);
  g_clear_object (&self->service);
}

static void
tegotae_records_view_class_init (TegotaeRecordsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_records_view_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_records_view_grab_focus);

  tegotae_template_set (widget_class, "records/tegotae-records-view");
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsView, overlay);

  gtk_widget_class_install_action (widget_class, "records.compare", "(ss)", compare_action);
  gtk_widget_class_install_action (widget_class, "records.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "records.delete-range", NULL, delete_range_action);
  gtk_widget_class_install_action (widget_class, "records.deleted", NULL, deleted_action);
  gtk_widget_class_install_action (widget_class, "records.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "view.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "view.undo", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_records_view_init (TegotaeRecordsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_records_view_new (TegotaeService *service)
{
  TegotaeRecordsView *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_RECORDS_VIEW, NULL);
  self->service = g_object_ref (service);
  self->undo = tegotae_undo_new (service, self->overlay, "view.undo");
  g_signal_connect_object (self->undo, "failed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
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

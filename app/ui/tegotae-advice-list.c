/* tegotae-advice-list.c
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

#include "tegotae-advice-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tegotae-entry-feed.h"
#include "tegotae-entry-list.h"
#include "tegotae-filter-bar.h"

struct _TegotaeAdviceList
{
  GtkWidget         parent_instance;

  TegotaeService   *service;
  TegotaeEntryFeed *feed;

  GtkWidget        *box;
  TegotaeFilterBar *filter_bar;
  GtkStack         *stack;
  TegotaeEntryList *list;
  AdwStatusPage    *failure;
};

G_DEFINE_FINAL_TYPE (TegotaeAdviceList, tegotae_advice_list, GTK_TYPE_WIDGET)

static const char *
choose_page (TegotaeAdviceList *self)
{
  if (tegotae_entry_list_get_n_all (self->list) == 0)
    return "empty";

  return tegotae_entry_list_get_n_shown (self->list) > 0 ? "list" : "none";
}

static void
on_n_shown_cb (TegotaeAdviceList *self)
{
  guint n_all = tegotae_entry_list_get_n_all (self->list);

  tegotae_filter_bar_set_counts (self->filter_bar, tegotae_entry_list_get_n_shown (self->list),
                                 n_all);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), n_all > 0);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
}

static void
on_failed_cb (TegotaeAdviceList *self,
              const char        *message)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  text = g_strdup_printf (_("%s\n\nNothing was deleted."), message);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->failure, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
on_loaded_cb (TegotaeAdviceList *self)
{
  tegotae_filter_bar_set_content (self->filter_bar, tegotae_service_get_content (self->service));
  on_n_shown_cb (self);
}

/* The buttons have no actions, because GTK 4.8 takes those for missing once the
 * view has moved the list to another parent. */
static void
on_reload_clicked_cb (TegotaeAdviceList *self)
{
  tegotae_entry_feed_reload (self->feed);
}

/* The button is gone then; the keyboard goes on in the list. */
static void
on_show_all_clicked_cb (TegotaeAdviceList *self)
{
  tegotae_filter_bar_clear (self->filter_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
tegotae_advice_list_grab_focus (GtkWidget *widget)
{
  TegotaeAdviceList *self = TEGOTAE_ADVICE_LIST (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (page == GTK_WIDGET (self->list))
    return gtk_widget_grab_focus (page);

  return gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
tegotae_advice_list_dispose (GObject *object)
{
  TegotaeAdviceList *self = TEGOTAE_ADVICE_LIST (object);

  if (self->feed != NULL)
    tegotae_entry_feed_stop (self->feed);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, on_n_shown_cb, self);

  g_clear_object (&self->feed);
  g_clear_object (&self->service);

  gtk_widget_dispose_template (GTK_WIDGET (object), TEGOTAE_TYPE_ADVICE_LIST);

  G_OBJECT_CLASS (tegotae_advice_list_parent_class)->dispose (object);
}

static void
tegotae_advice_list_class_init (TegotaeAdviceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_advice_list_dispose;
  widget_class->grab_focus = tegotae_advice_list_grab_focus;

  g_type_ensure (TEGOTAE_TYPE_ENTRY_LIST);
  g_type_ensure (TEGOTAE_TYPE_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tegotae/Tegotae/ui/tegotae-advice-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_n_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reload_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_clicked_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-advice-list");
}

static void
tegotae_advice_list_init (TegotaeAdviceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_entry_list_set_filter (self->list,
                                 GTK_FILTER (tegotae_filter_bar_get_filter (self->filter_bar)));
}

GtkWidget *
tegotae_advice_list_new (TegotaeService *service)
{
  TegotaeAdviceList *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_ADVICE_LIST, NULL);
  self->service = g_object_ref (service);
  self->feed = tegotae_entry_feed_new (service, self->list, NULL, NULL);

  g_signal_connect_object (self->feed, "loaded", G_CALLBACK (on_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->feed, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  tegotae_entry_feed_reload (self->feed);

  return GTK_WIDGET (self);
}

void
tegotae_advice_list_set_current (TegotaeAdviceList *self,
                                 const char        *pack,
                                 const char        *id)
{
  g_return_if_fail (TEGOTAE_IS_ADVICE_LIST (self));

  tegotae_entry_list_set_current (self->list, pack, id);
}

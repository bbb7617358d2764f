/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-rebuild-bar.h"

#include "ui/widgets/tegotae-template.h"

struct _TegotaeRebuildBar
{
  GtkWidget       parent_instance;

  TegotaeService *service;

  GtkRevealer    *revealer;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (TegotaeRebuildBar, tegotae_rebuild_bar, GTK_TYPE_WIDGET)

/* Not only folded away: what is hidden is not read out either. */
static void
on_revealed_cb (TegotaeRebuildBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          gtk_revealer_get_reveal_child (self->revealer)
                          || gtk_revealer_get_child_revealed (self->revealer));
}

/* While it folds away it is full, as what it told of is over. */
static void
update (TegotaeRebuildBar *self)
{
  double fraction = tegotae_service_get_library_progress (self->service);
  gboolean shown = gtk_revealer_get_reveal_child (self->revealer);

  if (fraction >= 0 || shown)
    gtk_progress_bar_set_fraction (self->progress, fraction >= 0 ? fraction : 1);

  gtk_revealer_set_reveal_child (self->revealer, fraction >= 0);
  on_revealed_cb (self);
}

static void
tegotae_rebuild_bar_dispose (GObject *object)
{
  TegotaeRebuildBar *self = TEGOTAE_REBUILD_BAR (object);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_func (self->service, update, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_rebuild_bar_class_init (TegotaeRebuildBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_rebuild_bar_dispose;
  tegotae_template_set (widget_class, "shell/tegotae-rebuild-bar");
  gtk_widget_class_bind_template_child (widget_class, TegotaeRebuildBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRebuildBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_rebuild_bar_init (TegotaeRebuildBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_rebuild_bar_set_service (TegotaeRebuildBar *self,
                                 TegotaeService    *service)
{
  g_return_if_fail (TEGOTAE_IS_REBUILD_BAR (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service) && self->service == NULL);

  self->service = g_object_ref (service);
  g_signal_connect_swapped (service, "notice", G_CALLBACK (update), self);
  update (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-save-bar.h"

#include "service/tegotae-outbox.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeSaveBar
{
  GtkWidget       parent_instance;

  TegotaeService *service;

  GtkRevealer    *revealer;
  GtkLabel       *message;
};

G_DEFINE_FINAL_TYPE (TegotaeSaveBar, tegotae_save_bar, GTK_TYPE_WIDGET)

/* Not only folded away: what is hidden is not read out either. */
static void
on_revealed_cb (TegotaeSaveBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          gtk_revealer_get_reveal_child (self->revealer)
                          || gtk_revealer_get_child_revealed (self->revealer));
}

static void
update (TegotaeSaveBar *self)
{
  TegotaeOutbox *outbox = tegotae_service_get_outbox (self->service);
  const char *message = tegotae_outbox_get_problem (outbox, &tegotae_call_save_attempt);

  if (message != NULL)
    gtk_label_set_text (self->message, message);

  gtk_revealer_set_reveal_child (self->revealer, message != NULL);
  on_revealed_cb (self);
}

static void
on_retry_clicked_cb (TegotaeSaveBar *self)
{
  tegotae_outbox_retry (tegotae_service_get_outbox (self->service));
}

static void
tegotae_save_bar_dispose (GObject *object)
{
  TegotaeSaveBar *self = TEGOTAE_SAVE_BAR (object);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_save_bar_class_init (TegotaeSaveBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_save_bar_dispose;

  tegotae_template_set (widget_class, "check/tegotae-save-bar");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSaveBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSaveBar, message);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_save_bar_init (TegotaeSaveBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_keep_names_whole (GTK_WIDGET (self->message));
}

GtkWidget *
tegotae_save_bar_new (TegotaeService *service)
{
  TegotaeSaveBar *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_SAVE_BAR, NULL);
  self->service = g_object_ref (service);
  g_signal_connect_object (service, "saved", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trouble-bar.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeTroubleBar
{
  GtkWidget       parent_instance;

  TegotaeService *service;

  GtkWidget      *box;
  GtkWidget      *records;
  GtkWidget      *library;
  GtkLabel       *message;
};

G_DEFINE_FINAL_TYPE (TegotaeTroubleBar, tegotae_trouble_bar, GTK_TYPE_WIDGET)

/* That nothing can be saved says enough of the library, too. */
static void
update (TegotaeTroubleBar *self)
{
  const char *of_records = tegotae_service_get_trouble (self->service);
  const char *of_library = tegotae_service_get_library_trouble (self->service);
  const char *message = of_records != NULL ? of_records : of_library;

  gtk_widget_set_visible (self->records, of_records != NULL);
  gtk_widget_set_visible (self->library, of_records == NULL);
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
}

static void
tegotae_trouble_bar_dispose (GObject *object)
{
  TegotaeTroubleBar *self = TEGOTAE_TROUBLE_BAR (object);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_func (self->service, update, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_trouble_bar_class_init (TegotaeTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_trouble_bar_dispose;
  tegotae_template_set (widget_class, "shell/tegotae-trouble-bar");
  gtk_widget_class_bind_template_child (widget_class, TegotaeTroubleBar, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTroubleBar, records);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTroubleBar, library);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTroubleBar, message);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_trouble_bar_init (TegotaeTroubleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_keep_names_whole (GTK_WIDGET (self->message));
}

void
tegotae_trouble_bar_set_service (TegotaeTroubleBar *self,
                                 TegotaeService    *service)
{
  g_return_if_fail (TEGOTAE_IS_TROUBLE_BAR (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service) && self->service == NULL);

  self->service = g_object_ref (service);
  g_signal_connect_swapped (service, "notice", G_CALLBACK (update), self);
  update (self);
}

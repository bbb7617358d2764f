/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-status-bar.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeStatusBar
{
  GtkBox          parent_instance;

  TegotaeService *service;

  GtkWidget      *trouble;
  GtkWidget      *records;
  GtkWidget      *library;
  GtkLabel       *message;
  GtkRevealer    *revealer;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (TegotaeStatusBar, tegotae_status_bar, GTK_TYPE_BOX)

/* That nothing can be saved says enough of the library, too. */
static void
update_trouble (TegotaeStatusBar *self)
{
  const char *of_records = tegotae_service_get_trouble (self->service);
  const char *of_library = tegotae_service_get_library_trouble (self->service);
  const char *message = of_records != NULL ? of_records : of_library;

  gtk_widget_set_visible (self->records, of_records != NULL);
  gtk_widget_set_visible (self->library, of_records == NULL);
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (self->trouble, message != NULL);
}

/* Hidden as well as folded away, so that it is not read out. */
static void
on_revealed_cb (TegotaeStatusBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          gtk_revealer_get_reveal_child (self->revealer)
                          || gtk_revealer_get_child_revealed (self->revealer));
}

/* While it folds away the bar is full. */
static void
update_progress (TegotaeStatusBar *self)
{
  double fraction = tegotae_service_get_library_progress (self->service);
  gboolean shown = gtk_revealer_get_reveal_child (self->revealer);

  if (fraction >= 0 || shown)
    gtk_progress_bar_set_fraction (self->progress, fraction >= 0 ? fraction : 1);

  gtk_revealer_set_reveal_child (self->revealer, fraction >= 0);
  on_revealed_cb (self);
}

static void
update (TegotaeStatusBar *self)
{
  update_trouble (self);
  update_progress (self);
}

static void
tegotae_status_bar_dispose (GObject *object)
{
  TegotaeStatusBar *self = TEGOTAE_STATUS_BAR (object);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_func (self->service, update, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_status_bar_class_init (TegotaeStatusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_status_bar_dispose;

  tegotae_template_set (widget_class, "shell/tegotae-status-bar");
  gtk_widget_class_bind_template_child (widget_class, TegotaeStatusBar, library);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStatusBar, message);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStatusBar, progress);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStatusBar, records);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStatusBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStatusBar, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed_cb);
}

static void
tegotae_status_bar_init (TegotaeStatusBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_keep_names_whole (GTK_WIDGET (self->message));
}

void
tegotae_status_bar_set_service (TegotaeStatusBar *self,
                                TegotaeService   *service)
{
  g_return_if_fail (TEGOTAE_IS_STATUS_BAR (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  g_signal_connect_swapped (service, "notice", G_CALLBACK (update), self);
  update (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-questions-button.h"

#include <glib/gi18n.h>

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-focus-chain.h"
#include "ui/widgets/tegotae-template.h"

struct _TegotaeQuestionsButton
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  GCancellable   *cancellable;

  GtkWidget      *button;
  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (TegotaeQuestionsButton, tegotae_questions_button, GTK_TYPE_WIDGET)

static void
show_count (TegotaeQuestionsButton *self,
            guint                   n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *heard = NULL;
  g_autofree char *name = NULL;

  heard = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  name = n > 0 ? g_strdup_printf ("%s\n%s", _("My Questions"), heard) : g_strdup (_("My Questions"));

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  tegotae_accessible_set_name (GTK_WIDGET (self->button), name);
}

/* Whoever opens the questions is told why they cannot be read. */
static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TegotaeQuestionsButton) self = user_data;
  g_autoptr (GPtrArray) questions = NULL;

  questions = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  if (questions != NULL && self->count != NULL)
    show_count (self, questions->len);
}

static void
load (TegotaeQuestionsButton *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  tegotae_service_call (self->service, &tegotae_call_list_questions, NULL, self->cancellable,
                        on_listed_cb, g_object_ref (self));
}

/* The button has no action, because GTK 4.8 takes that for missing once the
 * view has moved the list to another parent. */
static void
on_clicked_cb (TegotaeQuestionsButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-questions", NULL);
}

static gboolean
tegotae_questions_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TEGOTAE_QUESTIONS_BUTTON (widget)->button);
}

static void
tegotae_questions_button_dispose (GObject *object)
{
  TegotaeQuestionsButton *self = TEGOTAE_QUESTIONS_BUTTON (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_questions_button_class_init (TegotaeQuestionsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_questions_button_dispose;
  tegotae_focus_chain_install (widget_class, tegotae_questions_button_grab_focus);

  tegotae_template_set (widget_class, "questions/tegotae-questions-button");
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsButton, button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeQuestionsButton, count);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-questions-button");
}

static void
tegotae_questions_button_init (TegotaeQuestionsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_questions_button_new (TegotaeService *service)
{
  TegotaeQuestionsButton *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_QUESTIONS_BUTTON, NULL);
  self->service = g_object_ref (service);
  g_signal_connect_object (service, "questions-changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  show_count (self, 0);
  load (self);

  return GTK_WIDGET (self);
}

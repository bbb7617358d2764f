/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text-field.h"

#include <glib/gi18n.h>

#include "tegotae-keyboard.h"
#include "tegotae-template.h"
#include "tegotae-text.h"

struct _TegotaeTextField
{
  GtkWidget      parent_instance;

  guint          max_length;

  GtkWidget     *box;
  GtkLabel      *name;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkLabel      *full;
};

enum
{
  PROP_0,
  PROP_NAME_TEXT,
  PROP_MAX_LENGTH,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeTextField, tegotae_text_field, GTK_TYPE_WIDGET)

static void
set_full (TegotaeTextField *self,
          gboolean          full)
{
  if (full)
    tegotae_text_printf (self->full, _("There is room for %u characters. What came after that was left out."),
                         self->max_length);
  else
    gtk_label_set_text (self->full, "");
  gtk_widget_set_visible (GTK_WIDGET (self->full), full);
}

/* Takes in as much as there is room for. */
static void
on_insert_text_cb (GtkTextBuffer    *buffer,
                   GtkTextIter      *where,
                   const char       *text,
                   int               length,
                   TegotaeTextField *self)
{
  guint n_there = (guint) gtk_text_buffer_get_char_count (buffer);
  guint room = self->max_length > n_there ? self->max_length - n_there : 0;
  guint n_new = (guint) g_utf8_strlen (text, length);

  set_full (self, n_new > room);
  if (n_new <= room)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (room > 0)
    {
      const char *end = g_utf8_offset_to_pointer (text, room);

      gtk_text_buffer_insert (buffer, where, text, (int) (end - text));
      set_full (self, TRUE);
    }
}

static void
on_delete_range_cb (TegotaeTextField *self)
{
  set_full (self, FALSE);
}

static void
on_changed_cb (TegotaeTextField *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
tegotae_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TEGOTAE_TEXT_FIELD (widget)->view));
}

static void
tegotae_text_field_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  TegotaeTextField *self = TEGOTAE_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_NAME_TEXT:
      gtk_label_set_text (self->name, g_value_get_string (value));
      break;

    case PROP_MAX_LENGTH:
      self->max_length = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_text_field_dispose (GObject *object)
{
  TegotaeTextField *self = TEGOTAE_TEXT_FIELD (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  tegotae_template_dispose (object);
}

static void
tegotae_text_field_class_init (TegotaeTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_text_field_dispose;
  object_class->set_property = tegotae_text_field_set_property;
  tegotae_keyboard_set_order (widget_class, tegotae_text_field_grab_focus);

  properties[PROP_NAME_TEXT] =
    g_param_spec_string ("name-text", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MAX_LENGTH] =
    g_param_spec_uint ("max-length", NULL, NULL, 1, G_MAXINT, G_MAXINT,
                       G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", TEGOTAE_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  tegotae_template_set (widget_class, "widgets/tegotae-text-field");
  gtk_widget_class_bind_template_child (widget_class, TegotaeTextField, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTextField, buffer);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTextField, full);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTextField, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTextField, view);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-text-field");
}

static void
tegotae_text_field_init (TegotaeTextField *self)
{
  self->max_length = G_MAXINT;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self->buffer, "insert-text", G_CALLBACK (on_insert_text_cb), self);
  g_signal_connect_swapped (self->buffer, "delete-range", G_CALLBACK (on_delete_range_cb), self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_changed_cb), self);
}

char *
tegotae_text_field_dup_text (TegotaeTextField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (TEGOTAE_IS_TEXT_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

void
tegotae_text_field_set_text (TegotaeTextField *self,
                             const char       *text)
{
  g_return_if_fail (TEGOTAE_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  /* Undo does not bring back the text before. */
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

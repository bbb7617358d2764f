/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-option-button.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeOptionButton
{
  GtkToggleButton  parent_instance;

  GtkLabel        *key;
  GtkLabel        *text;
  guint            number;
};

G_DEFINE_FINAL_TYPE (TegotaeOptionButton, tegotae_option_button, GTK_TYPE_TOGGLE_BUTTON)

static void
tegotae_option_button_class_init (TegotaeOptionButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "check/tegotae-option-button");
  gtk_widget_class_bind_template_child (widget_class, TegotaeOptionButton, key);
  gtk_widget_class_bind_template_child (widget_class, TegotaeOptionButton, text);
}

static void
tegotae_option_button_init (TegotaeOptionButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_option_button_new (guint       number,
                           const char *text,
                           const char *lang)
{
  TegotaeOptionButton *self;
  g_autofree char *key = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_OPTION_BUTTON, NULL);
  self->number = number;

  key = g_strdup_printf ("%u", number);
  gtk_label_set_text (self->key, key);
  gtk_label_set_text (self->text, text);
  tegotae_text_set_lang (self->text, lang);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key,
                                  -1);

  return GTK_WIDGET (self);
}

guint
tegotae_option_button_get_number (TegotaeOptionButton *self)
{
  g_return_val_if_fail (TEGOTAE_IS_OPTION_BUTTON (self), 0);

  return self->number;
}

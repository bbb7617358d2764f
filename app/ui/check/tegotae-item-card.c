/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-item-card.h"

#include <glib/gi18n.h>

#include "service/user/tegotae-diagnosis.h"

#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeItemCard
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkLabel  *text;
  GtkBox    *options;
  GPtrArray *buttons; /* of the options, and the one to say that one does not know */
  guint      n_options;
  guint      position;
};

G_DEFINE_FINAL_TYPE (TegotaeItemCard, tegotae_item_card, GTK_TYPE_WIDGET)

static void
on_option_clicked_cb (GtkWidget       *button,
                      TegotaeItemCard *self)
{
  guint option;

  if (g_ptr_array_find (self->buttons, button, &option))
    gtk_widget_activate_action (GTK_WIDGET (self), "item.choose", "(uu)", self->position, option);
}

/* To the option chosen before, or to the first. */
static gboolean
tegotae_item_card_grab_focus (GtkWidget *widget)
{
  TegotaeItemCard *self = TEGOTAE_ITEM_CARD (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkToggleButton *button = g_ptr_array_index (self->buttons, i);

      if (gtk_toggle_button_get_active (button))
        return gtk_widget_grab_focus (GTK_WIDGET (button));
    }

  return self->buttons->len > 0
         && gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
}

static void
tegotae_item_card_dispose (GObject *object)
{
  TegotaeItemCard *self = TEGOTAE_ITEM_CARD (object);

  g_ptr_array_set_size (self->buttons, 0);
  tegotae_template_dispose (object);
}

static void
tegotae_item_card_finalize (GObject *object)
{
  TegotaeItemCard *self = TEGOTAE_ITEM_CARD (object);

  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (tegotae_item_card_parent_class)->finalize (object);
}

static void
tegotae_item_card_class_init (TegotaeItemCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_item_card_dispose;
  object_class->finalize = tegotae_item_card_finalize;
  tegotae_keyboard_set_order (widget_class, tegotae_item_card_grab_focus);

  tegotae_template_set (widget_class, "check/tegotae-item-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemCard, text);
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemCard, options);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_item_card_init (TegotaeItemCard *self)
{
  self->buttons = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_mend_stock_widgets (GTK_WIDGET (self));
}

/* The next letter is the key that chooses it. */
static void
append_option (TegotaeItemCard *self,
               const char      *text,
               const char      *lang)
{
  GtkLabel *key_label, *text_label;
  GtkWidget *button = tegotae_template_build ("check/tegotae-option", "key", &key_label, "text", &text_label, NULL);
  char letter = (char) ('A' + self->buttons->len);

  tegotae_text_printf (key_label, "%c", letter);
  tegotae_text_set (text_label, text, lang);
  /* Translators: the letter of an answer, and the answer. Read aloud; the letter is not
   * said again as the key. */
  tegotae_text_name_printf (button, C_("option", "%1$c, %2$s"), letter, text);

  gtk_box_append (self->options, button);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 g_ptr_array_index (self->buttons, 0));

  g_signal_connect (button, "clicked", G_CALLBACK (on_option_clicked_cb), self);
  g_ptr_array_add (self->buttons, button);
  g_object_unref (button);
}

GtkWidget *
tegotae_item_card_new (const TegotaeItem *item,
                       const char        *text,
                       guint              position,
                       int                choice,
                       const char        *lang,
                       gboolean           may_be_unknown)
{
  TegotaeItemCard *self;

  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ITEM_CARD, NULL);
  self->position = position;

  tegotae_text_set (self->text, text, lang);
  tegotae_text_set_name (GTK_WIDGET (self), text);

  for (guint i = 0; i < item->options->len; i++)
    append_option (self, tegotae_item_get_option (item, i)->text, lang);
  self->n_options = item->options->len;
  if (may_be_unknown)
    /* Translators: somebody answers a question about the user. */
    append_option (self, _("Don’t know"), NULL);

  if (choice != TEGOTAE_DIAGNOSIS_NONE)
    tegotae_item_card_show_choice (self, (guint) choice);

  return GTK_WIDGET (self);
}

void
tegotae_item_card_show_choice (TegotaeItemCard *self,
                               guint            option)
{
  g_return_if_fail (TEGOTAE_IS_ITEM_CARD (self));

  option = option == TEGOTAE_OPTION_UNKNOWN ? self->n_options : option;
  if (option < self->buttons->len)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, option), TRUE);
}

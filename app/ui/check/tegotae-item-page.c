/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-item-page.h"

#include <glib/gi18n.h>

#include "ui/shell/tegotae-repeat-filter.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-item-card.h"
#include "tegotae-progress.h"

struct _TegotaeItemPage
{
  GtkWidget         parent_instance;

  TegotaeDiagnosis *diagnosis;
  guint             shown;

  GtkWidget        *box;
  TegotaeProgress  *progress;
  GtkLabel         *count;
  GtkLabel         *taken_by;
  GtkStack         *stack;
};

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeItemPage, tegotae_item_page, GTK_TYPE_WIDGET)

static TegotaeItemCard *
get_card (TegotaeItemPage *self)
{
  return TEGOTAE_ITEM_CARD (gtk_stack_get_visible_child (self->stack));
}

/* Cards that slid out of sight are no longer needed. */
static void
drop_old_cards (TegotaeItemPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != GTK_WIDGET (get_card (self)))
        gtk_stack_remove (self->stack, child);

      child = next;
    }
}

static void
on_transition_running_cb (TegotaeItemPage *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    drop_old_cards (self);
}

static void
update_progress (TegotaeItemPage *self)
{
  guint n_items = tegotae_diagnosis_get_n_items (self->diagnosis);
  guint position = tegotae_diagnosis_get_position (self->diagnosis);

  tegotae_progress_set_position (self->progress, position, n_items);
  /* Translators: the number of the item and how many there are. */
  tegotae_text_printf (self->count, C_("progress", "%u / %u"), position + 1, n_items);
}

/* Every item says that it is answered about another person. */
static void
show_taken_by (TegotaeItemPage *self)
{
  const char *taken_by = tegotae_diagnosis_get_taken_by (self->diagnosis);

  if (taken_by == NULL)
    return;

  /* Translators: who answers about the user. */
  tegotae_text_printf (self->taken_by, _("%s, choose what you think comes closest to them."), taken_by);
  gtk_widget_set_visible (GTK_WIDGET (self->taken_by), TRUE);
}

static void
show_item (TegotaeItemPage *self)
{
  guint position = tegotae_diagnosis_get_position (self->diagnosis);
  GtkWidget *card = tegotae_item_card_new (tegotae_diagnosis_get_item (self->diagnosis),
                                           tegotae_diagnosis_get_text (self->diagnosis),
                                           position,
                                           tegotae_diagnosis_get_choice (self->diagnosis),
                                           tegotae_diagnosis_get_lang (self->diagnosis),
                                           tegotae_diagnosis_get_taken_by (self->diagnosis) != NULL);

  gtk_stack_add_child (self->stack, card);
  gtk_stack_set_transition_type (self->stack, position < self->shown
                                              ? GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT
                                              : GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_stack_set_visible_child (self->stack, card);
  gtk_widget_grab_focus (card);
  self->shown = position;

  if (!gtk_stack_get_transition_running (self->stack))
    drop_old_cards (self);
}

static void
on_position_cb (TegotaeItemPage *self)
{
  if (tegotae_diagnosis_is_complete (self->diagnosis))
    {
      g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
      return;
    }

  update_progress (self);
  show_item (self);
  tegotae_diagnosis_shown (self->diagnosis, g_get_monotonic_time ());
}

/* @option: as in the action "item.choose". Only for the item on screen: the card of the
 * last one may still be sliding out, and a second click on it must not answer the next. */
static void
choose (TegotaeItemPage *self,
        guint            position,
        guint            option)
{
  const TegotaeItem *item = tegotae_diagnosis_get_item (self->diagnosis);
  gboolean may_be_unknown = tegotae_diagnosis_get_taken_by (self->diagnosis) != NULL;

  if (item == NULL
      || position != tegotae_diagnosis_get_position (self->diagnosis)
      || option >= item->options->len + may_be_unknown)
    return;

  if (option == item->options->len)
    option = TEGOTAE_OPTION_UNKNOWN;

  tegotae_item_card_show_choice (get_card (self), option);
  tegotae_diagnosis_choose (self->diagnosis, option, g_get_monotonic_time ());
}

static void
on_choose_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  guint position;
  guint option;

  g_variant_get (parameter, "(uu)", &position, &option);
  choose (TEGOTAE_ITEM_PAGE (widget), position, option);
}

static void
on_back_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeItemPage *self = TEGOTAE_ITEM_PAGE (widget);

  if (!tegotae_diagnosis_back (self->diagnosis, g_get_monotonic_time ()))
    gtk_widget_activate_action (widget, "nav.home", NULL);
}

/* The option of a key; -1 if it has none. Digits have none, for answers are often numbers. */
static int
find_option (guint keyval)
{
  /* What the keys of the letters give with a Japanese layout of kana. After the letters of
   * the options comes one more, to say that one does not know. */
  static const char letters[] = "ABCDEFGHチコソシイハキク";
  gunichar parts[2] = { 0 };
  const char *place = NULL;

  /* A full-width letter becomes a plain one; one with an accent stays what it is. */
  if (g_unichar_fully_decompose (gdk_keyval_to_unicode (keyval), TRUE, parts, G_N_ELEMENTS (parts)) == 1 &&
      parts[0] != 0)
    place = g_utf8_strchr (letters, -1, g_unichar_toupper (parts[0]));

  return place != NULL ? (int) g_utf8_pointer_to_offset (letters, place) % (TEGOTAE_ITEM_MAX_OPTIONS + 1) : -1;
}

static gboolean
on_key_pressed_cb (TegotaeItemPage *self,
                   guint            keyval,
                   guint            keycode,
                   GdkModifierType  modifiers)
{
  int option = find_option (keyval);

  if (option < 0 || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  choose (self, tegotae_diagnosis_get_position (self->diagnosis), (guint) option);

  return GDK_EVENT_STOP;
}

static gpointer
get_contents (GtkWidget *widget)
{
  return get_card (TEGOTAE_ITEM_PAGE (widget));
}

/* The time of an item runs while it can be seen. */
static void
tegotae_item_page_map (GtkWidget *widget)
{
  TegotaeItemPage *self = TEGOTAE_ITEM_PAGE (widget);

  GTK_WIDGET_CLASS (tegotae_item_page_parent_class)->map (widget);

  tegotae_diagnosis_shown (self->diagnosis, g_get_monotonic_time ());
}

static gboolean
tegotae_item_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_card (TEGOTAE_ITEM_PAGE (widget))));
}

static void
tegotae_item_page_dispose (GObject *object)
{
  TegotaeItemPage *self = TEGOTAE_ITEM_PAGE (object);

  if (self->diagnosis != NULL)
    g_signal_handlers_disconnect_by_func (self->diagnosis, on_position_cb, self);

  g_clear_object (&self->diagnosis);
  tegotae_template_dispose (object);
}

static void
tegotae_item_page_class_init (TegotaeItemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_item_page_dispose;
  widget_class->map = tegotae_item_page_map;
  tegotae_keyboard_set_order (widget_class, tegotae_item_page_grab_focus);

  signals[SIGNAL_FINISHED] =
    g_signal_new ("finished", TEGOTAE_TYPE_ITEM_PAGE, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "item.choose", "(uu)", on_choose_cb);
  gtk_widget_class_install_action (widget_class, "nav.back", NULL, on_back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "nav.home", NULL);

  g_type_ensure (TEGOTAE_TYPE_PROGRESS);
  tegotae_template_set (widget_class, "check/tegotae-item-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemPage, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemPage, progress);
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemPage, count);
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeItemPage, taken_by);
  gtk_widget_class_bind_template_callback (widget_class, on_transition_running_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_item_page_init (TegotaeItemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_repeat_filter_add (GTK_WIDGET (self), get_contents);
}

GtkWidget *
tegotae_item_page_new (TegotaeDiagnosis *diagnosis)
{
  TegotaeItemPage *self;

  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (diagnosis), NULL);
  g_return_val_if_fail (!tegotae_diagnosis_is_complete (diagnosis), NULL);

  self = g_object_new (TEGOTAE_TYPE_ITEM_PAGE, NULL);
  self->diagnosis = g_object_ref (diagnosis);
  g_signal_connect_swapped (diagnosis, "notify::position", G_CALLBACK (on_position_cb), self);

  show_taken_by (self);
  update_progress (self);
  show_item (self);

  return GTK_WIDGET (self);
}

TegotaeDiagnosis *
tegotae_item_page_get_diagnosis (TegotaeItemPage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ITEM_PAGE (self), NULL);

  return self->diagnosis;
}

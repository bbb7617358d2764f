/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-navigator.h"

#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-repeat-filter.h"

#define SLIDE_MS 200

/* The button that goes back on most mice. */
#define MOUSE_BUTTON_BACK 8

struct _TegotaeNavigator
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  GtkStack       *stack;
  GPtrArray      *pages;
  GPtrArray      *leaving;
};

/* A page, kept alive by the stack, and what had the focus when it was left. */
typedef struct
{
  GtkWidget *widget;
  GtkWidget *focus;
} Page;

enum
{
  PROP_0,
  PROP_VISIBLE_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeNavigator, tegotae_navigator, GTK_TYPE_WIDGET)

static void
page_free (Page *page)
{
  g_clear_weak_pointer (&page->focus);
  g_free (page);
}

static Page *
get_last_page (TegotaeNavigator *self)
{
  g_assert (self->pages->len > 0);

  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

/* The widget that has the focus inside the last page, or NULL. */
static GtkWidget *
get_focus (TegotaeNavigator *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, get_last_page (self)->widget))
    return NULL;

  return focus;
}

static void
remember_focus (TegotaeNavigator *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus != NULL)
    g_set_weak_pointer (&get_last_page (self)->focus, focus);
}

/* To where it was on the page, to what the page prefers, or to the first that
 * takes it; the stack may have moved it there already. */
static gboolean
tegotae_navigator_grab_focus (GtkWidget *widget)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  Page *page = get_last_page (self);

  /* GTK would give the focus to a hidden widget, too. */
  if (page->focus != NULL
      && gtk_widget_is_ancestor (page->focus, page->widget)
      && gtk_widget_is_visible (page->focus)
      && gtk_widget_grab_focus (page->focus))
    return TRUE;

  return gtk_widget_grab_focus (page->widget)
         || get_focus (self) != NULL
         || gtk_widget_child_focus (page->widget, GTK_DIR_TAB_FORWARD)
         || tegotae_keyboard_hold (widget);
}

static void
drop_leaving (TegotaeNavigator *self)
{
  while (self->leaving->len > 0)
    {
      GtkWidget *widget = g_ptr_array_steal_index (self->leaving, self->leaving->len - 1);

      gtk_stack_remove (self->stack, widget);
    }
}

/* A page that left is seen until the slide is over. */
static void
on_transition_running_cb (GtkStack         *stack,
                          GParamSpec       *pspec,
                          TegotaeNavigator *self)
{
  if (!gtk_stack_get_transition_running (stack))
    drop_leaving (self);
}

static void
update (TegotaeNavigator *self)
{
  gboolean can_go_back = tegotae_navigator_get_can_go_back (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "nav.back", can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "nav.home", can_go_back);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_PAGE]);
}

static void
show_last_page (TegotaeNavigator       *self,
                GtkStackTransitionType  transition)
{
  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, get_last_page (self)->widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));

  if (!gtk_stack_get_transition_running (self->stack))
    drop_leaving (self);

  update (self);
}

static void
leave_last_page (TegotaeNavigator *self)
{
  g_ptr_array_add (self->leaving, get_last_page (self)->widget);
  g_ptr_array_set_size (self->pages, self->pages->len - 1);
}

static void
append_page (TegotaeNavigator *self,
             GtkWidget        *widget)
{
  Page *page = g_new0 (Page, 1);

  page->widget = widget;
  tegotae_text_mend_stock_widgets (widget);
  gtk_stack_add_child (self->stack, widget);
  g_ptr_array_add (self->pages, page);
}

static void
pop_to (TegotaeNavigator *self,
        guint             n_pages)
{
  if (self->pages->len <= n_pages)
    return;

  while (self->pages->len > n_pages)
    leave_last_page (self);

  show_last_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

static void
on_back_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (widget));
}

static void
on_home_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  tegotae_navigator_pop_to_root (TEGOTAE_NAVIGATOR (widget));
}

static gboolean
on_back_key_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);

  if (!tegotae_navigator_get_can_go_back (self))
    return GDK_EVENT_PROPAGATE;

  tegotae_navigator_back (self);

  return GDK_EVENT_STOP;
}

static void
on_mouse_back_cb (GtkGestureClick  *gesture,
                  int               n_press,
                  double            x,
                  double            y,
                  TegotaeNavigator *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  tegotae_navigator_back (self);
}

static gpointer
get_contents (GtkWidget *widget)
{
  return tegotae_navigator_get_visible_page (TEGOTAE_NAVIGATOR (widget));
}

static void
add_controllers (TegotaeNavigator *self)
{
  GtkGesture *mouse = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (mouse), MOUSE_BUTTON_BACK);
  g_signal_connect (mouse, "pressed", G_CALLBACK (on_mouse_back_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (mouse));

  tegotae_repeat_filter_add (GTK_WIDGET (self), get_contents);
}

static void
tegotae_navigator_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_object (value, tegotae_navigator_get_visible_page (TEGOTAE_NAVIGATOR (object)));
}

static void
tegotae_navigator_dispose (GObject *object)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->leaving, 0);

  if (stack != NULL)
    g_signal_handlers_disconnect_by_func (stack, on_transition_running_cb, self);

  g_clear_pointer (&stack, gtk_widget_unparent);
  self->stack = NULL;
  g_clear_object (&self->service);

  G_OBJECT_CLASS (tegotae_navigator_parent_class)->dispose (object);
}

static void
tegotae_navigator_finalize (GObject *object)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->leaving);

  G_OBJECT_CLASS (tegotae_navigator_parent_class)->finalize (object);
}

static void
tegotae_navigator_class_init (TegotaeNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_navigator_dispose;
  object_class->finalize = tegotae_navigator_finalize;
  object_class->get_property = tegotae_navigator_get_property;
  tegotae_keyboard_set_order (widget_class, tegotae_navigator_grab_focus);

  properties[PROP_VISIBLE_PAGE] =
    g_param_spec_object ("visible-page", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "nav.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "nav.home", NULL, on_home_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_back_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_back_key_cb, NULL);
  tegotae_navigator_pages_install (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_navigator_init (TegotaeNavigator *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->leaving = g_ptr_array_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_transition_duration (self->stack, SLIDE_MS);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect (self->stack, "notify::transition-running",
                    G_CALLBACK (on_transition_running_cb), self);

  tegotae_keyboard_init_holder (GTK_WIDGET (self));
  add_controllers (self);
}

GtkWidget *
tegotae_navigator_new (TegotaeService *service,
                       GtkWidget      *root)
{
  TegotaeNavigator *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  self = g_object_new (TEGOTAE_TYPE_NAVIGATOR, NULL);
  self->service = g_object_ref (service);
  append_page (self, root);
  update (self);

  return GTK_WIDGET (self);
}

void
tegotae_navigator_push (TegotaeNavigator *self,
                        GtkWidget        *page)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  remember_focus (self);
  append_page (self, page);
  show_last_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
}

void
tegotae_navigator_replace (TegotaeNavigator *self,
                           GtkWidget        *page)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (tegotae_navigator_get_can_go_back (self));

  leave_last_page (self);
  append_page (self, page);
  show_last_page (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
}

void
tegotae_navigator_start (TegotaeNavigator *self,
                         GtkWidget        *page)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  while (tegotae_navigator_get_can_go_back (self))
    leave_last_page (self);

  remember_focus (self);
  append_page (self, page);
  show_last_page (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
}

void
tegotae_navigator_copy_pages (TegotaeNavigator *self,
                              TegotaeNavigator *other)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (other));

  for (guint i = 1; i < other->pages->len; i++)
    {
      const Page *page = g_ptr_array_index (other->pages, i);
      GtkWidget *copy = tegotae_navigator_pages_copy (self->service, page->widget);

      if (copy == NULL)
        break;

      append_page (self, copy);
    }

  show_last_page (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

void
tegotae_navigator_pop (TegotaeNavigator *self)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));

  pop_to (self, MAX (self->pages->len - 1, 1));
}

void
tegotae_navigator_pop_to_root (TegotaeNavigator *self)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));

  pop_to (self, 1);
}

void
tegotae_navigator_back (TegotaeNavigator *self)
{
  g_return_if_fail (TEGOTAE_IS_NAVIGATOR (self));

  gtk_widget_activate_action (tegotae_navigator_get_visible_page (self), "nav.back", NULL);
}

gboolean
tegotae_navigator_get_can_go_back (TegotaeNavigator *self)
{
  g_return_val_if_fail (TEGOTAE_IS_NAVIGATOR (self), FALSE);

  return self->pages->len > 1;
}

GtkWidget *
tegotae_navigator_get_visible_page (TegotaeNavigator *self)
{
  g_return_val_if_fail (TEGOTAE_IS_NAVIGATOR (self), NULL);

  return self->pages->len > 0 ? get_last_page (self)->widget : NULL;
}

TegotaeService *
tegotae_navigator_get_service (TegotaeNavigator *self)
{
  g_return_val_if_fail (TEGOTAE_IS_NAVIGATOR (self), NULL);

  return self->service;
}

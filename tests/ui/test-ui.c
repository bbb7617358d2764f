/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Longer than anything takes, even on a busy machine. */
#define WAIT_SECONDS 60
#define TURN_MS 10

static char *home;

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

static void
remove_home (void)
{
  remove_tree (home);
  g_free (home);
}

/* Not G_TEST_OPTION_ISOLATE_DIRS: that hides the system's schemas and file
 * types, without which GTK cannot show an icon. */
static void
isolate_home (void)
{
  static const char * const names[] = { "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME" };

  home = g_dir_make_tmp ("tegotae-ui-XXXXXX", NULL);
  g_assert_nonnull (home);
  atexit (remove_home);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_setenv (names[i], home, TRUE);
}

void
test_ui_init (int    *argc,
              char ***argv)
{
  isolate_home ();
  g_test_init (argc, argv, NULL);

  /* GTK warns of things that are its own, see tests/harness/messages.py; so tests/runner,
   * who knows them, judges what is written. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);

  if (!gtk_init_check ())
    g_error ("Widget tests need a display");

  adw_init ();
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

gboolean
test_ui_turn (gint64 *deadline)
{
  gint64 now = g_get_monotonic_time ();
  guint timeout;

  if (*deadline == 0)
    *deadline = now + WAIT_SECONDS * G_TIME_SPAN_SECOND;

  if (now > *deadline)
    return FALSE;

  /* Conditions may come true without an event. */
  timeout = g_timeout_add (TURN_MS, on_timeout_cb, NULL);
  g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);

  return TRUE;
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       frames_left)
{
  guint *left = frames_left;

  (*left)--;

  return *left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A frame that is under way may have begun before what it should show; the one
 * after it has been laid out and painted when the third begins. */
static void
wait_for_frames (GtkWidget *window)
{
  guint left = 3;
  guint tick = gtk_widget_add_tick_callback (window, on_tick_cb, &left, NULL);
  gint64 deadline = 0;

  while (left > 0 && gtk_widget_get_mapped (window))
    g_assert_true (test_ui_turn (&deadline));

  if (left > 0)
    gtk_widget_remove_tick_callback (window, tick);
}

void
test_ui_rest (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window))
        wait_for_frames (window);
    }

  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
on_outlasted_cb (gpointer user_data)
{
  gboolean *outlasted = user_data;

  *outlasted = TRUE;

  return G_SOURCE_REMOVE;
}

void
test_ui_outlast (guint ms)
{
  gboolean outlasted = FALSE;

  g_timeout_add (ms + TURN_MS, on_outlasted_cb, &outlasted);

  while (!outlasted)
    g_main_context_iteration (NULL, TRUE);
}

GtkWindow *
test_ui_show (GtkWidget *widget,
              int        width,
              int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);

  test_ui_wait_for (gtk_widget_get_width (widget) > 0);
  g_assert_true (gtk_widget_get_mapped (widget));

  return window;
}

void
test_ui_close (GtkWindow *window)
{
  gtk_window_destroy (window);
  test_ui_rest ();
}

static gboolean
is_sliding (GtkWidget *root)
{
  if (GTK_IS_STACK (root) && gtk_stack_get_transition_running (GTK_STACK (root)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_sliding (child))
      return TRUE;

  return FALSE;
}

void
test_ui_settle (GtkWidget *root)
{
  test_ui_wait_for (!is_sliding (root));
}

GtkWidget *
test_ui_find (GtkWidget *root,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
test_ui_find_named (GtkWidget  *root,
                    const char *css_name)
{
  if (g_str_equal (gtk_widget_get_css_name (root), css_name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find_named (child, css_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
test_ui_find_label (GtkWidget  *root,
                    const char *text)
{
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
offer_to_shortcut (GtkWidget       *widget,
                   GtkShortcut     *shortcut,
                   guint            keyval,
                   GdkModifierType  modifiers)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers
         && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                          GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                          gtk_shortcut_get_arguments (shortcut));
}

static gboolean
offer_to_controller (GtkWidget          *widget,
                     GtkEventController *controller,
                     guint               keyval,
                     GdkModifierType     modifiers)
{
  gboolean taken = FALSE;

  if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
    g_signal_emit_by_name (controller, "key-pressed", keyval, keyval, modifiers, &taken);

  if (GTK_IS_SHORTCUT_CONTROLLER (controller))
    {
      GListModel *shortcuts = G_LIST_MODEL (controller);

      for (guint i = 0; !taken && i < g_list_model_get_n_items (shortcuts); i++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

          taken = offer_to_shortcut (widget, shortcut, keyval, modifiers);
        }
    }

  return taken;
}

static gboolean
offer_to_widget (GtkWidget           *widget,
                 GtkPropagationPhase  phase,
                 guint                keyval,
                 GdkModifierType      modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) == phase)
        taken = offer_to_controller (widget, controller, keyval, modifiers);
    }

  return taken;
}

static gboolean
offer_down (GtkWidget       *widget,
            guint            keyval,
            GdkModifierType  modifiers)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && offer_down (parent, keyval, modifiers))
         || offer_to_widget (widget, GTK_PHASE_CAPTURE, keyval, modifiers);
}

gboolean
test_ui_press (GtkWidget       *widget,
               guint            keyval,
               GdkModifierType  modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL)
    return FALSE;

  if (offer_down (focus, keyval, modifiers))
    return TRUE;

  for (GtkWidget *at = focus; at != NULL; at = gtk_widget_get_parent (at))
    if (offer_to_widget (at, GTK_PHASE_TARGET, keyval, modifiers)
        || offer_to_widget (at, GTK_PHASE_BUBBLE, keyval, modifiers))
      return TRUE;

  return FALSE;
}

void
test_ui_release (GtkWidget *widget,
                 guint      keyval)
{
  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (at);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-released", keyval, keyval, 0);
        }
    }
}

char *
test_ui_dup_name (GtkWidget *widget)
{
  /* It tells what the name is, because it is not this. */
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\1");
}

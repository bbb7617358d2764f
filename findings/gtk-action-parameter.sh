#!/bin/bash
# GTK 4.8.3 and 4.18.6: gtk_widget_activate_action_variant() takes a floating parameter if the action is in a group that
# was inserted into the widget, and leaks it if the class of the widget has the action (gtk_widget_class_install_action).
# gtk_widget_activate_action(), which makes the parameter itself, leaks neither.
# Guess before running: as everywhere in GLib, what is floating is taken, whoever has the action.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=4.8.3+ds-2+deb12u1 trixie=4.18.6+ds-2; do
  release=${at%%=*}
  make_root "$release" "libgtk-4-dev=${at#*=}" gcc libc6-dev xvfb xauth
  in_root "$release" sh -c 'cat >action.c' <<'C'
#include <gtk/gtk.h>

typedef GtkWidget Owner;
typedef GtkWidgetClass OwnerClass;
G_DEFINE_TYPE (Owner, owner, GTK_TYPE_WIDGET)

static int n_calls;

static void
on_class_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  n_calls++;
}

static void
on_group_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  n_calls++;
}

static void owner_init (Owner *owner) { }

static void
owner_class_init (OwnerClass *owner_class)
{
  gtk_widget_class_install_action (owner_class, "class.act", "s", on_class_action);
}

/* Prints whether it is called, and whether the parameter is freed. */
static void
activate (GtkWidget *widget, const char *name)
{
  gboolean freed = FALSE;
  GVariant *parameter = g_variant_new_from_data (G_VARIANT_TYPE_STRING, "words", 6, FALSE,
                                                 (GDestroyNotify) g_atomic_int_inc, &freed);

  n_calls = 0;
  gtk_widget_activate_action_variant (widget, name, parameter);
  g_print ("%s called %d freed %d; ", name, n_calls, freed);
}

int
main (void)
{
  const GActionEntry entries[] = { { .name = "act", .activate = on_group_action, .parameter_type = "s" } };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GtkWidget *widget;

  gtk_init ();
  widget = g_object_ref_sink (g_object_new (owner_get_type (), NULL));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, NULL);
  gtk_widget_insert_action_group (widget, "group", G_ACTION_GROUP (group));
  activate (widget, "group.act");
  activate (widget, "class.act");
}
C
  in_root "$release" dpkg-query -W libgtk-4-dev
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'gcc -o action action.c $(pkg-config --cflags --libs gtk4)'
  expect "$release" "group.act called 1 freed 1; class.act called 1 freed 0; " \
    "$(in_root "$release" xvfb-run -a ./action 2>/dev/null)"
done

#!/bin/bash
# GTK 4.24.1 on X11: a program of a window with a menu button writes "Gdk-WARNING: gdk_frame_timings_submitted() called
# on submitted frame." as soon as the menu opens, with every renderer; G_DEBUG=fatal-warnings ends it there. GTK 4.18.6
# writes nothing.
# Guess before running: a menu opens without a word.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in trixie=4.18.6+ds-2=0 sid=4.24.1+ds-1=1; do
  IFS='=' read -r release version wanted <<<"$at"
  make_root "$release" gcc libc6-dev pkg-config xvfb xauth dbus "libgtk-4-dev=$version"
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'cat >menu.c; gcc menu.c -o menu $(pkg-config --cflags --libs gtk4)' <<'C'
#include <gtk/gtk.h>

static gboolean
open_menu (gpointer button)
{
  gtk_menu_button_popup (button);
  return G_SOURCE_REMOVE;
}

static gboolean
quit (gpointer app)
{
  g_application_quit (app);
  return G_SOURCE_REMOVE;
}

static void
activate (GtkApplication *app)
{
  GtkWidget *window = gtk_application_window_new (app);
  GtkWidget *button = gtk_menu_button_new ();
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, "One", "app.one");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (1000, open_menu, button);
  g_timeout_add (3000, quit, app);
}

int
main (int argc, char *argv[])
{
  GtkApplication *app = gtk_application_new ("org.example.Menu", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (app, "activate", G_CALLBACK (activate), NULL);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
C
  said=$(in_root "$release" env GSK_RENDERER=cairo GTK_A11Y=none xvfb-run -a dbus-run-session -- ./menu 2>&1 | grep -c 'called on submitted frame' || true)
  expect "$release, warnings of a menu" "$wanted" "$said"
done

#!/bin/bash
# GTK 4.8.3: a GtkLabel that is made focusable refuses gtk_widget_grab_focus(), without a message; only a selectable one
# takes it. A GtkBox and a GtkImage that are made focusable take it. So a text that stands in the place of an empty
# list cannot keep the keyboard there: it goes to some other widget of the window, such as the button in its corner.
# Guess before running: "focusable" is a property of every widget, so any widget that has it can be given the focus.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

release=bookworm
make_root "$release" libgtk-4-dev=4.8.3+ds-2+deb12u1 gcc libc6-dev xvfb xauth
in_root "$release" sh -c 'cat >focus.c' <<'C'
#include <gtk/gtk.h>

/* Prints whether it takes the focus in a window of its own. */
static void
try_focus (const char *name, GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();
  gboolean taken;

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  taken = gtk_widget_grab_focus (child) && gtk_window_get_focus (GTK_WINDOW (window)) == child;
  g_print ("%s %d; ", name, taken);
}

int
main (void)
{
  gtk_init ();
  try_focus ("image", g_object_new (GTK_TYPE_IMAGE, "focusable", TRUE, NULL));
  try_focus ("box", g_object_new (GTK_TYPE_BOX, "focusable", TRUE, NULL));
  try_focus ("label", g_object_new (GTK_TYPE_LABEL, "label", "x", "focusable", TRUE, NULL));
  try_focus ("selectable label", g_object_new (GTK_TYPE_LABEL, "label", "x", "selectable", TRUE, NULL));
}
C
in_root "$release" dpkg-query -W libgtk-4-dev
# shellcheck disable=SC2016
in_root "$release" sh -c 'gcc -o focus focus.c $(pkg-config --cflags --libs gtk4)'
expect "$release" "image 1; box 1; label 0; selectable label 1; " "$(in_root "$release" xvfb-run -a ./focus 2>/dev/null)"

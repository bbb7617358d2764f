#!/bin/bash
# GTK: in a centred horizontal GtkBox a label that may wrap breaks into three lines beside a widget 96 px high, though the
# window has room for all of it in one: the box asks each child how wide it is at the height that the box gets, and a label
# answers with the least width that fits that height. A GtkGrid of the same children shows one line, for it asks for widths
# without a height. It also costs time: the width at a height is searched for by laying the text out again and again.
# Guess before running: a label wraps only where there is no room for it, so both show one line.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=4.8.3+ds-2+deb12u1 trixie=4.18.6+ds-2; do
  release=${at%%=*}
  make_root "$release" "libgtk-4-dev=${at#*=}" gcc libc6-dev xvfb xauth fonts-dejavu-core
  in_root "$release" sh -c 'cat >box.c' <<'C'
#include <gtk/gtk.h>

/* Beside a widget 96 px high, in a box that has all the room that it asks for. */
static void
show (GtkWidget *box)
{
  GtkWidget *window = gtk_window_new (), *high = gtk_drawing_area_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", "one more step", "wrap", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  int natural;

  gtk_widget_set_size_request (high, 10, 96);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  if (GTK_IS_BOX (box))
    {
      gtk_box_append (GTK_BOX (box), high);
      gtk_box_append (GTK_BOX (box), label);
    }
  else
    {
      gtk_grid_attach (GTK_GRID (box), high, 0, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (box), label, 1, 0, 1, 1);
    }

  gtk_window_set_default_size (GTK_WINDOW (window), 600, 200);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_print ("%s: %d lines, box has all: %s; ", G_OBJECT_TYPE_NAME (box),
           pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))),
           gtk_widget_get_width (box) >= natural + 10 ? "yes" : "no");
}

int
main (void)
{
  gtk_init ();
  show (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  show (gtk_grid_new ());
}
C
  in_root "$release" dpkg-query -W libgtk-4-dev
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'gcc -o box box.c $(pkg-config --cflags --libs gtk4)'
  expect "$release" "GtkBox: 3 lines, box has all: no; GtkGrid: 1 lines, box has all: yes; " \
    "$(in_root "$release" env GSK_RENDERER=cairo xvfb-run -a ./box 2>/dev/null)"
done

#!/bin/bash
# GTK 4.8 and 4.18: two ranges of text with allow-breaks=FALSE that touch in a GtkLabel stay two, and the line breaks
# between them; but when the label has any attribute of its whole text from CSS (line-height, letter-spacing), GTK
# merges the touching ranges into one, and the label cannot break at all: its minimum width becomes the whole text.
# A range that ends one byte before the next begins, inside the last character, is kept apart and still keeps its
# phrase together.
# Guess before running: ranges that are set one by one stay as they were set, so a break between two phrases lies in
# neither of them; and the CSS of the label has nothing to do with it.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=4.8.3+ds-2+deb12u1 trixie=4.18.6+ds-2; do
  release=${at%%=*}
  make_root "$release" "libgtk-4-dev=${at#*=}" gcc libc6-dev xvfb xauth fonts-noto-cjk
  in_root "$release" sh -c 'cat >phrases.c <<"C"
#include <gtk/gtk.h>
#include <string.h>

/* Prints the minimum width of a label of three phrases, in widths of the first, rounded. */
static void
measure (const char *what, const char *css, int shortened)
{
  static const char * const phrases[] = { "朝の準備を", "夜の前日に", "紙に書いた" };
  GtkCssProvider *provider = gtk_css_provider_new ();
  PangoAttrList *list = pango_attr_list_new ();
  GString *text = g_string_new (NULL);
  GtkWidget *label, *one;
  int minimum, of_one;

  for (int i = 0; i < 3; i++)
    {
      PangoAttribute *keep = pango_attr_allow_breaks_new (FALSE);

      keep->start_index = text->len;
      g_string_append (text, phrases[i]);
      keep->end_index = text->len - shortened;
      pango_attr_list_insert (list, keep);
    }

  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), 800);
  label = g_object_new (GTK_TYPE_LABEL, "label", text->str, "wrap", TRUE, "attributes", list, NULL);
  one = gtk_label_new (phrases[0]);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (one, GTK_ORIENTATION_HORIZONTAL, -1, &of_one, NULL, NULL, NULL);
  g_print ("%s %d; ", what, (minimum + of_one / 2) / of_one);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
}

int
main (void)
{
  gtk_init ();
  measure ("plain", "label { color: black; }", 0);
  measure ("line-height", "label { line-height: 1.1; }", 0);
  measure ("line-height, one byte less", "label { line-height: 1.1; }", 1);
}
C'
  in_root "$release" dpkg-query -W libgtk-4-dev
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'gcc -w -o phrases phrases.c $(pkg-config --cflags --libs gtk4)'
  expect "$release" "plain 1; line-height 3; line-height, one byte less 1; " \
    "$(in_root "$release" xvfb-run -a ./phrases 2>/dev/null)"
done

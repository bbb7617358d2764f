#!/bin/bash
# cairo 1.16.0: a PDF with three letters of Noto Sans CJK has 870 kB in one order of them and 55 kB in the other:
# as soon as cairo cannot follow one glyph through subroutines that an earlier one has used as well, it keeps all
# subroutines of the CFF font. A page of text nearly always has such letters. Without subroutines (as HarfBuzz's subsetter
# writes them with DESUBROUTINIZE) both are small and look the same.
# Guess before running: both have the same size.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

make_root bookworm gcc libc6-dev pkg-config fonts-noto-cjk libpango1.0-dev libcairo2-dev=1.16.0-7
# shellcheck disable=SC2016
in_root bookworm sh -c 'cat >size.c; gcc size.c -o size $(pkg-config --cflags --libs pangocairo cairo-pdf)' <<'C'
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

static cairo_status_t
count_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(unsigned int *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static unsigned int
measure (const char *letters)
{
  unsigned int size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &size, 595, 842);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans CJK JP 10");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, 500 * PANGO_SCALE);
  pango_layout_set_text (layout, letters, -1);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
  pango_font_description_free (font);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return size;
}

int
main (void)
{
  g_print ("%s %s\n", measure ("”擬’") > 200000 ? "large" : "small", measure ("’擬”") > 200000 ? "large" : "small");

  return 0;
}
C
expect "size in one order and in the other" "large small" "$(in_root bookworm ./size)"

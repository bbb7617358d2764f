#!/bin/bash
# cairo 1.16.0 and 1.18.4: a PDF whose headings carry tags (H1) has a structure tree, which pdfinfo -struct-text reads,
# and still says "Tagged: no", so that a reader for blind people may ignore the tree. It is marked as tagged only when
# one Document element stands around everything.
# Guess before running: any tag makes a tagged PDF.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=1.16.0-7 trixie=1.18.4-1+b1; do
  release=${at%%=*}
  make_root "$release" gcc libc6-dev pkg-config poppler-utils "libcairo2-dev=${at#*=}"
  # shellcheck disable=SC2016
  in_root "$release" sh -c 'cat >tags.c; gcc tags.c -o tags $(pkg-config --cflags --libs cairo-pdf)' <<'C'
#include <cairo-pdf.h>
#include <stdio.h>

static void
draw (const char *path, int with_document)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  if (with_document)
    cairo_tag_begin (cr, "Document", "");
  cairo_tag_begin (cr, "H1", "");
  cairo_move_to (cr, 50, 50);
  cairo_show_text (cr, "Score");
  cairo_tag_end (cr, "H1");
  if (with_document)
    cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  printf ("%s\n", cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);
}

int
main (void)
{
  printf ("%s\n", cairo_version_string ());
  draw ("heading.pdf", 0);
  draw ("document.pdf", 1);
  return 0;
}
C
  in_root "$release" ./tags
  for file in heading=no document=yes; do
    expect "$release, ${file%=*}.pdf tagged" "${file#*=}" "$(in_root "$release" pdfinfo "${file%=*}.pdf" | sed -n 's/^Tagged: *//p')"
    expect "$release, ${file%=*}.pdf read" "1" "$(in_root "$release" pdfinfo -struct-text "${file%=*}.pdf" | grep -c H1)"
  done
done

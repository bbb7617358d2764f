/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "report/tegotae-report-drawing.h"

#define CREATOR "Tegotae"

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw (cairo_surface_t     *surface,
      const TegotaeReport *report,
      guint               *n_left_out)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (TegotaeReportSheet) sheet = tegotae_report_drawing_lay_out (report);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sheet->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CREATOR);
  tegotae_report_drawing_draw (sheet, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);

  if (n_left_out != NULL)
    *n_left_out = sheet->n_left_out;
}

GBytes *
tegotae_report_pdf_new (const TegotaeReport  *report,
                        guint                *n_left_out,
                        GError              **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (report != NULL, NULL);

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, TEGOTAE_REPORT_WIDTH, TEGOTAE_REPORT_HEIGHT);
  draw (surface, report, n_left_out);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("The page could not be drawn: %s"), cairo_status_to_string (status));

  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-drawing.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "core/tegotae-error.h"
#include "report/tegotae-radar.h"
#include "report/tegotae-report-fonts.h"
#include "report/tegotae-report-layout.h"

#define POINTS_PER_INCH 72
#define FRAME_WIDTH 0.8
#define CREATOR "Tegotae"

static const TegotaeRadarColor inks[] = {
  [TEGOTAE_INK_TEXT] = { 0.11, 0.13, 0.15, 1 },
  [TEGOTAE_INK_DIM] = { 0.34, 0.37, 0.40, 1 },
  [TEGOTAE_INK_ACCENT] = { 0.12, 0.44, 0.47, 1 },
  [TEGOTAE_INK_RULE] = { 0.70, 0.75, 0.76, 1 },
  [TEGOTAE_INK_TINT] = { 0.90, 0.93, 0.93, 1 },
};

static void
draw_radar (const TegotaeSheetMark *mark,
            cairo_t                *cr)
{
  cairo_translate (cr, mark->x, mark->y);
  tegotae_radar_drawing_add_grid (cr, &mark->radar, &inks[TEGOTAE_INK_RULE]);
  tegotae_radar_drawing_add_shape (cr, &mark->radar, mark->shares, &inks[mark->ink]);
}

/* @fonts: (nullable): to draw texts with, in place of their own */
static void
draw_mark (const TegotaeSheetMark *mark,
           TegotaeReportFonts     *fonts,
           cairo_t                *cr)
{
  const TegotaeRadarColor *ink = &inks[mark->ink];

  cairo_save (cr);
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);

  switch (mark->kind)
    {
    case TEGOTAE_SHEET_TEXT:
      cairo_move_to (cr, mark->x, mark->y);
      if (fonts != NULL)
        tegotae_report_fonts_show_layout (fonts, cr, mark->text);
      else
        pango_cairo_show_layout (cr, mark->text);
      break;
    case TEGOTAE_SHEET_BOX:
      cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
      cairo_fill (cr);
      break;
    case TEGOTAE_SHEET_FRAME:
      cairo_set_line_width (cr, FRAME_WIDTH);
      cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
      cairo_stroke (cr);
      break;
    case TEGOTAE_SHEET_RADAR:
      draw_radar (mark, cr);
      break;
    default:
      g_assert_not_reached ();
    }

  cairo_restore (cr);
}

/* A context of our own: one of a screen would have its resolution and hints, and
 * lines would break elsewhere than on paper. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

TegotaeReportSheet *
tegotae_report_drawing_lay_out (const TegotaeReport *report)
{
  PangoContext *context;
  TegotaeReportSheet *sheet;

  g_return_val_if_fail (report != NULL, NULL);

  context = create_context ();
  sheet = tegotae_report_layout_new (report, context);
  g_object_unref (context);

  return sheet;
}

static void
draw_marks (const TegotaeReportSheet *sheet,
            TegotaeReportFonts       *fonts,
            cairo_t                  *cr)
{
  for (guint i = 0; i < sheet->marks->len; i++)
    draw_mark (g_ptr_array_index (sheet->marks, i), fonts, cr);
}

const char *
tegotae_report_drawing_get_font_advice (void)
{
  return _("This computer has no Japanese font, so the page would show boxes in place of letters. "
           "Install one (on Debian and Ubuntu the package fonts-noto-cjk), then start Tegotae again.");
}

void
tegotae_report_drawing_draw (const TegotaeReportSheet *sheet,
                             cairo_t                  *cr)
{
  g_return_if_fail (sheet != NULL && cr != NULL);

  draw_marks (sheet, NULL, cr);
}

void
tegotae_report_drawing_print (const TegotaeReportSheet *sheet,
                              cairo_t                  *cr)
{
  g_autoptr (TegotaeReportFonts) fonts = NULL;

  g_return_if_fail (sheet != NULL && cr != NULL);

  fonts = tegotae_report_fonts_new (sheet);
  draw_marks (sheet, fonts, cr);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw (cairo_surface_t          *surface,
      const TegotaeReportSheet *sheet)
{
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, sheet->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CREATOR);
  tegotae_report_drawing_print (sheet, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

GBytes *
tegotae_report_pdf_new (const TegotaeReport  *report,
                        guint                *n_left_out,
                        GError              **error)
{
  g_autoptr (TegotaeReportSheet) sheet = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (report != NULL, NULL);

  sheet = tegotae_report_drawing_lay_out (report);
  if (tegotae_report_sheet_lacks_font (sheet))
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, tegotae_report_drawing_get_font_advice ());
      return NULL;
    }
  if (n_left_out != NULL)
    *n_left_out = sheet->n_left_out;

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, TEGOTAE_REPORT_WIDTH, TEGOTAE_REPORT_HEIGHT);
  draw (surface, sheet);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("The page could not be drawn: %s"), cairo_status_to_string (status));

  return NULL;
}

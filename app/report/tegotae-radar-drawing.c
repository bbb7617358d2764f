/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-radar-drawing.h"

#define GRID_WIDTH 1.0
#define SHAPE_WIDTH 2.0
#define DOT_RADIUS 4.0
#define FILL_ALPHA 0.2

static void
set_source (cairo_t                 *cr,
            const TegotaeRadarColor *color,
            double                   opacity)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * opacity);
}

static void
trace_ring (cairo_t                  *cr,
            const TegotaeRadarLayout *layout,
            const double             *shares)
{
  double x, y;

  cairo_new_sub_path (cr);
  for (guint i = 0; i < layout->n_axes; i++)
    {
      tegotae_radar_layout_get_point (layout, i, shares[i], &x, &y);
      cairo_line_to (cr, x, y);
    }

  cairo_close_path (cr);
}

static void
trace_axes (cairo_t                  *cr,
            const TegotaeRadarLayout *layout)
{
  double x, y;

  for (guint i = 0; i < layout->n_axes; i++)
    {
      tegotae_radar_layout_get_point (layout, i, 1, &x, &y);
      cairo_move_to (cr, layout->x, layout->y);
      cairo_line_to (cr, x, y);
    }
}

void
tegotae_radar_drawing_add_grid (cairo_t                  *cr,
                                const TegotaeRadarLayout *layout,
                                const TegotaeRadarColor  *color)
{
  static const double rings[] = { 0.33, 0.66, 1.0 };
  double shares[TEGOTAE_RADAR_MAX_AXES];

  for (guint ring = 0; ring < G_N_ELEMENTS (rings); ring++)
    {
      for (guint i = 0; i < layout->n_axes; i++)
        shares[i] = rings[ring];
      trace_ring (cr, layout, shares);
    }

  trace_axes (cr, layout);

  set_source (cr, color, 1);
  cairo_set_line_width (cr, GRID_WIDTH);
  cairo_stroke (cr);
}

void
tegotae_radar_drawing_add_shape (cairo_t                  *cr,
                                 const TegotaeRadarLayout *layout,
                                 const double             *shares,
                                 const TegotaeRadarColor  *color)
{
  double x, y;

  set_source (cr, color, FILL_ALPHA);
  trace_ring (cr, layout, shares);
  cairo_fill_preserve (cr);

  set_source (cr, color, 1);
  cairo_set_line_width (cr, SHAPE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  for (guint i = 0; i < layout->n_axes; i++)
    {
      tegotae_radar_layout_get_point (layout, i, shares[i], &x, &y);
      cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

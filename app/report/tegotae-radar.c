/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-radar.h"

#include <math.h>

#define GRID_WIDTH 1.0
#define SHAPE_WIDTH 2.0
#define DOT_RADIUS 4.0
#define FILL_ALPHA 0.2

/* Between the outermost ring and a label. */
#define GAP 9.0

/* The part of the chart's width that a label above or below it may take, and
 * one at its side. */
#define ROOM_ABOVE 0.8
#define ROOM_BESIDE 0.3

typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
} Extents;

static void
get_direction (guint   n_axes,
               guint   axis,
               double *x,
               double *y)
{
  double angle = 2 * G_PI * axis / n_axes;

  *x = sin (angle);
  *y = -cos (angle);
}

/* The edges of a label around the centre. It touches the end of its axis with
 * the point of its own outline that lies towards the centre. */
static void
get_label_extents (const TegotaeRadarLayout *layout,
                   guint                     axis,
                   double                    radius,
                   Extents                  *extents)
{
  const cairo_rectangle_int_t *label = &layout->labels[axis];
  double x, y;

  get_direction (layout->n_axes, axis, &x, &y);

  extents->left = (radius + GAP) * x + label->width * (x - 1) / 2;
  extents->right = extents->left + label->width;
  extents->top = (radius + GAP) * y + label->height * (y - 1) / 2;
  extents->bottom = extents->top + label->height;
}

static void
get_extents (const TegotaeRadarLayout *layout,
             double                    radius,
             Extents                  *extents)
{
  *extents = (Extents) { 0, 0, 0, 0 };

  for (guint i = 0; i < layout->n_axes; i++)
    {
      Extents label;

      get_label_extents (layout, i, radius, &label);
      extents->left = MIN (extents->left, label.left);
      extents->right = MAX (extents->right, label.right);
      extents->top = MIN (extents->top, label.top);
      extents->bottom = MAX (extents->bottom, label.bottom);
    }
}

static gboolean
fits (const Extents *extents,
      int            width,
      int            height)
{
  double half = width / 2.0 - 1; /* for rounding */

  return -extents->left <= half && extents->right <= half &&
         (height < 0 || extents->bottom - extents->top <= height);
}

/* The point at @share (0–1) of an axis. The first axis points up, the others
 * follow clockwise. */
static void
get_point (const TegotaeRadarLayout *layout,
           guint                     axis,
           double                    share,
           double                   *x,
           double                   *y)
{
  get_direction (layout->n_axes, axis, x, y);

  *x = layout->x + *x * share * layout->radius;
  *y = layout->y + *y * share * layout->radius;
}

int
tegotae_radar_layout_get_room (guint n_axes,
                               guint axis,
                               int   width)
{
  double x, y;

  get_direction (n_axes, axis, &x, &y);

  return (int) (width * (fabs (x) < 0.1 ? ROOM_ABOVE : ROOM_BESIDE));
}

void
tegotae_radar_layout_fit (TegotaeRadarLayout *layout,
                          int                 width,
                          int                 height,
                          double              max_radius)
{
  Extents extents;

  g_return_if_fail (layout->n_axes <= TEGOTAE_RADAR_MAX_AXES);

  layout->radius = max_radius;
  get_extents (layout, layout->radius, &extents);

  while (layout->radius > 1 && !fits (&extents, width, height))
    {
      layout->radius--;
      get_extents (layout, layout->radius, &extents);
    }

  layout->height = (int) ceil (extents.bottom - extents.top);
  layout->x = floor (width / 2.0) + 0.5; /* lines through the middle of pixels are crisp */
  layout->y = -extents.top;
  if (height > layout->height)
    layout->y += (height - layout->height) / 2.0;

  for (guint i = 0; i < layout->n_axes; i++)
    {
      get_label_extents (layout, i, layout->radius, &extents);
      layout->labels[i].x = (int) round (layout->x + extents.left);
      layout->labels[i].y = (int) floor (layout->y + extents.top);
    }
}

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
      get_point (layout, i, shares[i], &x, &y);
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
      get_point (layout, i, 1, &x, &y);
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
      get_point (layout, i, shares[i], &x, &y);
      cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

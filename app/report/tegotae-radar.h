/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

/* With fewer axes a radar chart shows no shape, with more its labels would
 * touch. */
#define TEGOTAE_RADAR_MIN_AXES 3
#define TEGOTAE_RADAR_MAX_AXES 10

/**
 * TegotaeRadarLayout:
 * @n_axes: how many axes there are
 * @labels: where the label of each axis goes; width and height are given
 * @x: of the centre
 * @y: of the centre
 * @radius: of the outermost ring
 * @height: of all with the labels
 *
 * Where everything of a radar chart is, in pixels or points.
 */
typedef struct
{
  guint                 n_axes;
  cairo_rectangle_int_t labels[TEGOTAE_RADAR_MAX_AXES];
  double                x;
  double                y;
  double                radius;
  int                   height;
} TegotaeRadarLayout;

/* How wide the label of an axis may be in a chart of @width. */
int  tegotae_radar_layout_get_room  (guint                     n_axes,
                                     guint                     axis,
                                     int                       width);

/* Finds the largest chart up to @max_radius whose labels all lie within @width
 * and @height (-1 for as high as it gets), and fills in all that is not given. */
void tegotae_radar_layout_fit       (TegotaeRadarLayout       *layout,
                                     int                       width,
                                     int                       height,
                                     double                    max_radius);

/**
 * TegotaeRadarColor:
 *
 * 0–1 each.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} TegotaeRadarColor;

/* What a radar chart is drawn of, from the back to the front. */

/* The axes, and the rings at 33, 66 and 100, where the levels change. */
void tegotae_radar_drawing_add_grid  (cairo_t                  *cr,
                                      const TegotaeRadarLayout *layout,
                                      const TegotaeRadarColor  *color);

/* A profile. @shares: (array length=layout->n_axes): 0–1 each */
void tegotae_radar_drawing_add_shape (cairo_t                  *cr,
                                      const TegotaeRadarLayout *layout,
                                      const double             *shares,
                                      const TegotaeRadarColor  *color);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-radar-layout.h"

G_BEGIN_DECLS

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

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeSparkline:
 *
 * A few scores as a small line, the last of them as a dot. Says the same to
 * assistive technologies in numbers.
 */
#define TEGOTAE_TYPE_SPARKLINE (tegotae_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSparkline, tegotae_sparkline, TEGOTAE, SPARKLINE, GtkWidget)

GtkWidget *tegotae_sparkline_new        (void);

/* @scores: 0–100 each, the oldest first. Copied. */
void       tegotae_sparkline_set_scores (TegotaeSparkline *self,
                                         const int        *scores,
                                         guint             n_scores);

G_END_DECLS

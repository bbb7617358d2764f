/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeScoreLabel:
 *
 * The score, large. It can take focus, so that a new result page starts here
 * and is read from here. What assistive technology reads is the final score
 * even while the digits still count up.
 */
#define TEGOTAE_TYPE_SCORE_LABEL (tegotae_score_label_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeScoreLabel, tegotae_score_label, TEGOTAE, SCORE_LABEL, GtkWidget)

/* @score: 0–100
 * @band: (nullable): name of its band, read out with it */
void       tegotae_score_label_set_score    (TegotaeScoreLabel *self,
                                             int                score,
                                             const char        *band);

/* How far the digits have counted up, 0–1; 1 from the start. */
void       tegotae_score_label_set_progress (TegotaeScoreLabel *self,
                                             double             progress);

G_END_DECLS

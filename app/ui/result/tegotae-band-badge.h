/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

/**
 * TegotaeBandBadge:
 *
 * A band as colour, icon and name together, so that none of them stands alone.
 */
#define TEGOTAE_TYPE_BAND_BADGE (tegotae_band_badge_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeBandBadge, tegotae_band_badge, TEGOTAE, BAND_BADGE, GtkWidget)

/* @content: (nullable): the packs. Hides itself if the attempt has no band. */
void        tegotae_band_badge_set_attempt (TegotaeBandBadge     *self,
                                            const TegotaeAttempt *attempt,
                                            const TegotaeContent *content);

/* The band's name. Borrowed. */
const char *tegotae_band_badge_get_name    (TegotaeBandBadge     *self);

/* Ways a band can look, from the lowest to the highest. */
#define TEGOTAE_N_BAND_RANKS 4

/**
 * tegotae_band_badge_find:
 * @content: (nullable): the packs
 * @rank: (out) (optional): how the attempt's band looks
 *
 * Packs may have any number of bands; the ranks are spread evenly over them. If
 * the pack no longer has the attempt's band, the score alone tells the rank.
 *
 * Returns: (nullable): the band as the pack has it now. Borrowed from @content.
 */
const TegotaeBand *tegotae_band_badge_find      (const TegotaeAttempt *attempt,
                                                 const TegotaeContent *content,
                                                 guint                *rank);

/* How the band of that index from the lowest looks, of @n_bands. */
guint              tegotae_band_badge_of_index  (guint                 index,
                                                 guint                 n_bands);

/* The style class of a rank. Static. */
const char        *tegotae_band_badge_get_class (guint                 rank);

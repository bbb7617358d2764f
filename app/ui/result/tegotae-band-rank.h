/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

G_BEGIN_DECLS

/* Ways a band can look, from the lowest to the highest. */
#define TEGOTAE_N_BAND_RANKS 4

/**
 * tegotae_band_rank_find:
 * @content: (nullable): the packs
 * @rank: (out) (optional): how the attempt's band looks
 *
 * Packs may have any number of bands; the ranks are spread evenly over them. If
 * the pack no longer has the attempt's band, the score alone tells the rank.
 *
 * Returns: (nullable): the band as the pack has it now. Borrowed from @content.
 */
const TegotaeBand *tegotae_band_rank_find      (const TegotaeAttempt *attempt,
                                                const TegotaeContent *content,
                                                guint                *rank);

/* How the band of that index from the lowest looks, of @n_bands. */
guint              tegotae_band_rank_of_index  (guint                 index,
                                                guint                 n_bands);

/* What shows it: an icon and a style class. Static. */
const char        *tegotae_band_rank_get_icon  (guint                 rank);
const char        *tegotae_band_rank_get_class (guint                 rank);

G_END_DECLS

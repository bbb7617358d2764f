/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"

G_BEGIN_DECLS

/**
 * TegotaeBandBadge:
 *
 * A band as colour, icon and name together, so that none of them stands alone.
 */
#define TEGOTAE_TYPE_BAND_BADGE (tegotae_band_badge_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeBandBadge, tegotae_band_badge, TEGOTAE, BAND_BADGE, GtkWidget)

GtkWidget  *tegotae_band_badge_new         (void);

/* @content: (nullable): the packs. Hides itself if the attempt has no band. */
void        tegotae_band_badge_set_attempt (TegotaeBandBadge     *self,
                                            const TegotaeAttempt *attempt,
                                            const TegotaeContent *content);

/* The band's name. Borrowed. */
const char *tegotae_band_badge_get_name    (TegotaeBandBadge     *self);

G_END_DECLS

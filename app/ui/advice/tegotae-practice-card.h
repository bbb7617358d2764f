/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-pack.h"

G_BEGIN_DECLS

/**
 * TegotaePracticeCard:
 *
 * The practice that goes with an entry, as a button to its page, through
 * "nav.open-practice". Hidden until it has one.
 */
#define TEGOTAE_TYPE_PRACTICE_CARD (tegotae_practice_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePracticeCard, tegotae_practice_card, TEGOTAE, PRACTICE_CARD, GtkButton)

GtkWidget *tegotae_practice_card_new          (void);

void       tegotae_practice_card_set_practice (TegotaePracticeCard   *self,
                                               const TegotaePractice *practice,
                                               const TegotaePack     *pack);

G_END_DECLS

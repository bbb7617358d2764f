/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeVerdictCard:
 *
 * Asks whether an entry was helpful, and says what the answer does. Its two
 * toggles are the actions "marks.helpful" and "marks.not-for-me".
 */
#define TEGOTAE_TYPE_VERDICT_CARD (tegotae_verdict_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeVerdictCard, tegotae_verdict_card, TEGOTAE, VERDICT_CARD, GtkWidget)

GtkWidget *tegotae_verdict_card_new (void);

G_END_DECLS

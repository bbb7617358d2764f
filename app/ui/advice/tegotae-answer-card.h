/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-entry.h"
#include "core/tegotae-pack.h"

G_BEGIN_DECLS

/**
 * TegotaeAnswerCard:
 *
 * One answer: who speaks, and the sections. The name leads to everything that
 * the advisor answers.
 */
#define TEGOTAE_TYPE_ANSWER_CARD (tegotae_answer_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAnswerCard, tegotae_answer_card, TEGOTAE, ANSWER_CARD, GtkWidget)

/* @pack: that of the answer's entry. */
GtkWidget *tegotae_answer_card_new (const TegotaeAnswer *answer,
                                    const TegotaePack   *pack);

G_END_DECLS

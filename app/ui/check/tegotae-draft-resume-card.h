/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeDraftResumeCard:
 *
 * Offers to go on with a diagnosis that was left in the middle. Visible only while there is one whose questions are still the
 * same. Activates "check.resume", or "check.begin" to start over.
 */
#define TEGOTAE_TYPE_DRAFT_RESUME_CARD (tegotae_draft_resume_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeDraftResumeCard, tegotae_draft_resume_card, TEGOTAE, DRAFT_RESUME_CARD, GtkWidget)

/* Where to look; to be said once. */
void tegotae_draft_resume_card_set_service (TegotaeDraftResumeCard *self,
                                            TegotaeService    *service);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeReadingResumeCard:
 *
 * A button to the entry that was not read to its end, through "nav.open-entry".
 * Hidden unless there is one.
 */
#define TEGOTAE_TYPE_READING_RESUME_CARD (tegotae_reading_resume_card_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeReadingResumeCard, tegotae_reading_resume_card, TEGOTAE, READING_RESUME_CARD, GtkButton)

/* Once. Follows the service from then on. */
void       tegotae_reading_resume_card_set_service (TegotaeReadingResumeCard *self,
                                                    TegotaeService      *service);

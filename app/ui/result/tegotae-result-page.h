/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeResultPage:
 *
 * What an attempt found: score and band, profile, what it means, entries that
 * fit, and how much of it is certain.
 */
#define TEGOTAE_TYPE_RESULT_PAGE (tegotae_result_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeResultPage, tegotae_result_page, TEGOTAE, RESULT_PAGE, AdwBin)

/**
 * tegotae_result_page_new:
 * @service: whose content is loaded
 * @fresh: the attempt was finished just now: score, shape and bars grow once.
 *   Otherwise the page shows it as it was, and says when that was
 */
GtkWidget *tegotae_result_page_new            (TegotaeService    *service,
                                               TegotaeAttempt    *attempt,
                                               gboolean           fresh);

/* The page is opened from the records, so nothing needs to lead there.
 * @can_compare: there are other attempts that this one can be compared with; the
 *   page then asks for "records.compare" (ss: its id, and nothing) */
void       tegotae_result_page_set_in_records (TegotaeResultPage *self,
                                               gboolean           can_compare);

/* A new page of the same, fully grown. (transfer floating) */
GtkWidget *tegotae_result_page_copy           (TegotaeResultPage *self);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeComparisonPage:
 *
 * What changed between two attempts, which can be chosen: the score and what can
 * be said of it, the domains side by side, the answers that moved.
 */
#define TEGOTAE_TYPE_COMPARISON_PAGE (tegotae_comparison_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeComparisonPage, tegotae_comparison_page, TEGOTAE, COMPARISON_PAGE,
                      AdwBin)

/**
 * tegotae_comparison_page_new:
 * @service: whose content is loaded
 * @attempts: (element-type TegotaeAttempt): those to choose from, the newest
 *   first; others than can be compared with @one are not offered
 * @one: one of them
 * @other: (nullable): another, that can be compared with it; NULL is the one
 *   taken before it or, of the first, the one after
 */
GtkWidget *tegotae_comparison_page_new (TegotaeService *service,
                                        GPtrArray      *attempts,
                                        TegotaeAttempt *one,
                                        TegotaeAttempt *other);

/* A new page of the same two. (transfer floating) */
GtkWidget *tegotae_comparison_page_copy (TegotaeComparisonPage *self);

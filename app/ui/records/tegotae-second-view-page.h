/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeSecondViewPage:
 *
 * How another person sees the user, beside how the users see themselves:
 * each domain with both scores, and where the two differ by more than two
 * answers can make.
 */
#define TEGOTAE_TYPE_SECOND_VIEW_PAGE (tegotae_second_view_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSecondViewPage, tegotae_second_view_page, TEGOTAE, SECOND_VIEW_PAGE, AdwBin)

/* @attempt: one that another person took
 * @fresh: it was just finished: they are thanked first and asked to give the
 *   computer back, so that the user's own scores are the user's to show */
GtkWidget *tegotae_second_view_page_new (TegotaeService *service,
                                         TegotaeAttempt *attempt,
                                         gboolean        fresh);

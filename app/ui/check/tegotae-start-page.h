/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/* The questionnaires that are offered, by id: the one of the large button and
 * the longer one, if the packs have it. */
#define TEGOTAE_START_PAGE_QUICK "quick"
#define TEGOTAE_START_PAGE_DETAILED "detailed"

/**
 * TegotaeStartPage:
 *
 * Where a diagnosis begins: what it is, where the user stands, the last score.
 * Begins with the action "check.begin" (s: questionnaire), which a widget around
 * it handles. If the data cannot be opened it says so instead.
 */
#define TEGOTAE_TYPE_START_PAGE (tegotae_start_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeStartPage, tegotae_start_page, TEGOTAE, START_PAGE, GtkWidget)

GtkWidget *tegotae_start_page_new (TegotaeService *service);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeAdviceWelcome:
 *
 * What stands beside the list while nothing is open: what this is, where reading
 * was left, and how much is read and bookmarked.
 */
#define TEGOTAE_TYPE_ADVICE_WELCOME (tegotae_advice_welcome_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAdviceWelcome, tegotae_advice_welcome, TEGOTAE, ADVICE_WELCOME, GtkWidget)

/* Once. Follows the service from then on. */
void tegotae_advice_welcome_set_service (TegotaeAdviceWelcome *self,
                                         TegotaeService       *service);

G_END_DECLS

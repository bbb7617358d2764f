/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeStatusBar:
 *
 * Says, above the pages, that nothing can be saved and why, and how far the library is
 * while it is being made again. Not seen otherwise.
 */
#define TEGOTAE_TYPE_STATUS_BAR (tegotae_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeStatusBar, tegotae_status_bar, TEGOTAE, STATUS_BAR, GtkBox)

/* Once. Follows the service from then on. */
void tegotae_status_bar_set_service (TegotaeStatusBar *self,
                                     TegotaeService   *service);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeTroubleBar:
 *
 * Says that records can only be read, or that the library is only in memory, and
 * why, as long as that is so. Not seen otherwise.
 */
#define TEGOTAE_TYPE_TROUBLE_BAR (tegotae_trouble_bar_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTroubleBar, tegotae_trouble_bar, TEGOTAE, TROUBLE_BAR, GtkWidget)

/* From then on it follows the service. */
void tegotae_trouble_bar_set_service (TegotaeTroubleBar *self,
                                      TegotaeService    *service);

G_END_DECLS

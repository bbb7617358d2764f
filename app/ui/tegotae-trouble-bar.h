/* tegotae-trouble-bar.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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

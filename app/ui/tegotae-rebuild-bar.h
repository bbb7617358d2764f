/* tegotae-rebuild-bar.h
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
 * TegotaeRebuildBar:
 *
 * Says that the library is being made again, and how far that is. Not seen
 * otherwise.
 */
#define TEGOTAE_TYPE_REBUILD_BAR (tegotae_rebuild_bar_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeRebuildBar, tegotae_rebuild_bar, TEGOTAE, REBUILD_BAR, GtkWidget)

/* From then on it follows the service. */
void tegotae_rebuild_bar_set_service (TegotaeRebuildBar *self,
                                      TegotaeService    *service);

G_END_DECLS

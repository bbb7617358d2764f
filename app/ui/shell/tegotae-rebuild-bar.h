/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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

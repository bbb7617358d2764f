/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaePlaceKeeper:
 *
 * Remembers how far the user has scrolled an entry, a moment after they stop and
 * when they leave.
 */
#define TEGOTAE_TYPE_PLACE_KEEPER (tegotae_place_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePlaceKeeper, tegotae_place_keeper, TEGOTAE, PLACE_KEEPER, GObject)

/* @scrolled must outlive it. */
TegotaePlaceKeeper *tegotae_place_keeper_new     (TegotaeService     *service,
                                                  const char         *pack,
                                                  const char         *id,
                                                  GtkScrolledWindow  *scrolled);

/* Whoever has scrolled past @end has read all. Borrowed weakly. */
void                tegotae_place_keeper_set_end (TegotaePlaceKeeper *self,
                                                  GtkWidget          *end);

/* Puts the text where it was left, before it is painted, and keeps it there
 * while it still finds its size; not once the user scrolls. */
void                tegotae_place_keeper_restore (TegotaePlaceKeeper *self,
                                                  int                 permille);

/* Saves at once what is not saved yet. */
void                tegotae_place_keeper_flush   (TegotaePlaceKeeper *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-profile.h"

G_BEGIN_DECLS

/**
 * TegotaeDomainRow:
 *
 * A domain's score as text and as a bar, and what it means: a strength, room
 * to grow, or the level in a word.
 */
#define TEGOTAE_TYPE_DOMAIN_ROW (tegotae_domain_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeDomainRow, tegotae_domain_row, TEGOTAE, DOMAIN_ROW, GtkBox)

/* @name: what the domain is called
 * @lang: (nullable): language of @name */
GtkWidget  *tegotae_domain_row_new          (const TegotaeDomainScore *domain,
                                             const char               *name,
                                             const char               *lang);

/* How far the bar has grown, 0–1; 1 from the start. The text stays. */
void        tegotae_domain_row_set_progress (TegotaeDomainRow         *self,
                                             double                    progress);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-comparison.h"

G_BEGIN_DECLS

/**
 * TegotaeDomainChangeRow:
 *
 * A domain before and now: two bars side by side, the scores, and what can be
 * said of the difference.
 */
#define TEGOTAE_TYPE_DOMAIN_CHANGE_ROW (tegotae_domain_change_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeDomainChangeRow, tegotae_domain_change_row, TEGOTAE,
                      DOMAIN_CHANGE_ROW, GtkBox)

/* @name: of the domain; @lang: (nullable): the language of that */
GtkWidget  *tegotae_domain_change_row_new      (const TegotaeDomainChange *change,
                                                const char                *name,
                                                const char                *lang);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/comparison/tegotae-comparison.h"

G_BEGIN_DECLS

/**
 * TegotaeSecondViewRow:
 *
 * One domain as the user sees it and as another person does: two bars, their
 * scores, and in words whether they differ.
 */
#define TEGOTAE_TYPE_SECOND_VIEW_ROW (tegotae_second_view_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSecondViewRow, tegotae_second_view_row, TEGOTAE, SECOND_VIEW_ROW, GtkBox)

/* @change: from the user's own score, if there is one, to the other's
 * @name: of the domain, in @lang
 * @taken_by: who answered */
GtkWidget  *tegotae_second_view_row_new      (const TegotaeDomainChange *change,
                                              const char                *name,
                                              const char                *lang,
                                              const char                *taken_by);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-attempt.h"

/**
 * TegotaeRangeChooser:
 *
 * From which day to which day, of those that there are attempts of; and how many
 * attempts these are.
 */
#define TEGOTAE_TYPE_RANGE_CHOOSER (tegotae_range_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeRangeChooser, tegotae_range_chooser, TEGOTAE, RANGE_CHOOSER, AdwBin)

/* @attempts: (element-type TegotaeAttempt): the newest first */
GtkWidget *tegotae_range_chooser_new       (GPtrArray           *attempts);

/* The range as milliseconds since 1970 UTC, its end not included, in the user's
 * time zone. Returns how many attempts are in it. */
guint      tegotae_range_chooser_get_range (TegotaeRangeChooser *self,
                                            gint64              *from,
                                            gint64              *to);

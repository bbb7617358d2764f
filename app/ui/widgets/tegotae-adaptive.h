/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/* The narrowest the interface gets, in px. */
#define TEGOTAE_ADAPTIVE_MIN_WIDTH 360

/**
 * TegotaeAdaptive:
 *
 * Holds one child and tells whether there is little room for it.
 *
 * Properties:
 * "threshold" (int, write only, px at GTK's own size of text, with which it grows):
 *   below this width it is narrow
 * "narrow" (gboolean, read only): notified outside of allocation, so that
 *   handlers may change the child's layout
 *
 * It asks for at most TEGOTAE_ADAPTIVE_MIN_WIDTH, whatever the child asks for,
 * because the child's wide layout must not keep the window from getting
 * narrow.
 */
#define TEGOTAE_TYPE_ADAPTIVE (tegotae_adaptive_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAdaptive, tegotae_adaptive, TEGOTAE, ADAPTIVE, AdwBin)

gboolean tegotae_adaptive_get_narrow (TegotaeAdaptive *self);

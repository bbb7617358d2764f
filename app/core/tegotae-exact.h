/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TegotaeExact:
 *
 * A whole number of 1 / denominator: what scores are before they are rounded.
 * Kept below TEGOTAE_EXACT_LIMIT, which leaves room in its 128 bits for what is
 * done with it: times 200 for rounding, times the number of domains for the
 * mean.
 */
__extension__ typedef unsigned __int128 TegotaeExact;

#define TEGOTAE_EXACT_LIMIT (((TegotaeExact) 1) << 80)

/* FALSE if the product would reach the limit. */
gboolean tegotae_exact_multiply              (TegotaeExact  a,
                                              TegotaeExact  b,
                                              TegotaeExact *product);

/* Likewise; both are 1 or more. */
gboolean tegotae_exact_least_common_multiple (TegotaeExact  a,
                                              TegotaeExact  b,
                                              TegotaeExact *multiple);

/* 100 · sum / full, rounded half up; @full is not 0. */
int      tegotae_exact_to_score              (TegotaeExact  sum,
                                              TegotaeExact  full);

G_END_DECLS

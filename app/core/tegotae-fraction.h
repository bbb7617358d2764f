/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeRational:
 *
 * The numerator of a rational number, over a denominator that the caller knows:
 * what scores are before they are rounded.
 * Kept below TEGOTAE_RATIONAL_LIMIT, which leaves room in its 128 bits for what is
 * done with it: times 200 for rounding, times the number of domains for the
 * mean.
 */
__extension__ typedef unsigned __int128 TegotaeRational;

#define TEGOTAE_RATIONAL_LIMIT (((TegotaeRational) 1) << 80)

/* FALSE if the product would reach the limit. */
gboolean tegotae_rational_multiply              (TegotaeRational  a,
                                                 TegotaeRational  b,
                                                 TegotaeRational *product);

/* Likewise; both are 1 or more. */
gboolean tegotae_rational_least_common_multiple (TegotaeRational  a,
                                                 TegotaeRational  b,
                                                 TegotaeRational *multiple);

/* 100 · sum / full, rounded half up; @full is not 0. */
int      tegotae_rational_to_score              (TegotaeRational  sum,
                                                 TegotaeRational  full);

/* The largest numerator and denominator; three of them can be multiplied. */
#define TEGOTAE_FRACTION_MAX ((G_GINT64_CONSTANT (1) << 40) - 1)

/**
 * TegotaeFraction:
 * @numerator: 0 to @denominator
 * @denominator: 1 to TEGOTAE_FRACTION_MAX
 *
 * An exact score, or an exact difference of two, as it is kept: 1 is 100 points.
 */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} TegotaeFraction;

/* In lowest terms. What would be larger than is kept is rounded to points first.
 * @full is not 0, and @sum not above it. */
TegotaeFraction tegotae_fraction_new      (TegotaeRational sum,
                                           TegotaeRational full);

/* What is known of a score that was kept rounded, 0–100. */
TegotaeFraction tegotae_fraction_of_score (int             score);

/* Whether it is a fraction as it is kept, and @score what it rounds to, half up or up. */
gboolean        tegotae_fraction_is_of    (TegotaeFraction fraction,
                                           int             score);

/* In points, rounded half up. */
int             tegotae_fraction_to_score (TegotaeFraction fraction);

/* In points, rounded up: what a rounded score changes at most if the exact one changes
 * by this. */
int             tegotae_fraction_to_points (TegotaeFraction fraction);

/* Below, at or above 0, as @a is below, at or above @b. */
int             tegotae_fraction_compare  (TegotaeFraction a,
                                           TegotaeFraction b);

/* Whether @a and @b are at most @steps times @step apart. @steps: 1 to 100 */
gboolean        tegotae_fraction_is_within (TegotaeFraction a,
                                            TegotaeFraction b,
                                            guint           steps,
                                            TegotaeFraction step);

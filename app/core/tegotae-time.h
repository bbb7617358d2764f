/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * SECTION: times that may be stored
 *
 * Times are whole milliseconds since 1970 UTC, from 0 to TEGOTAE_TIME_LATEST.
 * Clocks and files may say anything else; these functions bring it into range,
 * so that no calendar function fails on it.
 */

/* The end of the year 9999, the last that GDateTime knows. */
#define TEGOTAE_TIME_LATEST G_GINT64_CONSTANT (253402300799999)

/* The time of a clock in microseconds, such as g_get_real_time(). */
gint64     tegotae_time_from_clock (gint64 microseconds);

/* When a change is said to be made: now, but after @last, the change before it,
 * whatever the clock said then. So the newer of two changes has the later time. */
gint64     tegotae_time_of_change  (gint64 now,
                                    gint64 last);

/* In the user's time zone; never NULL. A time out of range becomes the nearest
 * one that the zone has a date for. (transfer full) */
GDateTime *tegotae_time_to_local   (gint64 time);

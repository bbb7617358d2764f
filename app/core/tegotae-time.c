/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-time.h"

#define SECONDS_A_DAY 86400

gint64
tegotae_time_from_clock (gint64 microseconds)
{
  return CLAMP (microseconds / G_TIME_SPAN_MILLISECOND, 0, TEGOTAE_TIME_LATEST);
}

gint64
tegotae_time_of_change (gint64 now,
                        gint64 last)
{
  return last < TEGOTAE_TIME_LATEST ? CLAMP (now, last + 1, TEGOTAE_TIME_LATEST)
                                    : TEGOTAE_TIME_LATEST;
}

GDateTime *
tegotae_time_to_local (gint64 time)
{
  gint64 seconds = CLAMP (time, 0, TEGOTAE_TIME_LATEST) / 1000;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
  GDateTime *local = g_date_time_to_local (utc);

  if (local != NULL)
    return local;

  /* East of Greenwich the year 9999 is over some hours earlier. */
  g_clear_pointer (&utc, g_date_time_unref);
  utc = g_date_time_new_from_unix_utc (seconds - SECONDS_A_DAY);

  return g_date_time_to_local (utc);
}

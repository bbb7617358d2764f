/* tegotae-csv.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-text-report.h"

#include <stdio.h>
#include <string.h>

/* The ids of all domains that occur, in the order in which they do. */
static GPtrArray *
list_domains (GPtrArray *attempts)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      for (guint j = 0; j < attempt->profile->domains->len; j++)
        {
          const TegotaeDomainScore *score = g_ptr_array_index (attempt->profile->domains, j);

          if (!g_ptr_array_find_with_equal_func (ids, score->id, g_str_equal, NULL))
            g_ptr_array_add (ids, score->id);
        }
    }

  return ids;
}

/* Ids never hold a character that would need quotes. */
static void
print_row (const TegotaeAttempt *attempt,
           GPtrArray            *domains)
{
  g_autoptr (GDateTime) finished = g_date_time_new_from_unix_utc (attempt->finished_at / 1000);
  g_autofree char *time = g_date_time_format (finished, "%Y-%m-%dT%H:%M:%SZ");
  const char *stage = tegotae_stage_to_id (attempt->stage);

  printf ("%s,%s,%s,%d,%s,%s", attempt->id, time, attempt->questionnaire, attempt->score,
          attempt->band, stage != NULL ? stage : "");

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile,
                                                              g_ptr_array_index (domains, i));

      if (score != NULL)
        printf (",%d", score->score);
      else
        printf (",");
    }

  printf ("\r\n");
}

void
tegotae_text_report_csv (GPtrArray *attempts)
{
  g_autoptr (GPtrArray) domains = list_domains (attempts);

  printf ("attempt,finished_at,questionnaire,score,band,stage");
  for (guint i = 0; i < domains->len; i++)
    printf (",%s", (const char *) g_ptr_array_index (domains, i));
  printf ("\r\n");

  for (guint i = 0; i < attempts->len; i++)
    print_row (g_ptr_array_index (attempts, i), domains);
}

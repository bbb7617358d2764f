/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-csv.h"

#include "tegotae-csv.h"

#define MILLISECONDS_A_SECOND 1000

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

static void
add_row (GString              *csv,
         const TegotaeAttempt *attempt,
         GPtrArray            *domains)
{
  g_autoptr (GDateTime) finished = g_date_time_new_from_unix_utc (attempt->finished_at / MILLISECONDS_A_SECOND);
  gboolean is_known = finished != NULL && attempt->finished_at != 0;
  g_autofree char *time = is_known ? g_date_time_format (finished, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
  const char *stage = tegotae_stage_to_id (attempt->stage);

  tegotae_csv_add_text (csv, attempt->id);
  tegotae_csv_add_text (csv, time);
  tegotae_csv_add_text (csv, attempt->questionnaire);
  tegotae_csv_add_number (csv, attempt->score);
  tegotae_csv_add_text (csv, attempt->band);
  tegotae_csv_add_text (csv, stage != NULL ? stage : "");

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, g_ptr_array_index (domains, i));

      if (score != NULL)
        tegotae_csv_add_number (csv, score->score);
      else
        tegotae_csv_add_text (csv, "");
    }

  tegotae_csv_end_row (csv);
}

char *
tegotae_attempt_csv_new (GPtrArray *attempts)
{
  static const char * const columns[] = {
    "attempt", "finished_at", "questionnaire", "score", "band", "stage",
  };
  g_autoptr (GPtrArray) domains = NULL;
  GString *csv;

  g_return_val_if_fail (attempts != NULL, NULL);

  csv = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tegotae_csv_add_text (csv, columns[i]);

  domains = list_domains (attempts);
  for (guint i = 0; i < domains->len; i++)
    tegotae_csv_add_text (csv, g_ptr_array_index (domains, i));
  tegotae_csv_end_row (csv);

  for (guint i = 0; i < attempts->len; i++)
    add_row (csv, g_ptr_array_index (attempts, i), domains);

  return g_string_free (csv, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-csv.h"

#include <string.h>

#define MILLISECONDS_A_SECOND 1000

/* What a table program may begin a formula with. */
#define FORMULA "=+-@\t\r"

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

/* A cell that holds text, after a comma unless it is the first of its row. */
static void
add_text (GString    *csv,
          const char *text)
{
  gboolean quoted = strpbrk (text, ",\"\r\n") != NULL;

  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');

  if (quoted)
    g_string_append_c (csv, '"');
  if (text[0] != '\0' && strchr (FORMULA, text[0]) != NULL)
    g_string_append_c (csv, '\'');

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }

  if (quoted)
    g_string_append_c (csv, '"');
}

static void
end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
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

  add_text (csv, attempt->id);
  add_text (csv, time);
  add_text (csv, attempt->questionnaire);
  g_string_append_printf (csv, ",%d", attempt->score);
  add_text (csv, attempt->band);
  add_text (csv, stage != NULL ? stage : "");

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, g_ptr_array_index (domains, i));

      if (score != NULL)
        g_string_append_printf (csv, ",%d", score->score);
      else
        g_string_append_c (csv, ',');
    }

  end_row (csv);
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
    add_text (csv, columns[i]);

  domains = list_domains (attempts);
  for (guint i = 0; i < domains->len; i++)
    add_text (csv, g_ptr_array_index (domains, i));
  end_row (csv);

  for (guint i = 0; i < attempts->len; i++)
    add_row (csv, g_ptr_array_index (attempts, i), domains);

  return g_string_free (csv, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-csv.h"
#include "core/tegotae-time.h"
#include "text/tegotae-words.h"

/* A domain as a pack names it: another pack may mean another by the same id. */
typedef struct
{
  char *id;
  char *name;
} Column;

static void
column_free (Column *column)
{
  g_free (column->id);
  g_free (column->name);
  g_free (column);
}

static gboolean
is_of (const Column         *column,
       const TegotaeAttempt *attempt,
       const TegotaeContent *content,
       const char           *domain)
{
  g_autofree char *name = NULL;

  if (g_strcmp0 (column->id, domain) != 0)
    return FALSE;

  name = tegotae_words_of_domain (attempt, content, domain);

  return g_strcmp0 (column->name, name) == 0;
}

static void
add_column (GPtrArray            *columns,
            const TegotaeAttempt *attempt,
            const TegotaeContent *content,
            const char           *domain)
{
  Column *column;

  for (guint i = 0; i < columns->len; i++)
    if (is_of (g_ptr_array_index (columns, i), attempt, content, domain))
      return;

  column = g_new (Column, 1);
  column->id = g_strdup (domain);
  column->name = tegotae_words_of_domain (attempt, content, domain);
  g_ptr_array_add (columns, column);
}

/* The domains that occur, in the order in which they do. */
static GPtrArray *
list_columns (GPtrArray            *attempts,
              const TegotaeContent *content)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      for (guint j = 0; j < attempt->profile->domains->len; j++)
        add_column (columns, attempt, content,
                    ((TegotaeDomainScore *) g_ptr_array_index (attempt->profile->domains, j))->id);
    }

  return columns;
}

static void
add_header (GString   *csv,
            GPtrArray *columns)
{
  tegotae_csv_add_text (csv, C_("column", "Date"));
  tegotae_csv_add_text (csv, C_("column", "Time"));
  tegotae_csv_add_text (csv, C_("column", "Questions"));
  tegotae_csv_add_text (csv, C_("column", "Score"));
  tegotae_csv_add_text (csv, C_("column", "Band"));
  tegotae_csv_add_text (csv, C_("column", "Stage"));
  for (guint i = 0; i < columns->len; i++)
    tegotae_csv_add_text (csv, ((Column *) g_ptr_array_index (columns, i))->name);
  tegotae_csv_end_row (csv);
}

/* Both cells are empty if the time is not known. */
static void
add_time (GString *csv,
          gint64   milliseconds)
{
  g_autoptr (GDateTime) local = tegotae_time_to_local (milliseconds);
  g_autofree char *date = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *time = g_date_time_format (local, "%H:%M");

  tegotae_csv_add_text (csv, milliseconds > 0 ? date : "");
  tegotae_csv_add_text (csv, milliseconds > 0 ? time : "");
}

static void
add_scores (GString              *csv,
            const TegotaeAttempt *attempt,
            const TegotaeContent *content,
            GPtrArray            *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = g_ptr_array_index (columns, i);
      const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, column->id);

      if (score != NULL && is_of (column, attempt, content, column->id))
        tegotae_csv_add_number (csv, score->score);
      else
        tegotae_csv_add_text (csv, "");
    }
}

static void
add_row (GString              *csv,
         const TegotaeAttempt *attempt,
         const TegotaeContent *content,
         GPtrArray            *columns)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  const char *band = tegotae_attempt_get_band_name (attempt, content);

  add_time (csv, attempt->finished_at);
  tegotae_csv_add_text (csv, questionnaire != NULL ? questionnaire->title : attempt->questionnaire);
  tegotae_csv_add_number (csv, attempt->score);
  tegotae_csv_add_text (csv, band != NULL ? band : attempt->band);
  tegotae_csv_add_text (csv, tegotae_words_of_stage (attempt->stage));
  add_scores (csv, attempt, content, columns);
  tegotae_csv_end_row (csv);
}

char *
tegotae_words_of_table (GPtrArray            *attempts,
                        const TegotaeContent *content)
{
  g_autoptr (GPtrArray) columns = NULL;
  GString *csv;

  g_return_val_if_fail (attempts != NULL && content != NULL, NULL);

  csv = g_string_new (NULL);
  columns = list_columns (attempts, content);
  add_header (csv, columns);
  for (guint i = 0; i < attempts->len; i++)
    add_row (csv, g_ptr_array_index (attempts, i), content, columns);

  return g_string_free (csv, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-rows.h"

#include "core/tegotae-error.h"

#define SELECT_HEAD "SELECT number, id, title FROM entry WHERE number = ?1"
#define SELECT_STAGES "SELECT entry, stage FROM entry_stage WHERE entry = ?1"
#define SELECT_DOMAINS \
  "SELECT entry, domain, weight FROM entry_domain WHERE entry = ?1 ORDER BY position"
#define SELECT_TRIGGERS \
  "SELECT entry, questionnaire, item, max_points FROM entry_trigger WHERE entry = ?1 " \
  "ORDER BY position"

void
tegotae_entry_rows_read_stage (TegotaeStatement *row,
                               TegotaeEntryInfo *info)
{
  TegotaeStage stage = tegotae_stage_from_id (tegotae_statement_get_text (row, 1));

  if (stage != TEGOTAE_STAGE_NONE)
    info->stages |= 1u << stage;
}

void
tegotae_entry_rows_read_domain (TegotaeStatement *row,
                                TegotaeEntryInfo *info)
{
  g_autofree char *domain = tegotae_statement_dup_text (row, 1);

  tegotae_entry_info_add_domain (info, domain, tegotae_statement_get_int (row, 2));
}

void
tegotae_entry_rows_read_trigger (TegotaeStatement *row,
                                 TegotaeEntryInfo *info)
{
  g_autofree char *questionnaire = tegotae_statement_dup_text (row, 1);
  g_autofree char *item = tegotae_statement_dup_text (row, 2);

  tegotae_entry_info_add_trigger (info, questionnaire, item,
                                  tegotae_statement_get_int64 (row, 3));
}

static TegotaeEntryInfo *
read_head (TegotaeSqlite  *db,
           gint64          number,
           const char     *pack,
           const char     *lang,
           GError        **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (db, SELECT_HEAD, error);
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;

  if (statement == NULL)
    return NULL;

  tegotae_statement_bind_int64 (statement, 1, number);
  switch (tegotae_statement_step (statement, error))
    {
    case TEGOTAE_STEP_ROW:
      id = tegotae_statement_dup_text (statement, 1);
      title = tegotae_statement_dup_text (statement, 2);
      return tegotae_entry_info_new (pack, id, lang, title);
    case TEGOTAE_STEP_DONE:
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
                   "entry %" G_GINT64_FORMAT " is in the index but not in the library", number);
      return NULL;
    case TEGOTAE_STEP_FAILED:
    default:
      return NULL;
    }
}

static gboolean
read_parts (TegotaeSqlite     *db,
            const char        *sql,
            gint64             number,
            void             (*read) (TegotaeStatement *row,
                                      TegotaeEntryInfo *info),
            TegotaeEntryInfo  *info,
            GError           **error)
{
  g_autoptr (TegotaeStatement) statement = tegotae_statement_prepare (db, sql, error);
  TegotaeStep step;

  if (statement == NULL)
    return FALSE;

  tegotae_statement_bind_int64 (statement, 1, number);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    read (statement, info);

  return step == TEGOTAE_STEP_DONE;
}

TegotaeEntryInfo *
tegotae_entry_rows_get_info (TegotaeSqlite  *db,
                             gint64          number,
                             const char     *pack,
                             const char     *lang,
                             GError        **error)
{
  g_autoptr (TegotaeEntryInfo) info = read_head (db, number, pack, lang, error);

  if (info == NULL ||
      !read_parts (db, SELECT_STAGES, number, tegotae_entry_rows_read_stage, info, error) ||
      !read_parts (db, SELECT_DOMAINS, number, tegotae_entry_rows_read_domain, info, error) ||
      !read_parts (db, SELECT_TRIGGERS, number, tegotae_entry_rows_read_trigger, info, error))
    return NULL;

  return g_steal_pointer (&info);
}

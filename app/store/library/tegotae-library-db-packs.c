/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-library-db.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "core/tegotae-phrases.h"
#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-index.h"
#include "store/sqlite/tegotae-database-copy.h"
#include "store/sqlite/tegotae-statement.h"

/* The children first: deleting each entry then finds nothing more to delete,
 * which is much quicker for a large library. */
#define DELETE_ALL \
  "DELETE FROM entry_json;" \
  "DELETE FROM entry_stage;" \
  "DELETE FROM entry_domain;" \
  "DELETE FROM entry_trigger;" \
  "DELETE FROM entry_advisor;" \
  "DELETE FROM entry;" \
  "DELETE FROM pack;"

#define DELETE_PACK "DELETE FROM pack WHERE id = ?1 AND (?2 IS NULL OR lang = ?2)"
#define INSERT_PACK "INSERT INTO pack (id, lang, origin, json, phrases) VALUES (?1, ?2, ?3, ?4, ?5)"

/* Inserts nothing if there is no such pack. */
#define INSERT_ENTRY \
  "INSERT INTO entry (pack, id, title, lead, event, practice, phrases) " \
  "SELECT number, ?3, ?4, ?5, ?6, ?7, ?8 FROM pack WHERE id = ?1 AND lang = ?2"

#define INSERT_JSON "INSERT INTO entry_json (entry, json, phrases) VALUES (?1, ?2, ?3)"
#define INSERT_STAGE "INSERT INTO entry_stage (entry, stage) VALUES (?1, ?2)"
#define INSERT_DOMAIN \
  "INSERT INTO entry_domain (entry, position, domain, weight) VALUES (?1, ?2, ?3, ?4)"
#define INSERT_TRIGGER \
  "INSERT INTO entry_trigger (entry, position, questionnaire, item, max_points) " \
  "VALUES (?1, ?2, ?3, ?4, ?5)"

/* An advisor may give several answers to one entry. */
#define INSERT_ADVISOR "INSERT OR IGNORE INTO entry_advisor (entry, advisor) VALUES (?1, ?2)"

#define SELECT_PACKS \
  "SELECT id, lang, origin, json, phrases," \
  "       (SELECT count (*) FROM entry WHERE entry.pack = pack.number) " \
  "FROM pack ORDER BY id, lang"

void
tegotae_pack_row_free (TegotaePackRow *row)
{
  if (row == NULL)
    return;

  g_free (row->id);
  g_free (row->lang);
  g_free (row->json);
  g_free (row);
}

gboolean
tegotae_library_db_clear (TegotaeLibraryDb  *db,
                          GError           **error)
{
  g_return_val_if_fail (db != NULL && tegotae_library_db_is_changing (db), FALSE);

  return tegotae_search_index_clear (tegotae_library_db_get_sqlite (db), error) &&
         tegotae_sqlite_exec (tegotae_library_db_get_sqlite (db), DELETE_ALL, error);
}

gboolean
tegotae_library_db_remove_pack (TegotaeLibraryDb  *db,
                                const char        *pack,
                                const char        *lang,
                                GError           **error)
{
  g_return_val_if_fail (db != NULL && tegotae_library_db_is_changing (db), FALSE);
  g_return_val_if_fail (pack != NULL, FALSE);

  return tegotae_search_index_remove_pack (tegotae_library_db_get_sqlite (db), pack, lang, error) &&
         tegotae_statement_execute (tegotae_library_db_get_sqlite (db), DELETE_PACK,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack), TEGOTAE_SQL_TEXT (lang)), error);
}

gboolean
tegotae_library_db_add_pack (TegotaeLibraryDb   *db,
                             const TegotaePack  *pack,
                             const char         *json,
                             GError            **error)
{
  g_return_val_if_fail (db != NULL && tegotae_library_db_is_changing (db), FALSE);
  g_return_val_if_fail (pack != NULL && json != NULL, FALSE);

  return tegotae_statement_execute (tegotae_library_db_get_sqlite (db), INSERT_PACK,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack->id), TEGOTAE_SQL_TEXT (pack->lang),
                                                        TEGOTAE_SQL_TEXT (tegotae_origin_to_id (pack->origin)),
                                                        TEGOTAE_SQL_TEXT (json), TEGOTAE_SQL_TEXT (pack->phrases)),
                                    error);
}

/* @number: of the new row */
static gboolean
insert_entry (TegotaeSqlite           *sqlite,
              const TegotaeEntryInfo  *info,
              gint64                  *number,
              GError                 **error)
{
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (info->pack), TEGOTAE_SQL_TEXT (info->lang),
                                                      TEGOTAE_SQL_TEXT (info->id), TEGOTAE_SQL_TEXT (info->title),
                                                      TEGOTAE_SQL_INT (info->lead), TEGOTAE_SQL_INT (info->is_event),
                                                      TEGOTAE_SQL_TEXT (info->practice),
                                                      TEGOTAE_SQL_TEXT (info->phrases));

  if (!tegotae_statement_execute (sqlite, INSERT_ENTRY, values, error))
    return FALSE;

  *number = tegotae_sqlite_get_last_row (sqlite);
  if (tegotae_sqlite_get_n_changes (sqlite) == 1)
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("There is no pack “%s” (%s) for the entry “%s”"),
               info->pack, info->lang, info->id);

  return FALSE;
}

static gboolean
insert_text (TegotaeSqlite  *sqlite,
             const char     *sql,
             gint64          number,
             const char     *text,
             GError        **error)
{
  return tegotae_statement_execute (sqlite, sql,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number), TEGOTAE_SQL_TEXT (text)), error);
}

static gboolean
insert_stages (TegotaeSqlite  *sqlite,
               gint64          number,
               TegotaeStages   stages,
               GError        **error)
{
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      TegotaeStage stage = (TegotaeStage) i;

      if (tegotae_stages_have (stages, stage) &&
          !insert_text (sqlite, INSERT_STAGE, number, tegotae_stage_to_id (stage), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_domains (TegotaeSqlite  *sqlite,
                gint64          number,
                GPtrArray      *domains,
                GError        **error)
{
  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainWeight *domain = g_ptr_array_index (domains, i);
      const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
        TEGOTAE_SQL_INT (number), TEGOTAE_SQL_INT (i), TEGOTAE_SQL_TEXT (domain->id), TEGOTAE_SQL_INT (domain->weight));

      if (!tegotae_statement_execute (sqlite, INSERT_DOMAIN, values, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_triggers (TegotaeSqlite  *sqlite,
                 gint64          number,
                 GPtrArray      *triggers,
                 GError        **error)
{
  for (guint i = 0; i < triggers->len; i++)
    {
      const TegotaeTrigger *trigger = g_ptr_array_index (triggers, i);
      const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (
        TEGOTAE_SQL_INT (number), TEGOTAE_SQL_INT (i), TEGOTAE_SQL_TEXT (trigger->questionnaire),
        TEGOTAE_SQL_TEXT (trigger->item), TEGOTAE_SQL_INT (trigger->max_points));

      if (!tegotae_statement_execute (sqlite, INSERT_TRIGGER, values, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_advisors (TegotaeSqlite  *sqlite,
                 gint64          number,
                 GPtrArray      *answers,
                 GError        **error)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const TegotaeAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->advisor != NULL &&
          !insert_text (sqlite, INSERT_ADVISOR, number, answer->advisor, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tegotae_library_db_add_entry (TegotaeLibraryDb    *db,
                              const TegotaeEntry  *entry,
                              const char          *json,
                              GError             **error)
{
  TegotaeSqlite *sqlite;
  gint64 number;

  g_return_val_if_fail (db != NULL && tegotae_library_db_is_changing (db), FALSE);
  g_return_val_if_fail (entry != NULL && json != NULL, FALSE);

  sqlite = tegotae_library_db_get_sqlite (db);
  tegotae_library_db_count_entry (db);

  return insert_entry (sqlite, entry->info, &number, error) &&
         tegotae_statement_execute (sqlite, INSERT_JSON,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number), TEGOTAE_SQL_TEXT (json),
                                                        TEGOTAE_SQL_TEXT (entry->phrases)), error) &&
         insert_stages (sqlite, number, entry->info->stages, error) &&
         insert_domains (sqlite, number, entry->info->domains, error) &&
         insert_triggers (sqlite, number, entry->info->triggers, error) &&
         insert_advisors (sqlite, number, entry->answers, error) &&
         tegotae_search_index_add (sqlite, number, entry, error);
}

static TegotaePackRow *
read_pack (TegotaeStatement *statement)
{
  TegotaePackRow *row = g_new0 (TegotaePackRow, 1);
  const char *shipped = tegotae_origin_to_id (TEGOTAE_ORIGIN_SHIPPED);

  row->id = tegotae_statement_dup_text (statement, 0);
  row->lang = tegotae_statement_dup_text (statement, 1);
  row->origin = g_strcmp0 (tegotae_statement_get_text (statement, 2), shipped) == 0
                  ? TEGOTAE_ORIGIN_SHIPPED
                  : TEGOTAE_ORIGIN_IMPORTED;
  row->json = tegotae_statement_dup_text (statement, 3);
  row->n_entries = tegotae_statement_get_int (statement, 5);
  tegotae_phrases_remember (tegotae_statement_get_text (statement, 4));

  return row;
}

GPtrArray *
tegotae_library_db_list_packs (TegotaeLibraryDb  *db,
                               GError           **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  TegotaeStep step;

  g_return_val_if_fail (db != NULL, NULL);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_row_free);
  statement = tegotae_statement_prepare (tegotae_library_db_get_sqlite (db), SELECT_PACKS, error);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    g_ptr_array_add (rows, read_pack (statement));

  if (step == TEGOTAE_STEP_DONE)
    return g_steal_pointer (&rows);

  g_prefix_error (error, "%s: ", _("The packs could not be read"));

  return NULL;
}

gboolean
tegotae_library_db_copy (TegotaeLibraryDb  *db,
                         TegotaeLibraryDb  *target,
                         GError           **error)
{
  g_return_val_if_fail (db != NULL && target != NULL, FALSE);

  return tegotae_database_copy (tegotae_library_db_get_sqlite (db),
                                tegotae_library_db_get_sqlite (target), error);
}

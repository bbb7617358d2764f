/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-table.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "core/tegotae-phrases.h"
#include "store/library/tegotae-library-db-private.h"
#include "store/sqlite/tegotae-transaction.h"

/* Adds one row of a table to the head of an entry. Its first column is the number of
 * the entry; the others are those of the table, without position. */
typedef void (*ReadFunc) (TegotaeStatement *row,
                          TegotaeEntryInfo *info);

static void
read_stage (TegotaeStatement *row,
            TegotaeEntryInfo *info)
{
  TegotaeStage stage = tegotae_stage_from_id (tegotae_statement_get_text (row, 1));

  if (stage != TEGOTAE_STAGE_NONE)
    info->stages |= 1u << stage;
}

static void
read_domain (TegotaeStatement *row,
             TegotaeEntryInfo *info)
{
  g_autofree char *domain = tegotae_statement_dup_text (row, 1);

  tegotae_entry_info_add_domain (info, domain, tegotae_statement_get_int (row, 2));
}

static void
read_trigger (TegotaeStatement *row,
              TegotaeEntryInfo *info)
{
  g_autofree char *questionnaire = tegotae_statement_dup_text (row, 1);
  g_autofree char *item = tegotae_statement_dup_text (row, 2);

  tegotae_entry_info_add_trigger (info, questionnaire, item,
                                  tegotae_statement_get_int64 (row, 3));
}

/* Parameters of all the lists. */
enum
{
  PARAMETER_PACK = 1,
  PARAMETER_LANG,
  PARAMETER_STAGE,
  PARAMETER_DOMAIN,
  PARAMETER_ADVISOR,
  PARAMETER_NUMBER,
};

/* The entries of a pack, beginning from the pack or from what the filter that
 * finds least has found. The plus keeps SQLite from going through the whole
 * pack in that case. */
#define OF_PACK "entry.pack = (SELECT number FROM pack WHERE id = ?1 AND lang = ?2) "
#define FROM_ADVISOR \
  "WHERE entry.number IN (SELECT entry FROM entry_advisor WHERE advisor = ?5) AND +" OF_PACK
#define FROM_DOMAIN \
  "WHERE entry.number IN (SELECT entry FROM entry_domain WHERE domain = ?4) AND +" OF_PACK
#define FROM_STAGE \
  "WHERE entry.number IN (SELECT entry FROM entry_stage WHERE stage = ?3) AND +" OF_PACK

/* The other filters, applied to each entry found so far. */
#define ALSO_DOMAIN \
  "AND EXISTS (SELECT 1 FROM entry_domain AS d WHERE d.entry = entry.number AND d.domain = ?4) "
#define ALSO_STAGE \
  "AND EXISTS (SELECT 1 FROM entry_stage AS s WHERE s.entry = entry.number AND s.stage = ?3) "

#define FROM_ENTRY \
  " FROM entry_json JOIN entry ON entry.number = entry_json.entry " \
  "WHERE entry.pack = (SELECT number FROM pack WHERE id = ?1 AND lang = ?2) AND entry.id = ?3"

/* The filter, and what was found so far. */
typedef struct
{
  gint64              number;  /* of the only entry wanted; 0 for all that the filter has */
  TegotaeSqlite      *sqlite;
  const char         *pack;
  const char         *lang;
  TegotaeEntryFilter  filter;
  GPtrArray          *infos;   /* TegotaeEntryInfo */
  GArray             *numbers; /* gint64, of each info; ascending */
} List;

static char *
build_sql (const List *list,
           const char *select,
           const char *order)
{
  const TegotaeEntryFilter *filter = &list->filter;
  const char *also_domain = filter->domain != NULL ? ALSO_DOMAIN : "";
  const char *also_stage = filter->stage != TEGOTAE_STAGE_NONE ? ALSO_STAGE : "";

  if (list->number != 0)
    return g_strconcat (select, "WHERE entry.number = ?6 ", order, NULL);

  if (filter->advisor != NULL)
    return g_strconcat (select, FROM_ADVISOR, also_domain, also_stage, order, NULL);

  if (filter->domain != NULL)
    return g_strconcat (select, FROM_DOMAIN, also_stage, order, NULL);

  return g_strconcat (select,
                      filter->stage != TEGOTAE_STAGE_NONE ? FROM_STAGE : "WHERE " OF_PACK,
                      order, NULL);
}

/* The statement `select … of the entries asked for … order`, ready to step. */
static TegotaeStatement *
prepare (const List  *list,
         const char  *select,
         const char  *order,
         GError     **error)
{
  g_autofree char *sql = build_sql (list, select, order);
  const TegotaeEntryFilter *filter = &list->filter;
  TegotaeStatement *statement = tegotae_statement_prepare (list->sqlite, sql, error);

  if (statement == NULL)
    return NULL;

  if (list->number != 0)
    {
      tegotae_statement_bind_int64 (statement, PARAMETER_NUMBER, list->number);
      return statement;
    }

  tegotae_statement_bind_text (statement, PARAMETER_PACK, list->pack);
  tegotae_statement_bind_text (statement, PARAMETER_LANG, list->lang);
  if (filter->stage != TEGOTAE_STAGE_NONE)
    tegotae_statement_bind_text (statement, PARAMETER_STAGE, tegotae_stage_to_id (filter->stage));
  if (filter->domain != NULL)
    tegotae_statement_bind_text (statement, PARAMETER_DOMAIN, filter->domain);
  if (filter->advisor != NULL)
    tegotae_statement_bind_text (statement, PARAMETER_ADVISOR, filter->advisor);

  return statement;
}

static void
add_info (List             *list,
          TegotaeStatement *row)
{
  gint64 number = tegotae_statement_get_int64 (row, 0);
  g_autofree char *id = tegotae_statement_dup_text (row, 1);
  g_autofree char *title = tegotae_statement_dup_text (row, 2);
  TegotaeEntryInfo *info = tegotae_entry_info_new (list->pack, id, list->lang, title);

  info->lead = (TegotaeStages) tegotae_statement_get_int (row, 3);
  info->is_event = tegotae_statement_get_int (row, 4) != 0;
  info->practice = tegotae_statement_dup_text (row, 5);
  tegotae_phrases_remember (tegotae_statement_get_text (row, 6));
  g_array_append_val (list->numbers, number);
  g_ptr_array_add (list->infos, info);
}

static gboolean
read_infos (List    *list,
            GError **error)
{
  g_autoptr (TegotaeStatement) statement = NULL;
  TegotaeStep step;

  statement = prepare (list,
                       "SELECT entry.number, entry.id, entry.title, entry.lead, entry.event, entry.practice, "
                       "       entry.phrases FROM entry ",
                       "ORDER BY entry.number",
                       error);
  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    add_info (list, statement);

  return step == TEGOTAE_STEP_DONE;
}

/* Runs a list of what belongs to the entries. It comes in the order of the
 * infos, so each row belongs to the info at hand or to a later one. */
static gboolean
add_parts (const List  *list,
           const char  *select,
           const char  *order,
           ReadFunc     read,
           GError     **error)
{
  g_autoptr (TegotaeStatement) statement = prepare (list, select, order, error);
  TegotaeStep step;
  guint at = 0;

  while ((step = tegotae_statement_step (statement, error)) == TEGOTAE_STEP_ROW)
    {
      gint64 number = tegotae_statement_get_int64 (statement, 0);

      while (at < list->numbers->len && g_array_index (list->numbers, gint64, at) < number)
        at++;

      if (at < list->numbers->len && g_array_index (list->numbers, gint64, at) == number)
        read (statement, g_ptr_array_index (list->infos, at));
    }

  return step == TEGOTAE_STEP_DONE;
}

static gboolean
read_all (List    *list,
          GError **error)
{
  return read_infos (list, error) &&
         add_parts (list,
                    "SELECT part.entry, part.stage "
                    "FROM entry JOIN entry_stage AS part ON part.entry = entry.number ",
                    "ORDER BY entry.number",
                    read_stage, error) &&
         add_parts (list,
                    "SELECT part.entry, part.domain, part.weight "
                    "FROM entry JOIN entry_domain AS part ON part.entry = entry.number ",
                    "ORDER BY entry.number, part.position",
                    read_domain, error) &&
         add_parts (list,
                    "SELECT part.entry, part.questionnaire, part.item, part.max_points "
                    "FROM entry JOIN entry_trigger AS part ON part.entry = entry.number ",
                    "ORDER BY entry.number, part.position",
                    read_trigger, error);
}

TegotaeEntryInfo *
tegotae_entry_rows_get_info (TegotaeSqlite  *db,
                             gint64          number,
                             const char     *pack,
                             const char     *lang,
                             GError        **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  List list = { number, db, pack, lang, { TEGOTAE_STAGE_NONE, NULL, NULL }, infos, numbers };

  if (!read_all (&list, error))
    return NULL;

  if (infos->len > 0)
    return g_ptr_array_steal_index (infos, 0);

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               "entry %" G_GINT64_FORMAT " is in the index but not in the library", number);

  return NULL;
}

static gboolean
read_list (List    *list,
           GError **error)
{
  /* One snapshot, because another process may commit between the passes. */
  g_autoptr (TegotaeSnapshot) snapshot = tegotae_snapshot_take (list->sqlite, error);

  return snapshot != NULL && read_all (list, error);
}

GPtrArray *
tegotae_entry_table_list (TegotaeLibraryDb          *db,
                          const char                *pack,
                          const char                *lang,
                          const TegotaeEntryFilter  *filter,
                          GError                   **error)
{
  g_autoptr (GPtrArray) infos = NULL;
  g_autoptr (GArray) numbers = NULL;
  List list;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (pack != NULL && lang != NULL, NULL);

  infos = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);
  numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  list = (List) {
    0, tegotae_library_db_get_sqlite (db), pack, lang,
    filter != NULL ? *filter : (TegotaeEntryFilter) { TEGOTAE_STAGE_NONE, NULL, NULL }, infos, numbers,
  };

  if (read_list (&list, error))
    return g_steal_pointer (&infos);

  g_prefix_error (error, "%s: ", _("The entries could not be read"));

  return NULL;
}

char *
tegotae_entry_table_get_json (TegotaeLibraryDb  *db,
                              const char        *pack,
                              const char        *lang,
                              const char        *id,
                              GError           **error)
{
  const TegotaeSqlValue *values = TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack), TEGOTAE_SQL_TEXT (lang),
                                                      TEGOTAE_SQL_TEXT (id));
  g_autofree char *phrases = NULL;
  TegotaeSqlite *sqlite;
  char *json = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (pack != NULL && lang != NULL && id != NULL, NULL);

  sqlite = tegotae_library_db_get_sqlite (db);
  if (!tegotae_statement_read_text (sqlite, "SELECT entry_json.phrases" FROM_ENTRY, values, &phrases, error) ||
      !tegotae_statement_read_text (sqlite, "SELECT json" FROM_ENTRY, values, &json, error))
    g_prefix_error (error, "%s: ", _("The entry could not be read"));
  else if (json == NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                 /* Translators: an entry and a pack, by their ids; the language. */
                 _("There is no entry “%s” in the pack “%s” (%s)"), id, pack, lang);

  tegotae_phrases_remember (phrases);

  return json;
}

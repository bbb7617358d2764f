/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-index.h"

#include "core/search/tegotae-tokenizer.h"
#include "store/sqlite/tegotae-statement.h"

#define INSERT_TEXT \
  "INSERT INTO entry_text (entry, title, keywords, asks, body, answers) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
#define INSERT_INDEX \
  "INSERT INTO entry_fts (rowid, title, keywords, asks, body, answers) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"

/* FTS5 takes a row out by what it was made of. */
#define REMOVE_INDEX \
  "INSERT INTO entry_fts (entry_fts, rowid, title, keywords, asks, body, answers) " \
  "SELECT 'delete', t.entry, t.title, t.keywords, t.asks, t.body, t.answers " \
  "FROM entry_text AS t JOIN entry ON entry.number = t.entry " \
  "WHERE entry.pack IN (SELECT number FROM pack WHERE id = ?1 AND (?2 IS NULL OR lang = ?2))"

#define CLEAR \
  "INSERT INTO entry_fts (entry_fts) VALUES ('delete-all');" \
  "DELETE FROM entry_text;" \
  "DELETE FROM entry_term;"

/* One tree instead of the many that adding leaves is quicker to search. */
#define OPTIMIZE "INSERT INTO entry_fts (entry_fts) VALUES ('optimize');"

#define COUNT_TERMS \
  "DELETE FROM entry_term;" \
  "INSERT INTO entry_term (term, entries) SELECT term, doc FROM entry_vocabulary;"

#define UPDATE_LENGTH "UPDATE entry SET length = ?2 WHERE number = ?1"
#define MEASURE_PACKS \
  "UPDATE pack SET (entries, length) = " \
  "(SELECT count (*), ifnull (avg (length), 0) FROM entry WHERE entry.pack = pack.number);"

/* Optimizing rewrites the whole index, so it has to be worth it. */
#define MIN_SHARE_TO_OPTIMIZE 5

#define COUNT_ENTRIES "SELECT count (*) FROM entry_text"

static void
append_paragraphs (GString            *text,
                   const char * const *paragraphs)
{
  for (guint i = 0; paragraphs != NULL && paragraphs[i] != NULL; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, paragraphs[i]);
    }
}

static char *
join_paragraphs (char **paragraphs)
{
  GString *text = g_string_new (NULL);

  append_paragraphs (text, (const char * const *) paragraphs);

  return g_string_free (text, FALSE);
}

static void
append_answer (GString             *text,
               const TegotaeAnswer *answer)
{
  for (guint i = 0; i < answer->sections->len; i++)
    {
      const TegotaeSection *section = g_ptr_array_index (answer->sections, i);
      const char * const heading[] = { section->heading, NULL };

      append_paragraphs (text, heading);
      append_paragraphs (text, (const char * const *) section->body);
    }
}

static char *
join_answers (const TegotaeEntry *entry)
{
  const char * const differs[] = { entry->differs, NULL };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entry->answers->len; i++)
    append_answer (text, g_ptr_array_index (entry->answers, i));
  append_paragraphs (text, differs);

  return g_string_free (text, FALSE);
}

static gboolean
insert (TegotaeSqlite       *db,
        const char          *sql,
        gint64               number,
        const char * const  *columns,
        GError             **error)
{
  return tegotae_statement_execute (db, sql,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number),
                                                        TEGOTAE_SQL_TEXT (columns[0]), TEGOTAE_SQL_TEXT (columns[1]),
                                                        TEGOTAE_SQL_TEXT (columns[2]), TEGOTAE_SQL_TEXT (columns[3]),
                                                        TEGOTAE_SQL_TEXT (columns[4])),
                                    error);
}

static int
count_place (const TegotaeToken *token,
             gpointer            user_data)
{
  gint64 *n_places = user_data;

  *n_places += !token->colocated;

  return 0;
}

static gboolean
update_length (TegotaeSqlite       *db,
               gint64               number,
               const char * const  *columns,
               GError             **error)
{
  gint64 n_places = 0;

  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_autoptr (TegotaeFoldedText) text = tegotae_folded_text_new (columns[i], -1);

      tegotae_tokenizer_run (text, TEGOTAE_TOKENS_OF_ENTRY, count_place, &n_places);
    }

  return tegotae_statement_execute (db, UPDATE_LENGTH,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_INT (number), TEGOTAE_SQL_INT (n_places)), error);
}

gboolean
tegotae_search_index_add (TegotaeSqlite       *db,
                          gint64               number,
                          const TegotaeEntry  *entry,
                          GError             **error)
{
  g_autofree char *keywords = NULL;
  g_autofree char *asks = NULL;
  g_autofree char *body = NULL;
  g_autofree char *answers = NULL;

  g_return_val_if_fail (db != NULL && entry != NULL, FALSE);

  keywords = join_paragraphs (entry->keywords);
  asks = join_paragraphs (entry->asks);
  body = join_paragraphs (entry->body);
  answers = join_answers (entry);

  {
    const char * const columns[] = { entry->info->title, keywords, asks, body, answers, NULL };

    return insert (db, INSERT_TEXT, number, columns, error) &&
           insert (db, INSERT_INDEX, number, columns, error) &&
           update_length (db, number, columns, error);
  }
}

gboolean
tegotae_search_index_remove_pack (TegotaeSqlite  *db,
                                  const char     *pack,
                                  const char     *lang,
                                  GError        **error)
{
  g_return_val_if_fail (db != NULL && pack != NULL, FALSE);

  return tegotae_statement_execute (db, REMOVE_INDEX,
                                    TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (pack), TEGOTAE_SQL_TEXT (lang)), error);
}

gboolean
tegotae_search_index_clear (TegotaeSqlite  *db,
                            GError        **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  return tegotae_sqlite_exec (db, CLEAR, error);
}

gboolean
tegotae_search_index_finish (TegotaeSqlite  *db,
                             guint           n_added,
                             GError        **error)
{
  gint64 n_entries;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!tegotae_statement_read_int64 (db, COUNT_ENTRIES, NULL, &n_entries, error))
    return FALSE;

  if ((gint64) n_added * MIN_SHARE_TO_OPTIMIZE >= n_entries &&
      !tegotae_sqlite_exec (db, OPTIMIZE, error))
    return FALSE;

  return tegotae_sqlite_exec (db, COUNT_TERMS MEASURE_PACKS, error);
}

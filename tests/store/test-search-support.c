/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-search-support.h"

#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-table.h"

TegotaeLibraryDb *
test_search_open_with_packs (Place *place)
{
  static const char * const packs[][2] = { { "core", "ja" }, { "core", "en" }, { "more", "ja" } };
  g_autoptr (GError) error = NULL;
  TegotaeLibraryDb *db = tegotae_library_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_true (tegotae_library_db_begin (db, &error));

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autoptr (TegotaePack) pack = tegotae_pack_new (packs[i][0], packs[i][1], 1, "Title");

      g_assert_true (tegotae_library_db_add_pack (db, pack, "{}", &error));
    }

  g_assert_no_error (error);

  return db;
}

static char **
wrap (const char *text)
{
  const char * const list[] = { text, NULL };

  return g_strdupv ((char **) list);
}

void
test_search_add_to (TegotaeLibraryDb     *db,
                    const char           *pack,
                    const char           *lang,
                    const TestSearchText *text)
{
  TegotaeEntryInfo *info = tegotae_entry_info_new (pack, text->id, lang, text->title);
  g_autoptr (TegotaeEntry) entry = tegotae_entry_new (info);
  TegotaeAnswer *answer = tegotae_answer_new (NULL);
  const char * const paragraphs[] = { text->answer, NULL };
  g_autoptr (GError) error = NULL;

  g_strfreev (entry->keywords);
  entry->keywords = wrap (text->keyword);
  g_strfreev (entry->asks);
  entry->asks = wrap (text->ask);
  g_strfreev (entry->body);
  entry->body = wrap (text->body);
  g_ptr_array_add (answer->sections, tegotae_section_new ("見出し", paragraphs));
  g_ptr_array_add (entry->answers, answer);
  info->stages = text->stages;
  if (text->domain != NULL)
    tegotae_entry_info_add_domain (info, text->domain, 2);

  g_assert_true (tegotae_library_db_add_entry (db, entry, "{}", &error));
  g_assert_no_error (error);
}

void
test_search_commit (TegotaeLibraryDb *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_library_db_commit (db, "made", &error));
  g_assert_no_error (error);
}

void
test_search_begin (TegotaeLibraryDb *db)
{
  g_assert_true (tegotae_library_db_begin (db, NULL));
}

TegotaeLibraryDb *
test_search_open_with (Place                *place,
                       const TestSearchText *texts,
                       guint                 n_texts)
{
  TegotaeLibraryDb *db = test_search_open_with_packs (place);

  for (guint i = 0; i < n_texts; i++)
    test_search_add_to (db, "core", "ja", &texts[i]);
  test_search_commit (db);

  return db;
}

GPtrArray *
test_search_find_in (TegotaeLibraryDb *db,
                     const char       *lang,
                     const char       *text,
                     TegotaeStage      stage,
                     const char       *domain,
                     guint             limit)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  const TegotaeSearchScope scope = { .packs = packs, .stage = stage, .domain = domain };
  g_autoptr (GError) error = NULL;
  GPtrArray *results;

  g_ptr_array_add (packs, tegotae_pack_new ("core", lang, 1, "Title"));
  g_ptr_array_add (packs, tegotae_pack_new ("more", lang, 1, "Title"));
  results = tegotae_search_table_find (db, query, &scope, limit, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (results);

  return results;
}

char *
test_search_join_ids (GPtrArray *results)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      const TegotaeSearchResult *result = g_ptr_array_index (results, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", result->entry->id);
    }

  return g_string_free (ids, FALSE);
}

void
test_search_add_many (TegotaeLibraryDb *db,
                      guint             n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *answer = g_strdup_printf ("緊張する面接の話です。番号は%uです。", i);
      const TestSearchText text = { id, i % 2 ? "ほかの話" : "面接の話", NULL, NULL, answer, 0, NULL };

      test_search_add_to (db, "core", "ja", &text);
    }
}

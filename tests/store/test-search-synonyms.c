/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that mean the same in the entries of one pack. */

#include "core/search/tegotae-tokenizer.h"
#include "store/library/tegotae-search-table.h"
#include "test-search-support.h"

static const TestSearchText texts[] = {
  { "rejected", "不採用の知らせ", NULL, NULL, "返事は要りません。" },
  { "sheet", "エントリーシートの書き方", NULL, NULL, "結論から書きます。" },
  { "hopping", "How to speak of many job changes", NULL, NULL, "Say what each one taught." },
};

static const TestSearchText elsewhere = { "elsewhere", "不採用の理由", NULL, NULL, "人によります。" };

/* `core` has the words, `more` has none. */
static char *
find (TegotaeLibraryDb *db,
      const char       *text)
{
  static const char * const groups[][4] = {
    { "落ちた", "不採用", "お見送り" },
    { "ES", "エントリーシート" },
    { "job hopping", "many job changes" },
  };
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE };
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  TegotaePack *core = tegotae_pack_new ("core", "ja", 1, "Title");

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_ptr_array_add (core->synonyms, tegotae_tokenizer_list_phrases (groups[i]));
  g_ptr_array_add (packs, core);
  g_ptr_array_add (packs, tegotae_pack_new ("more", "ja", 1, "Title"));

  results = tegotae_search_table_find (db, query, &scope, 20, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("“%s”", text);

  return test_search_join_ids (results);
}

static TegotaeLibraryDb *
open_library (Place *place)
{
  TegotaeLibraryDb *db = test_search_open_with_packs (place);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    test_search_add_to (db, "core", "ja", &texts[i]);
  test_search_add_to (db, "more", "ja", &elsewhere);
  test_search_commit (db);

  return db;
}

static void
test_another_word (Place         *place,
                   gconstpointer  data)
{
  static const char * const rows[][2] = {
    { "落ちた", "rejected" },
    { "お見送り", "rejected" },
    { "不採用", "rejected elsewhere" },
    { "ES", "sheet" },
    { "ｅｓ　書き方", "sheet" },
    { "job hopping", "hopping" },
    { "Job-Hopping changes", "hopping" },
    { "落ちた 書き方", "sheet rejected" },
    { "落ち葉", "" },
  };
  g_autoptr (TegotaeLibraryDb) db = open_library (place);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ids = find (db, rows[i][0]);

      g_assert_cmpstr (ids, ==, rows[i][1]);
    }
}

static void
test_in_a_sentence (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_library (place);
  g_autofree char *ids = find (db, "昨日うけたところに落ちたみたいでもう何もしたくないです");

  g_assert_cmpstr (ids, ==, "rejected");
}

/* A word counts once, however many stand for it: the rest of the query decides. */
static void
test_a_group_counts_as_one_word (Place         *place,
                                 gconstpointer  data)
{
  static const TestSearchText both = { "both", "不採用とお見送りと不合格", NULL, NULL, "x" };
  static const TestSearchText topic = { "topic", "不採用と敬語", NULL, NULL, "x" };
  TegotaeLibraryDb *db = test_search_open_with_packs (place);
  g_autofree char *ids = NULL;

  test_search_add_to (db, "core", "ja", &both);
  test_search_add_to (db, "core", "ja", &topic);
  test_search_commit (db);
  ids = find (db, "敬語がうまく使えなくて落ちた気がしています");
  g_assert_cmpstr (ids, ==, "topic both");
  tegotae_library_db_close (db);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/search/synonyms/another-word-of-the-pack-finds-its-entries-only", test_another_word);
  PLACE_ADD ("/store/search/synonyms/in-a-sentence", test_in_a_sentence);
  PLACE_ADD ("/store/search/synonyms/a-group-counts-as-one-word", test_a_group_counts_as_one_word);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-table.h"
#include "test-search-support.h"

#define BIT(stage) (1u << TEGOTAE_STAGE_##stage)

static void
assert_finds (TegotaeLibraryDb *db,
              const char       *text,
              const char       *expected)
{
  g_autoptr (GPtrArray) results = test_search_find_in (db, "ja", text, TEGOTAE_STAGE_NONE, NULL, 20);
  g_autofree char *ids = test_search_join_ids (results);

  g_test_message ("“%s”", text);
  g_assert_cmpstr (ids, ==, expected);
}

static const TestSearchText some[] = {
  { "compound", "面接対策の始め方", NULL, NULL, "準備をします。" },
  { "apart", "対策と面接", NULL, NULL, "別々の言葉です。" },
  { "katakana", "グループディスカッション", NULL, NULL, "ホワイトボードの前で話す。" },
  { "kanji", "お祈りメールが届いた", NULL, NULL, "返事は要りません。" },
  { "english", "English part", NULL, NULL, "Prepare for the interview and try answering." },
  { "mixed", "ES添削のコツ", NULL, NULL, "自己PRは1分で。3ヶ月前から。" },
};

static void
test_words (Place         *place,
            gconstpointer  data)
{
  static const char * const rows[][2] = {
    { "面接", "apart compound" },
    { "対策", "apart compound" },
    { "面接対策", "compound" },
    { "接対", "compound" },
    { "対策 面接", "apart compound" },
    { "面接 ホワイトボード", "katakana apart compound" },
    { "面", "apart compound" },
    { "祈", "kanji" },
    { "お祈り", "kanji" },
    { "ほわいとぼーど", "katakana" },
    { "ホワイトボード", "katakana" },
    { "ﾎﾜｲﾄﾎﾞｰﾄﾞ", "katakana" },
    { "ボード", "katakana" },
    { "ES", "mixed" },
    { "ｅｓ添削", "mixed" },
    { "自己PR", "mixed" },
    { "1分", "mixed" },
    { "3か月", "mixed" },
    { "三ヶ月", "mixed" },
    { "一分", "mixed" },
    { "ホワイトボド", "katakana" },
    { "グループデイスカツシヨン", "katakana" },
    { "view", "" },
    { "terv", "" },
    { "answered inter", "english" },
    { "interviews", "english" },
    { "interviewing", "english" },
    { "PREPARING", "english" },
    { "tried", "english" },
    { "inter", "english" },
    { "answers interview", "english" },
    { "ホ", "katakana" },
    { "準備 面接", "compound apart" },
    { "しまう", "" },
    { "縁起物", "" },
    { "zzzz", "" },
    { "めんせつ", "" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, some, G_N_ELEMENTS (some));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_finds (db, rows[i][0], rows[i][1]);
}

/* A word that nothing has as it is leads to what has parts of it. */
static void
test_loose (Place         *place,
            gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, some, G_N_ELEMENTS (some));

  assert_finds (db, "始める", "compound");
  assert_finds (db, "祈った", "kanji");
  assert_finds (db, "添削面接", "mixed apart compound");
}

/* The part that is no ending comes first. */
static void
test_other_form (Place         *place,
                 gconstpointer  data)
{
  static const TestSearchText texts[] = {
    { "form", "始め方", NULL, NULL, "x" },
    { "ending", "求める人", NULL, NULL, "x" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));

  assert_finds (db, "始める", "form ending");
}

static void
test_sentence (Place         *place,
               gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, some, G_N_ELEMENTS (some));
  g_autoptr (GPtrArray) results = NULL;
  const TegotaeSearchResult *first;

  results = test_search_find_in (db, "ja", "お祈りのメールが届いたとき、返事を書いたほうがいいですか？",
                     TEGOTAE_STAGE_NONE, NULL, 20);
  g_assert_cmpuint (results->len, >=, 1);
  first = g_ptr_array_index (results, 0);
  g_assert_cmpstr (first->entry->id, ==, "kanji");
  g_assert_cmpuint (first->title_ranges->len, >, 0);
  g_assert_nonnull (strstr (first->snippet, "返事"));
}

static void
test_columns (Place         *place,
              gconstpointer  data)
{
  static const TestSearchText texts[] = {
    { "answer", "一", "一", "一", "言葉は緊張です" },
    { "body", "二", "二", "言葉は緊張です", "二" },
    { "keyword", "三", "緊張", "三", "言葉はこれです" },
    { "asks", "五", "五", "五", "言葉はこれです", .ask = "緊張" },
    { "title", "緊張", "四", "四", "言葉はこれです" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));

  assert_finds (db, "緊張", "title keyword asks body answer");
}

static void
test_filters (Place         *place,
              gconstpointer  data)
{
  static const TestSearchText texts[] = {
    { "a", "面接", NULL, NULL, "x", BIT (WAITING) | BIT (FINAL), "talk" },
    { "b", "面接", NULL, NULL, "x", BIT (WAITING), "calm" },
    { "c", "面接", NULL, NULL, "x", BIT (FINAL), "talk" },
  };
  static const struct
  {
    TegotaeStage stage;
    const char  *domain;
    const char  *expected;
  } rows[] = {
    { TEGOTAE_STAGE_NONE, NULL, "a b c" },
    { TEGOTAE_STAGE_WAITING, NULL, "a b" },
    { TEGOTAE_STAGE_NONE, "talk", "a c" },
    { TEGOTAE_STAGE_WAITING, "talk", "a" },
    { TEGOTAE_STAGE_REJECTED, NULL, "" },
    { TEGOTAE_STAGE_NONE, "none", "" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) results = test_search_find_in (db, "ja", "面接", rows[i].stage, rows[i].domain, 20);
      g_autofree char *ids = test_search_join_ids (results);

      g_assert_cmpstr (ids, ==, rows[i].expected);
    }
}

/* What is for the stage comes first of what fits alike, not of what fits better. */
static void
test_preferred_stage (Place         *place,
                      gconstpointer  data)
{
  static const TestSearchText texts[] = {
    { "a", "面接の話", NULL, NULL, "x", BIT (FINAL) },
    { "b", "面接の話", NULL, NULL, "x", BIT (WAITING) },
    { "c", "ほかの話", NULL, NULL, "面接", BIT (REJECTED) },
  };
  static const struct
  {
    gboolean     prefers;
    TegotaeStage stage;
    const char  *expected;
  } rows[] = {
    { FALSE, TEGOTAE_STAGE_WAITING, "a b c" },
    { TRUE, TEGOTAE_STAGE_WAITING, "b a c" },
    { TRUE, TEGOTAE_STAGE_FINAL, "a b c" },
    { TRUE, TEGOTAE_STAGE_REJECTED, "a b c" },
    { TRUE, TEGOTAE_STAGE_NONE, "a b c" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("面接");

  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TegotaeSearchScope scope = {
        .packs = packs, .stage = TEGOTAE_STAGE_NONE, .prefers = rows[i].prefers, .preferred = rows[i].stage,
      };
      g_autoptr (GPtrArray) results = tegotae_search_table_find (db, query, &scope, 20, NULL, NULL);
      g_autofree char *ids = test_search_join_ids (results);

      g_assert_cmpstr (ids, ==, rows[i].expected);
    }
}

static void
test_marks (Place         *place,
            gconstpointer  data)
{
  static const TestSearchText texts[] = {
    { "a", "面接", NULL, NULL, "x" },
    { "b", "面接", NULL, NULL, "x" },
    { "c", "面接", NULL, NULL, "x" },
  };
  static const struct
  {
    TegotaeMarksFilter  filter;
    const char         *expected;
  } rows[] = {
    { { 0, 0 }, "a b c" },
    { { 0, TEGOTAE_MARK_READ }, "c" },
    { { TEGOTAE_MARK_BOOKMARKED, 0 }, "b c" },
    { { TEGOTAE_MARK_BOOKMARKED, TEGOTAE_MARK_READ }, "c" },
    { { TEGOTAE_MARK_HELPFUL, 0 }, "" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("面接");
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();

  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  tegotae_marks_add (marks, "core", "a", TEGOTAE_MARK_READ);
  tegotae_marks_add (marks, "core", "b", TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED);
  tegotae_marks_add (marks, "core", "c", TEGOTAE_MARK_BOOKMARKED);
  tegotae_marks_add (marks, "more", "c", TEGOTAE_MARK_READ);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TegotaeSearchMarks wanted = { marks, rows[i].filter };
      const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE, .marks = &wanted };
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) results = tegotae_search_table_find (db, query, &scope, 20, NULL, &error);
      g_autofree char *ids = NULL;

      g_assert_no_error (error);
      ids = test_search_join_ids (results);
      g_assert_cmpstr (ids, ==, rows[i].expected);
    }
}

static void
test_language_and_limit (Place         *place,
                         gconstpointer  data)
{
  static const TestSearchText texts[] = {
    { "a", "AI interview", NULL, NULL, "x" },
    { "b", "AI interview", NULL, NULL, "x" },
  };
  TegotaeLibraryDb *db = test_search_open_with_packs (place);
  g_autoptr (GPtrArray) english = NULL;
  g_autoptr (GPtrArray) one = NULL;

  test_search_add_to (db, "core", "en", &texts[0]);
  test_search_add_to (db, "core", "ja", &texts[0]);
  test_search_add_to (db, "more", "ja", &texts[1]);
  test_search_commit (db);

  english = test_search_find_in (db, "en", "AI", TEGOTAE_STAGE_NONE, NULL, 20);
  g_assert_cmpuint (english->len, ==, 1);
  g_assert_cmpstr (((TegotaeSearchResult *) english->pdata[0])->entry->lang, ==, "en");

  one = test_search_find_in (db, "ja", "AI", TEGOTAE_STAGE_NONE, NULL, 1);
  g_assert_cmpuint (one->len, ==, 1);
  assert_finds (db, "AI", "a b");
  tegotae_library_db_close (db);
}

static void
test_index_follows_packs (Place         *place,
                          gconstpointer  data)
{
  TegotaeLibraryDb *db = test_search_open_with (place, some, G_N_ELEMENTS (some));
  static const TestSearchText more = { "new", "面接の新しい話", NULL, NULL, "x" };

  test_search_begin (db);
  test_search_add_to (db, "more", "ja", &more);
  test_search_commit (db);
  assert_finds (db, "面接", "apart compound new");

  test_search_begin (db);
  g_assert_true (tegotae_library_db_remove_pack (db, "core", NULL, NULL));
  test_search_commit (db);
  assert_finds (db, "面接", "new");
  assert_finds (db, "お祈り", "");

  test_search_begin (db);
  g_assert_true (tegotae_library_db_clear (db, NULL));
  tegotae_library_db_rollback (db);
  assert_finds (db, "面接", "new");

  test_search_begin (db);
  g_assert_true (tegotae_library_db_clear (db, NULL));
  test_search_commit (db);
  assert_finds (db, "面接", "");
  tegotae_library_db_close (db);
}

/* The index is the same as one that is made anew from the texts. */
static void
test_index_is_whole (Place         *place,
                     gconstpointer  data)
{
  TegotaeLibraryDb *db = test_search_open_with (place, some, G_N_ELEMENTS (some));
  TegotaeSqlite *sqlite = tegotae_library_db_get_sqlite (db);
  g_autoptr (GError) error = NULL;

  test_search_begin (db);
  g_assert_true (tegotae_library_db_remove_pack (db, "core", "ja", NULL));
  test_search_commit (db);
  g_assert_true (tegotae_sqlite_exec (sqlite, "INSERT INTO entry_fts (entry_fts, rank) "
                                              "VALUES ('integrity-check', 1)", &error));
  g_assert_no_error (error);
  tegotae_library_db_close (db);
}

static void
test_any_text_is_a_query (Place         *place,
                          gconstpointer  data)
{
  static const char * const texts[] = {
    "", " ", "\"", "\"\"", "'", "*", "面接*", "^面接", "面接 AND", "OR OR", "NOT", "NEAR(面接 対策, 2)",
    "title : 面接", "{title} : 面接", "(面接", "面接)", "- 面接", "+", "面接 + 対策", "\\", "%", "_", "\x01",
    "🎉", "👩‍👩‍👧", "\xff\xfe", "面\xe6\x8e", "\xe2\x80\xae面接", "''; DROP TABLE entry; --",
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, some, G_N_ELEMENTS (some));
  g_autofree char *letters = g_strnfill (10000, 'a');
  GString *kanji = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_unref (test_search_find_in (db, "ja", texts[i], TEGOTAE_STAGE_NONE, NULL, 20));

  for (char c = 1; c < 127; c++)
    {
      const char text[] = { c, '\0' };
      g_autoptr (GPtrArray) results = test_search_find_in (db, "ja", text, TEGOTAE_STAGE_NONE, NULL, 20);

      if (!g_ascii_isalnum (c))
        g_assert_cmpuint (results->len, ==, 0);
    }

  for (guint i = 0; i < 10000; i++)
    g_string_append_unichar (kanji, 0x4e00 + (i * 7919) % 20000);
  g_ptr_array_unref (test_search_find_in (db, "ja", letters, TEGOTAE_STAGE_NONE, NULL, 20));
  g_ptr_array_unref (test_search_find_in (db, "ja", kanji->str, TEGOTAE_STAGE_NONE, NULL, 20));
  g_string_free (kanji, TRUE);

  assert_finds (db, "…!?", "");
  assert_finds (db, "面接*", "apart compound");
}

/* What is in thousands of entries is found too, first where the title has it. */
static void
test_common_words (Place         *place,
                   gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with_packs (place);
  g_autoptr (GPtrArray) word = NULL;
  g_autoptr (GPtrArray) sentence = NULL;

  test_search_add_many (db, 3000);
  test_search_commit (db);

  word = test_search_find_in (db, "ja", "面接", TEGOTAE_STAGE_NONE, NULL, 20);
  g_assert_cmpuint (word->len, ==, 20);
  for (guint i = 0; i < word->len; i++)
    g_assert_cmpstr (((TegotaeSearchResult *) word->pdata[i])->entry->title, ==, "面接の話");

  sentence = test_search_find_in (db, "ja", "番号は1234という緊張する面接の話はありますか", TEGOTAE_STAGE_NONE, NULL, 3);
  g_assert_cmpuint (sentence->len, ==, 3);
  g_assert_cmpstr (((TegotaeSearchResult *) sentence->pdata[0])->entry->id, ==, "e1234");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/search/words-are-found-as-they-were-typed", test_words);
  PLACE_ADD ("/store/search/else-parts", test_loose);
  PLACE_ADD ("/store/search/other-form-comes-before-parts", test_other_form);
  PLACE_ADD ("/store/search/sentence", test_sentence);
  PLACE_ADD ("/store/search/title-before-keywords-before-body-before-answers", test_columns);
  PLACE_ADD ("/store/search/filters", test_filters);
  PLACE_ADD ("/store/search/preferred-stage-comes-first-of-equals", test_preferred_stage);
  PLACE_ADD ("/store/search/marks", test_marks);
  PLACE_ADD ("/store/search/language-and-limit", test_language_and_limit);
  PLACE_ADD ("/store/search/index-follows-packs", test_index_follows_packs);
  PLACE_ADD ("/store/search/index-is-whole", test_index_is_whole);
  PLACE_ADD ("/store/search/any-text-is-a-query", test_any_text_is_a_query);
  PLACE_ADD ("/store/search/common-words", test_common_words);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's own questions, found with the entries. */

#include <string.h>

#include "store/library/tegotae-search-table.h"
#include "test-store-support.h"

static void
add_entry (TegotaeLibraryDb *db,
           const char       *id,
           const char       *title,
           const char       *text)
{
  TegotaeEntryInfo *info = tegotae_entry_info_new ("core", id, "ja", title);
  g_autoptr (TegotaeEntry) entry = tegotae_entry_new (info);
  TegotaeAnswer *answer = tegotae_answer_new (NULL);
  const char * const paragraphs[] = { text, NULL };
  g_autoptr (GError) error = NULL;

  info->stages = 1u << TEGOTAE_STAGE_PREPARING;
  tegotae_entry_info_add_domain (info, "talk", 2);
  g_ptr_array_add (answer->sections, tegotae_section_new ("見出し", paragraphs));
  g_ptr_array_add (entry->answers, answer);
  g_assert_true (tegotae_library_db_add_entry (db, entry, "{}", &error));
  g_assert_no_error (error);
}

/* Two entries about nerves, and some about other things. */
static TegotaeLibraryDb *
open_library (Place *place)
{
  g_autoptr (TegotaePack) pack = tegotae_pack_new ("core", "ja", 1, "Title");
  g_autoptr (GError) error = NULL;
  TegotaeLibraryDb *db = tegotae_library_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_true (tegotae_library_db_begin (db, NULL));
  g_assert_true (tegotae_library_db_add_pack (db, pack, "{}", NULL));
  add_entry (db, "nerves", "緊張で声が震えます", "面接の前に息を長く吐きます。");
  add_entry (db, "hands", "手が冷たくなる", "緊張したときは手を温めます。");
  add_entry (db, "dress", "服装の決まり", "面接では上着を着ます。");
  add_entry (db, "intern", "International company", "An interview in English.");
  g_assert_true (tegotae_library_db_commit (db, "made", &error));
  g_assert_no_error (error);

  return db;
}

static TegotaeQuestionIndex *
make_index (void)
{
  static const struct
  {
    const char   *id;
    const char   *title;
    const char   *situation;
    const char   *answer;
    TegotaeStage  stage;
  } rows[] = {
    { "00000000-0000-4000-8000-00000000000a", "緊張で声が震えるのは私だけ？",
      "グループ面接で前の人が上手だと、声が出ません。", NULL, TEGOTAE_STAGE_FINAL },
    { "00000000-0000-4000-8000-00000000000b", "圧迫面接だったのでしょうか",
      "質問が厳しかったです。", "深掘りの質問は関心のしるしです。", TEGOTAE_STAGE_WAITING },
    { "00000000-0000-4000-8000-00000000000c", "Is an internship enough?",
      "I only have two weeks of it.", NULL, TEGOTAE_STAGE_NONE },
  };
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeQuestionIndex *index;

  questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_question_unref);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TegotaeQuestion *question = tegotae_question_new (rows[i].id, 1000);

      tegotae_question_set_title (question, rows[i].title);
      tegotae_question_set_situation (question, rows[i].situation);
      question->stage = rows[i].stage;
      if (rows[i].answer != NULL)
        tegotae_question_add_answer (question, "先輩", rows[i].answer, 2000);
      g_ptr_array_add (questions, question);
    }

  index = tegotae_question_index_new (questions, &error);
  g_assert_no_error (error);

  return index;
}

static GPtrArray *
find (TegotaeLibraryDb           *db,
      const TegotaeQuestionIndex *own,
      const char                 *text,
      TegotaeStage                stage,
      const char                 *domain)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  const TegotaeSearchScope scope = { .packs = packs, .stage = stage, .domain = domain, .own = own };
  g_autoptr (GError) error = NULL;
  GPtrArray *results;

  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  results = tegotae_search_table_find (db, query, &scope, 20, NULL, &error);
  g_assert_no_error (error);

  return results;
}

/* Ids of entries, and the last letter of those of questions. */
static char *
join (GPtrArray *results)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      const TegotaeEntryInfo *entry = ((TegotaeSearchResult *) g_ptr_array_index (results, i))->entry;
      gboolean own = g_str_equal (entry->pack, TEGOTAE_QUESTION_PACK);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              own ? entry->id + strlen (entry->id) - 1 : entry->id);
    }

  return g_string_free (ids, FALSE);
}

static void
assert_finds (TegotaeLibraryDb           *db,
              const TegotaeQuestionIndex *own,
              const char                 *text,
              TegotaeStage                stage,
              const char                 *domain,
              const char                 *expected)
{
  g_autoptr (GPtrArray) results = find (db, own, text, stage, domain);
  g_autofree char *ids = join (results);

  g_test_message ("“%s”", text);
  g_assert_cmpstr (ids, ==, expected);
}

static void
test_found (Place         *place,
            gconstpointer  data)
{
  static const char * const rows[][2] = {
    { "緊張", "a nerves hands" },
    { "圧迫", "b" },
    { "圧", "b" },
    { "深掘り", "b" },
    { "先輩", "b" },
    { "グループ面接", "a" },
    { "ｸﾞﾙｰﾌﾟ", "a" },
    { "intern", "c intern" },
    { "weeks", "c" },
    { "wee", "c" },
    { "面接 声", "a nerves b dress" },
    { "服装", "dress" },
    { "zzzz", "" },
  };
  g_autoptr (TegotaeLibraryDb) db = open_library (place);
  g_autoptr (TegotaeQuestionIndex) own = make_index ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_finds (db, own, rows[i][0], TEGOTAE_STAGE_NONE, NULL, rows[i][1]);
}

static void
test_sentence (Place         *place,
               gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_library (place);
  g_autoptr (TegotaeQuestionIndex) own = make_index ();
  g_autoptr (GPtrArray) results = NULL;
  const TegotaeSearchResult *first;

  results = find (db, own, "質問が厳しくて、圧迫面接だったのではないかと思っています", TEGOTAE_STAGE_NONE, NULL);
  g_assert_cmpuint (results->len, >=, 2);
  first = g_ptr_array_index (results, 0);
  g_assert_cmpstr (first->entry->title, ==, "圧迫面接だったのでしょうか");
}

static void
test_filters (Place         *place,
              gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_library (place);
  g_autoptr (TegotaeQuestionIndex) own = make_index ();

  assert_finds (db, own, "緊張", TEGOTAE_STAGE_FINAL, NULL, "a");
  assert_finds (db, own, "緊張", TEGOTAE_STAGE_PREPARING, NULL, "nerves hands");
  assert_finds (db, own, "緊張", TEGOTAE_STAGE_NONE, "talk", "nerves hands");
}

static void
test_marked (Place         *place,
             gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_library (place);
  g_autoptr (TegotaeQuestionIndex) own = make_index ();
  g_autoptr (GPtrArray) results = find (db, own, "圧迫面接", TEGOTAE_STAGE_NONE, NULL);
  const TegotaeSearchResult *result = g_ptr_array_index (results, 0);
  const TegotaeTextRange *range = &g_array_index (result->title_ranges, TegotaeTextRange, 0);

  g_assert_cmpuint (range->start, ==, 0);
  g_assert_cmpuint (range->end, ==, strlen ("圧迫面接"));
  g_assert_cmpstr (result->snippet, ==, "質問が厳しかったです。 先輩 深掘りの質問は関心のしるしです。");
  g_assert_cmpstr (result->entry->lang, ==, "ja");
}

/* What there are none of changes nothing. */
static void
test_none (Place         *place,
           gconstpointer  data)
{
  static const char * const queries[] = { "緊張", "面接", "inter", "手が震えて声が出ない", "声 震え" };
  g_autoptr (TegotaeLibraryDb) db = open_library (place);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (TegotaeQuestionIndex) none = tegotae_question_index_new (nothing, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GPtrArray) results = find (db, NULL, queries[i], TEGOTAE_STAGE_NONE, NULL);
      g_autofree char *ids = join (results);

      g_assert_cmpuint (results->len, >, 0);
      assert_finds (db, none, queries[i], TEGOTAE_STAGE_NONE, NULL, ids);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/search-own/questions-are-found-among-entries", test_found);
  PLACE_ADD ("/store/search-own/a-sentence-finds-the-question-like-it", test_sentence);
  PLACE_ADD ("/store/search-own/filters-hold-for-them", test_filters);
  PLACE_ADD ("/store/search-own/what-was-meant-is-marked", test_marked);
  PLACE_ADD ("/store/search-own/none-change-nothing", test_none);

  return g_test_run ();
}

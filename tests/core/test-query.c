/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/search/tegotae-query.h"

static const struct
{
  const char *text;
  const char *words; /* phrases, with commas between them */
  gboolean    is_precise;
} cases[] = {
  { "", "", TRUE },
  { " 　!?\"*()", "", TRUE },
  { "🎉👩‍👧", "", TRUE },
  { "面接", "面接", TRUE },
  { "面", "面", TRUE },
  { "面接　緊張", "面接,緊張", TRUE },
  { "面接 面接", "面接", TRUE },
  { "お祈りメール", "お祈 祈り りめ めー ーる", TRUE },
  { "面接の服装", "面接,服装", TRUE },
  { "手が震える", "手,震え える", TRUE },
  { "手が震えます", "手,震え えま ます", TRUE },
  { "手が震えますね", "手,震え えま ます すね", FALSE },
  { "面接は", "面接 接は", TRUE },
  { "グループディスカッション", "ぐる るー ーぷ ぷで でぃ ぃす すか かっ っし しょ ょん", TRUE },
  { "1分", "1 分", TRUE },
  { "ES添削", "es 添削", TRUE },
  { "interview tips", "interview,tip", TRUE },
  { "\"a\" OR NEAR(b, 2)", "a,or,near,b,2", FALSE },
  { "面接で何を聞かれますか", "面接,何,聞か かれ れま ます すか", FALSE },
  { "how do I answer why us", "how,do,i,answer,why,us", FALSE },
};

static char *
list_words (const TegotaeQuery *query)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < query->words->len; i++)
    {
      const TegotaeQueryWord *word = g_ptr_array_index (query->words, i);

      g_string_append_printf (words, "%s%s", i > 0 ? "," : "", word->phrase);
    }

  return g_string_free (words, FALSE);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TegotaeQuery) query = tegotae_query_new (cases[i].text);
      g_autofree char *words = list_words (query);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpint (query->is_precise, ==, cases[i].is_precise);
      g_assert_cmpuint (query->factors->len, ==, query->terms->len);
    }
}

static void
test_beginning (void)
{
  static const struct
  {
    const char *text;
    const char *beginning;
  } rows[] = {
    { "inter", "inter" }, { "inter ", NULL }, { "面接 Int", "int" }, { "面", NULL },
    { "あ", "あ" }, { "メ", "め" }, { "あい", NULL }, { "12", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TegotaeQuery) query = tegotae_query_new (rows[i].text);
      const TegotaeQueryWord *last = g_ptr_array_index (query->words, query->words->len - 1);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (last->beginning, ==, rows[i].beginning);
    }
}

static void
test_loose (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_loose;
  } rows[] = {
    { "面接", TRUE },
    { "めんせつ", FALSE },
    { "AI", FALSE },
    { "AI test", TRUE },
    { "すみませんがどうすればいいですか", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TegotaeQuery) query = tegotae_query_new (rows[i].text);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpint (query->is_loose, ==, rows[i].is_loose);
    }
}

static void
test_others (void)
{
  static const struct
  {
    const char *text;
    const char *others; /* with commas between them */
  } rows[] = {
    { "面接", "" },
    { "取り組み", "取組 組み,取組" },
    { "取組み", "取組" },
    { "取組", "" },
    { "打ち合わせ", "打合 合わ わせ,打合" },
    { "引っ越し", "引越 越し,引越" },
    { "彼に会い", "" },
    { "エントリーシート", "゠えんとりしと" },
    { "エントリシート", "゠えんとりしと" },
    { "えんとりーしーと", "゠えんとりしと" },
    { "ｴﾝﾄﾘｰｼｰﾄ", "゠えんとりしと" },
    { "ディスカッシヨン", "゠でいすかつしよん" },
    { "ディスカッション", "゠でいすかつしよん" },
    { "ES", "" },
    { "メル", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TegotaeQuery) query = tegotae_query_new (rows[i].text);
      const TegotaeQueryWord *word = g_ptr_array_index (query->words, 0);
      g_autofree char *others = g_strjoinv (",", word->others);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (others, ==, rows[i].others);
    }
}

static void
test_phrase_has_part (void)
{
  static const struct
  {
    const char *text;
    const char *part;
    gboolean    has;
  } rows[] = {
    { "不採用でした", "不採 採用", TRUE },
    { "お祈りと不採用", "不採 採用", TRUE },
    { "採用", "不採 採用", FALSE },
    { "job hopping", "hop", TRUE },
    { "job hopping", "job hop", TRUE },
    { "shopping", "hop", FALSE },
    { "hops job", "job hop", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TegotaeQuery) query = tegotae_query_new (rows[i].text);

      g_test_message ("“%s” “%s”", rows[i].text, rows[i].part);
      g_assert_cmpint (tegotae_query_phrase_has (query->phrase, rows[i].part), ==, rows[i].has);
    }
}

static void
test_terms_come_once (void)
{
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("面接と面接");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < query->terms->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (query->terms, i)));
}

static double
get_factor (const TegotaeQuery *query,
            const char         *term)
{
  for (guint i = 0; i < query->terms->len; i++)
    if (strcmp (g_ptr_array_index (query->terms, i), term) == 0)
      return g_array_index (query->factors, double, i);

  g_assert_not_reached ();
}

/* Hiragana counts for less. */
static void
test_grammar_counts_less (void)
{
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("面何です");

  g_assert_cmpfloat (get_factor (query, "面何"), ==, 1);
  g_assert_cmpfloat (get_factor (query, "です"), <, 1);
  g_assert_cmpfloat (get_factor (query, "何で"), ==, 1);
}

static void
test_ten_thousand_characters (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (TegotaeQuery) query = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_unichar (text, 0x4e00 + i % 5000);

  query = tegotae_query_new (text->str);
  g_assert_false (query->is_precise);
  g_assert_cmpuint (query->terms->len, >, 1000);
  g_string_free (text, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/query/words", test_words);
  g_test_add_func ("/core/query/what-is-still-being-typed", test_beginning);
  g_test_add_func ("/core/query/what-may-be-found-in-parts", test_loose);
  g_test_add_func ("/core/query/other-ways-to-write-a-word", test_others);
  g_test_add_func ("/core/query/phrase-has-whole-words-of-it", test_phrase_has_part);
  g_test_add_func ("/core/query/terms-come-once", test_terms_come_once);
  g_test_add_func ("/core/query/grammar-counts-less", test_grammar_counts_less);
  g_test_add_func ("/core/query/ten-thousand-characters", test_ten_thousand_characters);

  return g_test_run ();
}

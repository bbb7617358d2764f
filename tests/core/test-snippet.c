/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/search/tegotae-search-result.h"

/* The text with [ ] around its ranges. */
static char *
mark (const char *text,
      GArray     *ranges)
{
  GString *marked = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      const TegotaeTextRange *range = &g_array_index (ranges, TegotaeTextRange, i);

      g_assert_cmpuint (range->start, >=, at);
      g_assert_cmpuint (range->end, >, range->start);
      g_assert_cmpuint (range->end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + range->start, range->end - range->start, NULL));

      g_string_append_len (marked, text + at, range->start - at);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + range->start, range->end - range->start);
      g_string_append_c (marked, ']');
      at = range->end;
    }
  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

static const struct
{
  const char *query;
  const char *text;
  const char *marked;
} highlights[] = {
  { "面接", "次の面接と面接官", "次の[面接]と[面接]官" },
  { "面", "面接の場面", "[面]接の場[面]" },
  { "カタカナ", "ｶﾀｶﾅとかたかな", "[ｶﾀｶﾅ]と[かたかな]" },
  { "がぎ", "か\343\202\231ぎ", "[か\343\202\231ぎ]" },
  { "interviews", "An INTERVIEW; interviewing, interviewer", "An [INTERVIEW]; [interviewing], interviewer" },
  { "interviews ", "An interviewer", "An interviewer" },
  { "int ", "interview print", "interview print" },
  { "int", "interview print", "[int]erview print" },
  { "1分", "１分間、11分", "[１分]間、11分" },
  { "キロ", "5㌔走る", "5[㌔]走る" },
  { "<b>&amp;", "a <b>&amp; b", "a <[b]>&[amp]; [b]" },
  { "面接のときに緊張してしまいます", "面接の前に緊張しました。しまいます", "[面接]の前に[緊張]しました。[しまいます]" },
  { "自己PRはどのように話せばいいですか", "自己PRです。PR", "[自己PR]です。[PR]" },
  { "🎉", "🎉", "🎉" },
};

static void
test_highlights (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (highlights); i++)
    {
      g_autoptr (TegotaeQuery) query = tegotae_query_new (highlights[i].query);
      g_autoptr (TegotaeFoldedText) folded = tegotae_folded_text_new (highlights[i].text, -1);
      g_autoptr (GArray) ranges = tegotae_highlight_find (query, folded);
      g_autofree char *marked = mark (highlights[i].text, ranges);

      g_assert_cmpstr (marked, ==, highlights[i].marked);
    }
}

static char *
choose (const char *query_text,
        const char *text)
{
  g_autoptr (TegotaeQuery) query = tegotae_query_new (query_text);
  g_autoptr (GArray) ranges = NULL;
  g_autofree char *snippet = tegotae_snippet_choose (query, text, &ranges);

  g_assert_true (g_utf8_validate (snippet, -1, NULL));

  return mark (snippet, ranges);
}

#define TEN "一二三四五六七八九十"
#define SIXTY TEN TEN TEN TEN TEN TEN

static const struct
{
  const char *query;
  const char *text;
  const char *snippet;
} snippets[] = {
  { "緊張", "短い文です。", "短い文です。" },
  { "緊張", "", "" },
  { "緊張", "一行目\n二行目で緊張", "二行目で[緊張]" },
  { "緊張", "はじめの文。次の文で緊張します。", "次の文で[緊張]します。" },
  { "緊張", "「はじめ。」次の文で緊張します。", "次の文で[緊張]します。" },
  { "緊張", "一\t二\r緊張", "一 二 [緊張]" },
  /* The end of a paragraph is an end, if there is enough before it. */
  { "緊張", "緊張" TEN TEN TEN TEN TEN "\n" TEN, "[緊張]" TEN TEN TEN TEN TEN },
  /* The first of two that are alike; the one with more, not with the same again. */
  { "緊張", "緊張。" SIXTY "。緊張。", "[緊張]。" TEN TEN TEN TEN TEN TEN "。…" },
  { "緊張 準備", "緊張と緊張と緊張。" SIXTY "。準備と緊張。", "[準備]と[緊張]。" },
};

static void
test_snippets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (snippets); i++)
    {
      g_autofree char *snippet = choose (snippets[i].query, snippets[i].text);

      g_assert_cmpstr (snippet, ==, snippets[i].snippet);
    }
}

/* About sixty characters, wherever the word is. */
static void
test_long_text (void)
{
  g_autofree char *middle = choose ("緊張", SIXTY SIXTY "緊張" SIXTY SIXTY);
  g_autofree char *end = choose ("緊張", SIXTY SIXTY "緊張");
  g_autofree char *none = choose ("緊張", SIXTY SIXTY);

  g_assert_true (g_str_has_prefix (middle, "…"));
  g_assert_true (g_str_has_suffix (middle, "…"));
  g_assert_nonnull (strstr (middle, "[緊張]"));
  g_assert_cmpint (g_utf8_strlen (middle, -1), <=, 70);
  g_assert_true (g_str_has_suffix (end, "十[緊張]"));
  g_assert_true (g_str_has_prefix (none, TEN));
  g_assert_cmpint (g_utf8_strlen (none, -1), ==, 65);
}

/* Of two snippets, the one with more of what was asked. */
static void
test_best_snippet (void)
{
  g_autofree char *snippet = choose ("緊張 手汗", "緊張だけの文。" SIXTY "。\n" SIXTY "。\n手汗と緊張の文。");

  g_assert_cmpstr (snippet, ==, "[手汗]と[緊張]の文。");
}

static void
test_many_matches (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *snippet = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "緊張と");

  snippet = choose ("緊張", text->str);
  g_assert_nonnull (strstr (snippet, "[緊張]"));
  g_string_free (text, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/highlight/what-was-meant", test_highlights);
  g_test_add_func ("/core/snippet/begins-with-the-sentence", test_snippets);
  g_test_add_func ("/core/snippet/of-a-long-text", test_long_text);
  g_test_add_func ("/core/snippet/the-best-one", test_best_snippet);
  g_test_add_func ("/core/snippet/many-matches", test_many_matches);

  return g_test_run ();
}

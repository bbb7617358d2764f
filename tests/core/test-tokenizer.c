/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/search/tegotae-tokenizer.h"

/* Tokens as text: a blank between places, a bar between tokens of one place,
 * and with offsets @start-@end after each if asked for. */
typedef struct
{
  GString  *text;
  gboolean  with_offsets;
  gsize     size;
} Written;

static int
write_token (const TegotaeToken *token,
             gpointer            user_data)
{
  Written *written = user_data;

  g_assert_cmpuint (token->start, <, token->end);
  g_assert_cmpuint (token->end, <=, written->size);
  g_assert_cmpuint (token->length, >, 0);
  g_assert_true (g_utf8_validate (token->text, (gssize) token->length, NULL));

  if (written->text->len > 0)
    g_string_append_c (written->text, token->colocated ? '|' : ' ');
  g_string_append_len (written->text, token->text, (gssize) token->length);
  if (written->with_offsets)
    g_string_append_printf (written->text, "@%u-%u", (guint) token->start, (guint) token->end);

  return 0;
}

static char *
tokenize (const char    *text,
          TegotaeTokens  tokens,
          gboolean       with_offsets)
{
  g_autoptr (TegotaeFoldedText) folded = tegotae_folded_text_new (text, -1);
  Written written = { g_string_new (NULL), with_offsets, strlen (text) };

  g_assert_cmpint (tegotae_tokenizer_run (folded, tokens, write_token, &written), ==, 0);

  return g_string_free (written.text, FALSE);
}

static const struct
{
  const char *text;
  const char *of_entry;
  const char *of_run;
} cases[] = {
  { "面接", "面接|面|接", "面接" },
  { "面接対策", "面接|面 接対|接 対策|対|策", "面接 接対 対策" },
  { "祈", "祈", "祈" },
  { "あ", "あ", "あ" },
  { "です", "です", "です" },
  { "お祈り", "お祈 祈り|祈", "お祈 祈り" },
  { "人々", "人々|人|々", "人々" },
  { "〇月", "〇月|〇|月", "〇月" },

  /* Katakana also as hiragana, and only so in what was typed. */
  { "カタ", "カタ|かた", "かた" },
  { "ｶﾀ", "カタ|かた", "かた" },
  { "メール", "メー|めー ール|ーる", "めー ーる" },
  { "ES添削", "es 添削|添|削", "es 添削" },

  /* Half-width kana with marks of sound, marks of their own, marks beside. */
  { "ﾎﾞｰﾄﾞ", "ボー|ぼー ード|ーど", "ぼー ーど" },
  { "\343\201\213\343\202\231\343\201\216", "がぎ", "がぎ" },
  { "か゛ぎ", "がぎ", "がぎ" },
  { "こゝろ", "ここ ころ", "ここ ころ" },
  { "いすゞ", "いす すず", "いす すず" },
  { "がゝみ", "がか かみ", "がか かみ" },
  { "3ヶ月", "3 ヶ月|か月|月", "3 か月" },

  /* Numbers before a counter, whichever way they are written. */
  { "三十分", "30 分", "30 分" },
  { "二〇二六年", "2026 年", "2026 年" },
  { "四十五歳と千二百円", "45 歳と|歳 1200 円", "45 歳と 1200 円" },
  { "一つ", "1 つ", "1 つ" },
  { "三か月", "3 か月|月", "3 か月" },
  { "十分な", "十分|十 分な|分", "十分 分な" },
  { "二十分", "20 分", "20 分" },
  { "一緒", "一緒|一|緒", "一緒" },
  { "三二十円", "三二|三 二十|二 十円|十|円", "三二 二十 十円" },

  /* Words in katakana whole, whichever way kana are written. */
  { "シート", "シー|しー ート|ーと", "しー ーと" },
  { "リモト", "リモ|りも|゠りもと モト|もと", "りも もと" },
  { "リモート", "リモ|りも|゠りもと モー|もー ート|ーと", "りも もー ーと" },
  { "ナッツを", "ナッ|なっ|゠なつつ ッツ|っつ ツを|つを", "なっ っつ つを" },

  /* Without what may be left out between kanji. */
  { "取り組み", "取り|取 り組|取組 組み|組", "取り り組 組み" },
  { "人に会う", "人に|人 に会 会う|会", "人に に会 会う" },

  /* Compatibility forms. */
  { "ＡＢＣ１２", "abc 12", "abc 12" },
  { "㌔", "キロ|きろ", "きろ" },
  { "①", "1", "1" },
  { "ﬁt", "fit", "fit" },
  { "R\303\251sum\303\251", "resum|resume", "resum" },
  { "e\314\201t\303\240", "eta", "eta" },
  { "葛\363\240\204\200城", "葛城|葛|城", "葛城" },
  { "\341\204\222\341\205\241\341\206\253", "한", "한" },

  /* Breaks. */
  { "面接、対策", "面接|面|接 対策|対|策", "面接 対策" },
  { "自己・他己", "自己|自|己 他己|他|己", "自己 他己" },
  { "Wi-Fi", "wi fi", "wi fi" },
  { "👩‍👩‍👧‍👦面接🎉", "面接|面|接", "面接" },
  { "1️⃣番", "1 番", "1 番" },
  { "!?…()\"'*", "", "" },
  { "", "", "" },
  { "\xff\xfe面\x80接", "面 接", "面 接" },
  { "面\xe6\x8e", "面", "面" },

  /* Whole words, and their stems. */
  { "interviews", "interview|interviews", "interview" },
  { "Preparing 2 answers", "prepar|preparing 2 answer|answers", "prepar 2 answer" },
  { "Зарплата", "зарплата", "зарплата" },
};

static void
test_tokens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *of_entry = tokenize (cases[i].text, TEGOTAE_TOKENS_OF_ENTRY, FALSE);
      g_autofree char *of_run = tokenize (cases[i].text, TEGOTAE_TOKENS_OF_RUN, FALSE);

      g_test_message ("row %u", i);
      g_assert_cmpstr (of_entry, ==, cases[i].of_entry);
      g_assert_cmpstr (of_run, ==, cases[i].of_run);
    }
}

static const struct
{
  const char *text;
  const char *tokens;
} offsets[] = {
  { "A面接", "a@0-1 面接@1-7|面@1-4|接@4-7" },
  { "ｶﾞｲ", "ガイ@0-9|がい@0-9" },
  { "か\343\202\231い", "がい@0-9" },
  { "葛\363\240\204\200城", "葛城@0-10|葛@0-7|城@7-10" },
  { "㌔x", "キロ@0-3|きろ@0-3 x@3-4" },
  { "e\314\201ta b", "eta@0-5 b@6-7" },
  { "👩‍👧 面", "面@12-15" },
  { "running", "run@0-7|running@0-7" },
  { "e\314\201\314\243", "e@0-5" },
};

static void
test_offsets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autofree char *got = tokenize (offsets[i].text, TEGOTAE_TOKENS_OF_ENTRY, TRUE);

      g_assert_cmpstr (got, ==, offsets[i].tokens);
    }
}

static void
test_sentence (void)
{
  g_autofree char *got = tokenize ("面接のメール", TEGOTAE_TOKENS_OF_SENTENCE, FALSE);

  g_assert_cmpstr (got, ==, "面接|面 接の|接 のメ メー ール");
}

/* Wherever a run stands in a text, its tokens stand there, one after the other:
 * else phrases would not be found. */
static void
test_runs_stand_in_entries (void)
{
  static const char text[] = "ES添削とｻﾎﾟｰﾄ、面接1分間のＰＲ。3ヶ月のinterviews";
  g_autofree char *entry = tokenize (text, TEGOTAE_TOKENS_OF_ENTRY, FALSE);
  g_auto (GStrv) places = g_strsplit (entry, " ", -1);
  static const char * const parts[] = {
    "ES添削", "添削とサポート", "さぽーと", "面接1分間の", "1分", "分間のPR", "3か月", "月のinterview",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *run = tokenize (parts[i], TEGOTAE_TOKENS_OF_RUN, FALSE);
      g_auto (GStrv) tokens = g_strsplit (run, " ", -1);
      gboolean found = FALSE;

      for (guint at = 0; at + g_strv_length (tokens) <= g_strv_length (places); at++)
        {
          gboolean same = TRUE;

          for (guint j = 0; tokens[j] != NULL && same; j++)
            {
              g_auto (GStrv) here = g_strsplit (places[at + j], "|", -1);

              same = g_strv_contains ((const char * const *) here, tokens[j]);
            }
          found = found || same;
        }

      g_test_message ("%s: %s", parts[i], run);
      g_assert_true (found);
    }
}

static int
stop_at_second (const TegotaeToken *token,
                gpointer            user_data)
{
  guint *n = user_data;

  return ++*n == 2 ? 7 : 0;
}

static void
test_stops (void)
{
  static const char * const texts[] = { "one two three", "面接対策", "interviews interviews" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TegotaeFoldedText) folded = tegotae_folded_text_new (texts[i], -1);
      guint n = 0;

      g_assert_cmpint (tegotae_tokenizer_run (folded, TEGOTAE_TOKENS_OF_ENTRY, stop_at_second, &n),
                       ==, 7);
      g_assert_cmpuint (n, ==, 2);
    }
}

static void
test_long_input (void)
{
  g_autofree char *letters = g_strnfill (10000, 'a');
  g_autofree char *got = tokenize (letters, TEGOTAE_TOKENS_OF_ENTRY, FALSE);
  GString *marks = g_string_new ("か");

  for (guint i = 0; i < 1000; i++)
    g_string_append (marks, "\343\202\231");

  g_assert_cmpuint (strlen (got), ==, 64);
  g_free (tokenize (marks->str, TEGOTAE_TOKENS_OF_ENTRY, FALSE));
  g_string_free (marks, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/tokenizer/tokens", test_tokens);
  g_test_add_func ("/core/tokenizer/offsets-are-of-the-original", test_offsets);
  g_test_add_func ("/core/tokenizer/sentence-keeps-katakana", test_sentence);
  g_test_add_func ("/core/tokenizer/runs-stand-in-entries", test_runs_stand_in_entries);
  g_test_add_func ("/core/tokenizer/stops-when-told", test_stops);
  g_test_add_func ("/core/tokenizer/any-length", test_long_input);

  return g_test_run ();
}

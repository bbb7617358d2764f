/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-sentence.h"

/* Sentences with a | between each two. */
typedef struct
{
  const char *name;
  const char *sentences;
} Case;

static const Case cases[] = {
  { "one-without-a-mark", "面接の準備" },
  { "japanese", "準備が進んでいます。|次は声に出してみましょう！|できますか？|はい" },
  { "japanese-marks-of-each-kind", "本当に！？|はい。。" },
  { "japanese-quotes", "「落ちた。どうする？」と聞かれます。|「次へ。」と終わります。" },
  { "japanese-brackets", "話せます（1分。声に出して）。|次です。" },
  { "an-open-bracket-goes-on", "（1分。声に出して。" },
  { "english", "You are ready. |Go! |Are you? |Yes" },
  { "english-quotes", "You chose “Did you practise? Well.” for it. |It helps." },
  { "an-end-in-quotes-goes-on", "He said “yes.” She left. |Then we went." },
  { "a-straight-quote-closes", "He said \"Go.\" |Then we went." },
  { "a-quote-closes-what-began-before", "Go now.” |Then we went." },
  { "a-bracket-closes-nothing", "A) First. |B) Then. |Go." },
  { "numbers", "It takes 1.5 minutes. |3.2 is more." },
  { "abbreviations", "Tell it aloud, e.g. Monday, or i.e. At 9 a.m. Sharp. |Ask Mr. Sato. |See No. 5." },
  { "an-abbreviation-of-several-letters", "A B.Sc. Helps. |Good." },
  { "an-abbreviation-may-be-asked-for", "Is he a Dr? |No! |Yes." },
  { "initials", "Ask J. Smith about it. |Then go." },
  { "small-letter-goes-on", "Rest etc. and then go on. |Good." },
  { "web-address", "See https://example.org/a.b for more. |Read it." },
  { "dots", "Wait ... and see. |Good." },
  { "nothing-follows-but-space", "One. \n" },
  { "lines", "One.\n|Two." },
};

static void
test_ends (gconstpointer data)
{
  const Case *wanted = data;
  g_auto (GStrv) sentences = g_strsplit (wanted->sentences, "|", -1);
  g_autofree char *text = g_strjoinv ("", sentences);
  const char *at = text;

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      const char *end;
      g_autofree char *sentence = NULL;

      g_assert_nonnull (at);
      end = tegotae_sentence_get_end (at);
      sentence = g_strndup (at, (gsize) (end - at));
      g_assert_cmpstr (sentence, ==, g_strchomp (sentences[i]));
      at = tegotae_sentence_get_next (end);
    }
  g_assert_null (at);
}

static void
test_nothing_is_no_sentence (void)
{
  g_assert_cmpstr (tegotae_sentence_get_end (""), ==, "");
  g_assert_null (tegotae_sentence_get_next (" \n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/core/sentence/ends/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_ends);
    }
  g_test_add_func ("/core/sentence/nothing-is-none", test_nothing_is_no_sentence);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "service/tegotae-home.h"
#include "service/tegotae-paths.h"
#include "test-service-support.h"
#include "text/tegotae-phrase-cutter.h"

/* As ICU 72, 76 and 78 cut, with | where a phrase begins, and what is made of it. */
static const char * const joints[][2] = {
  /* endings of verbs */
  { "ありま|すか", "ありますか" },
  { "見て|くだ|さい", "見てください" },
  { "選びま|しょう", "選びましょう" },
  { "いいで|しょうか", "いいでしょうか" },
  { "何に|困っ|たか", "何に|困ったか" },
  { "聞|きや|すい", "聞きやすい" },
  { "起|きた|こと", "起きた|こと" },
  { "間|違えて|言う", "間違えて|言う" },
  { "恥ず|かしさの|大きさ", "恥ずかしさの|大きさ" },
  /* an auxiliary verb after a verb */
  { "見え|ていない", "見えていない" },
  { "聞いて|いるのは、", "聞いているのは、" },
  { "用意して|おきます", "用意しておきます" },
  { "落ち|着いて|話す", "落ち着いて|話す" },
  { "聞き|方も|同じ", "聞き方も|同じ" },
  { "終わり|方です", "終わり方です" },
  /* parts of one word */
  { "お|見送り|メール", "お見送り|メール" },
  { "第一|志望でない|会社", "第一志望でない|会社" },
  { "自己|紹介|では", "自己紹介では" },
  { "面接|官に|どう", "面接官に|どう" },
  { "三か|所を", "三か所を" },
  { "二つ|目の|質問", "二つ目の|質問" },
  { "1〜|2回", "1〜2回" },
  /* what stands after a bracket */
  { "「私も」|と|言う", "「私も」と|言う" },
  { "「初めて」|の|怖さ", "「初めて」の|怖さ" },
  /* what would be too wide is cut where a word ends */
  { "書い|ていませんでした", "書いて|いませんでした" },
  { "よろしいで|しょうか", "よろしい|でしょうか" },
  { "変えてもかま|いませんが、", "変えても|かまいませんが、" },
  { "聞き|落としや|すくなります", "聞き落とし|やすくなります" },
  /* what is right stays */
  { "会話の|入り口です", "会話の|入り口です" },
  { "まず|知りたいのは、", "まず|知りたいのは、" },
  { "見る|前に、|自分の", "見る|前に、|自分の" },
  { "「事実・|意見」", "「事実・|意見」" },
  { "", "" },
};

/* The characters of @marked without the marks; what they say. */
static char *
read_marks (const char     *marked,
            TegotaePhrases *phrases)
{
  GString *text = g_string_new (NULL);
  guint number = 0;

  *phrases = 0;
  while (*marked != '\0')
    {
      const char *next;

      if (*marked == '|')
        {
          *phrases |= G_GUINT64_CONSTANT (1) << number;
          marked++;
        }

      next = tegotae_phrases_next (marked);
      g_string_append_len (text, marked, next - marked);
      marked = next;
      number++;
    }

  return g_string_free (text, FALSE);
}

static char *
mark (const char     *text,
      TegotaePhrases  phrases)
{
  GString *marked = g_string_new (NULL);

  for (guint number = 0; *text != '\0'; number++)
    {
      const char *next = tegotae_phrases_next (text);

      if (number < TEGOTAE_PHRASES_MOST_CHARACTERS && (phrases >> number & 1) != 0)
        g_string_append_c (marked, '|');
      g_string_append_len (marked, text, next - text);
      text = next;
    }

  return g_string_free (marked, FALSE);
}

static void
test_wrong_cuts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      TegotaePhrases phrases;
      g_autofree char *text = read_marks (joints[i][0], &phrases);
      g_autofree char *got = mark (text, tegotae_phrase_joints_join (text, phrases));

      g_assert_cmpstr (got, ==, joints[i][1]);
    }
}

/* With any ICU: what its model and its dictionary make of a text differs. */
static void
test_words_stay_whole (void)
{
  static const char * const cases[][2] = {
    { "手応えがまったくない面接でも通ることはありますか？", "ありますか" },
    { "「書類には書いていませんが」から始めてみてください", "ください" },
    { "第一志望でない会社に「第一志望ですか」と聞かれたら？", "第一志望" },
    { "お見送りの連絡のあと、何から始めますか？", "お見送り" },
    { "一人で面接の練習をするなら何をすればいいですか？", "いいですか" },
    { "面接の前の晩に緊張して眠れないときはどうする？", "眠れない" },
  };
  g_autoptr (TegotaePhraseCutter) cutter = tegotae_phrase_cutter_new ();

  g_assert_nonnull (cutter);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TegotaePhrases phrases = tegotae_phrase_cutter_cut (cutter, cases[i][0]);
      g_autofree char *got = mark (cases[i][0], phrases);

      g_assert_cmpuint (phrases, !=, 0);
      g_assert_cmpuint (phrases & 1, ==, 0);
      if (strstr (got, cases[i][1]) == NULL)
        g_error ("%s is cut: %s", cases[i][1], got);
    }
}

static void
test_what_has_none (void)
{
  static const char * const texts[] = { "", "Start", "How do I begin to answer?", "2 / 10", "面" };
  g_autoptr (TegotaePhraseCutter) cutter = tegotae_phrase_cutter_new ();
  g_autoptr (GString) longest = g_string_new (NULL);

  g_assert_nonnull (cutter);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpuint (tegotae_phrase_cutter_cut (cutter, texts[i]), ==, 0);

  /* One more than there are bits for. */
  for (guint i = 0; i < TEGOTAE_PHRASES_MOST_CHARACTERS / 2; i++)
    g_string_append (longest, "は、");
  g_assert_cmpuint (tegotae_phrase_cutter_cut (cutter, longest->str), !=, 0);
  g_string_append (longest, "は");
  g_assert_cmpuint (tegotae_phrase_cutter_cut (cutter, longest->str), ==, 0);

  /* What UTF-16 needs two units for. */
  g_assert_cmpuint (tegotae_phrase_cutter_cut (cutter, "𠮟られた、😀と書いた。") & 1, ==, 0);
}

#define PACK "{\"format\": \"tegotae-pack\", \"version\": 1, \"id\": \"own\", \"lang\": \"%s\", \"revision\": 1, " \
             "\"title\": \"パックの題名は、こう書く\", \"entries\": [{\"id\": \"e\", \"title\": \"記事の題名は、こう書く\", " \
             "\"answers\": [{\"sections\": [{\"heading\": \"節の見出しは、こう書く\", \"body\": [\"本文は、そのまま。\"]}]}]}]}"

static void
add_pack (const char *lang)
{
  g_autofree char *directory = tegotae_paths_dup_imported_packs ();
  g_autofree char *name = g_strdup_printf ("own.%s.json", lang);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *text = g_strdup_printf (PACK, lang);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
read_library (const char *lang)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeHome) home = tegotae_home_open_and_tell (lang, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TegotaeEntry) entry = NULL;

  g_assert_no_error (error);
  entries = tegotae_home_list_entries (home, TEGOTAE_STAGE_NONE, NULL, "own", NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = tegotae_home_get_entry (home, "own", "e", &error);
  g_assert_no_error (error);
}

/* In an order in which nothing is known yet that must not be. */
static void
test_kept_in_the_library (void)
{
  test_service_clear ();
  add_pack ("en");
  read_library ("en");
  g_assert_cmpuint (tegotae_phrases_find ("記事の題名は、こう書く"), ==, 0);

  test_service_clear ();
  add_pack ("ja");
  read_library ("ja");
  g_assert_cmpuint (tegotae_phrases_find ("パックの題名は、こう書く"), !=, 0);
  g_assert_cmpuint (tegotae_phrases_find ("記事の題名は、こう書く"), !=, 0);
  g_assert_cmpuint (tegotae_phrases_find ("節の見出しは、こう書く"), !=, 0);
  g_assert_cmpuint (tegotae_phrases_find ("本文は、そのまま。"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);
  g_test_add_func ("/text/phrases/wrong-cuts-are-joined", test_wrong_cuts);
  g_test_add_func ("/text/phrases/words-stay-whole-with-any-icu", test_words_stay_whole);
  g_test_add_func ("/text/phrases/what-has-none", test_what_has_none);
  g_test_add_func ("/service/phrases/kept-in-the-library", test_kept_in_the_library);

  return test_service_run ();
}

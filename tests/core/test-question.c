/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/tegotae-error.h"
#include "core/tegotae-question.h"
#include "../test-question.h"

#define UUID "2f6c1e0a-4a5e-4b7f-9d3f-0a1b2c3d4e5f"
#define KANJI "面"

static TegotaeQuestion *
make_question (void)
{
  TegotaeQuestion *question = tegotae_question_new (UUID, 1000);

  tegotae_question_set_title (question, "志望動機が続きません");
  tegotae_question_set_situation (question, "最終面接の前です。\n理由を二つしか言えません。");
  question->stage = TEGOTAE_STAGE_FINAL;
  question->changed_at = 2000;
  tegotae_question_add_answer (question, "キャリアセンターの人", "一つで足ります。", 1500);

  return question;
}

static char *
repeat (const char *character,
        int         n)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (text, character);

  return g_string_free (text, FALSE);
}

typedef enum
{
  TITLE,
  SITUATION,
  GIVER,
  ANSWER,
  N_ANSWERS,
} Part;

/* Limits count characters, not bytes. */
static const struct
{
  const char *name;
  Part        part;
  const char *character;
  int         count;
  gboolean    allowed;
} limits[] = {
  { "a-title-of-300", TITLE, KANJI, 300, TRUE },
  { "a-title-of-301", TITLE, KANJI, 301, FALSE },
  { "no-title", TITLE, "", 0, FALSE },
  { "a-blank-title", TITLE, "　", 3, FALSE },
  { "no-situation", SITUATION, "", 0, TRUE },
  { "a-situation-of-20000", SITUATION, KANJI, 20000, TRUE },
  { "a-situation-of-20001", SITUATION, "a", 20001, FALSE },
  { "bytes-that-are-no-text", SITUATION, "\xff", 1, FALSE },
  { "a-nameless-giver", GIVER, "", 0, TRUE },
  { "a-giver-of-300", GIVER, "a", 300, TRUE },
  { "a-giver-of-301", GIVER, "a", 301, FALSE },
  { "an-empty-answer", ANSWER, "", 0, FALSE },
  { "an-answer-of-20000", ANSWER, KANJI, 20000, TRUE },
  { "an-answer-of-20001", ANSWER, KANJI, 20001, FALSE },
  { "a-hundred-answers", N_ANSWERS, "", 100, TRUE },
  { "one-answer-more", N_ANSWERS, "", 101, FALSE },
};

static void
test_limit (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeQuestion) question = make_question ();
  g_autofree char *text = repeat (limits[index].character, limits[index].count);
  g_autoptr (GError) error = NULL;

  switch (limits[index].part)
    {
    case TITLE:
      tegotae_question_set_title (question, text);
      break;
    case SITUATION:
      tegotae_question_set_situation (question, text);
      break;
    case GIVER:
      tegotae_question_add_answer (question, text, "はい。", 1500);
      break;
    case ANSWER:
      tegotae_question_add_answer (question, "", text, 1500);
      break;
    case N_ANSWERS:
    default:
      while (question->answers->len < (guint) limits[index].count)
        tegotae_question_add_answer (question, "", "はい。", 1500);
      break;
    }

  g_assert_cmpint (tegotae_question_check (question, &error), ==, limits[index].allowed);
  if (limits[index].allowed)
    g_assert_no_error (error);
  else
    g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
}

static void
test_too_long_says_how_long (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();
  g_autofree char *title = repeat ("a", 301);
  g_autoptr (GError) error = NULL;

  tegotae_question_set_title (question, title);
  g_assert_false (tegotae_question_check (question, &error));
  g_assert_nonnull (strstr (error->message, "300"));
}

static void
test_ids_and_times (void)
{
  g_autoptr (TegotaeQuestion) nameless = tegotae_question_new ("first", 0);
  g_autoptr (TegotaeQuestion) question = make_question ();

  tegotae_question_set_title (nameless, "題");
  g_assert_false (tegotae_question_check (nameless, NULL));

  question->changed_at = question->asked_at - 1;
  g_assert_false (tegotae_question_check (question, NULL));
  question->changed_at = question->asked_at;
  g_assert_true (tegotae_question_check (question, NULL));
  tegotae_question_add_answer (question, "", "はい。", -1);
  g_assert_false (tegotae_question_check (question, NULL));
}

static void
test_copy_is_its_own (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();
  g_autoptr (TegotaeQuestion) copy = tegotae_question_copy (question);

  g_assert_true (test_question_says_the_same (question, copy));
  g_assert_cmpstr (copy->id, ==, question->id);
  g_assert_cmpint (copy->asked_at, ==, 1000);
  g_assert_cmpint (copy->changed_at, ==, 2000);
  g_assert_cmpint (tegotae_question_get_answer (copy, 0)->added_at, ==, 1500);

  tegotae_question_set_title (copy, "別の題");
  tegotae_question_add_answer (copy, "", "もう一つ。", 1);
  g_assert_cmpstr (question->title, ==, "志望動機が続きません");
  g_assert_cmpuint (question->answers->len, ==, 1);
}

static void
test_differences (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();

  for (int part = 0; part < 5; part++)
    {
      g_autoptr (TegotaeQuestion) other = tegotae_question_copy (question);

      if (part == 0)
        tegotae_question_set_title (other, "別");
      else if (part == 1)
        tegotae_question_set_situation (other, "別");
      else if (part == 2)
        other->stage = TEGOTAE_STAGE_NONE;
      else if (part == 3)
        g_ptr_array_set_size (other->answers, 0);
      else
        {
          g_ptr_array_set_size (other->answers, 0);
          tegotae_question_add_answer (other, "別の人", "一つで足ります。", 1500);
        }

      g_assert_false (test_question_says_the_same (question, other));
    }
}

static void
test_touch_always_moves_on (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();

  tegotae_question_touch (question, 5000);
  g_assert_cmpint (question->changed_at, ==, 5000);
  tegotae_question_touch (question, 5000);
  g_assert_cmpint (question->changed_at, ==, 5001);
  tegotae_question_touch (question, 10);
  g_assert_cmpint (question->changed_at, ==, 5002);
}

static void
test_language (void)
{
  static const char * const rows[][3] = {
    { "How long should I talk?", "", "en" },
    { "どれくらい話しますか", "", "ja" },
    { "面接", "", "ja" },
    { "SPI", "ウェブテストです。", "ja" },
    { "", "", "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TegotaeQuestion) question = tegotae_question_new (UUID, 0);

      tegotae_question_set_title (question, rows[i][0]);
      tegotae_question_set_situation (question, rows[i][1]);
      g_assert_cmpstr (tegotae_question_get_lang (question), ==, rows[i][2]);
    }
}

static void
test_entry (void)
{
  g_autoptr (TegotaeQuestion) question = make_question ();
  g_autoptr (TegotaeEntry) entry = tegotae_question_to_entry (question);
  const TegotaeAnswer *answer = g_ptr_array_index (entry->answers, 0);
  const TegotaeSection *section = g_ptr_array_index (answer->sections, 0);

  g_assert_cmpstr (entry->info->pack, ==, TEGOTAE_QUESTION_PACK);
  g_assert_cmpstr (entry->info->id, ==, UUID);
  g_assert_cmpstr (entry->info->lang, ==, "ja");
  g_assert_cmpuint (entry->info->stages, ==, 1u << TEGOTAE_STAGE_FINAL);
  g_assert_cmpstr (entry->body[1], ==, "理由を二つしか言えません。");
  g_assert_cmpstr (entry->asks[0], ==, entry->info->title);
  g_assert_cmpstr (section->heading, ==, "キャリアセンターの人");
  g_assert_cmpstr (section->body[0], ==, "一つで足ります。");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *path = g_strconcat ("/core/question/limits/", limits[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_limit);
    }

  g_test_add_func ("/core/question/what-is-too-long-says-how-long-it-may-be", test_too_long_says_how_long);
  g_test_add_func ("/core/question/ids-are-uuids-and-times-possible", test_ids_and_times);
  g_test_add_func ("/core/question/a-copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/core/question/every-difference-counts", test_differences);
  g_test_add_func ("/core/question/a-change-is-always-later", test_touch_always_moves_on);
  g_test_add_func ("/core/question/its-language-is-found", test_language);
  g_test_add_func ("/core/question/as-an-entry-no-pack-can-have-it", test_entry);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "service/user/tegotae-question-text.h"
#include "test-service-support.h"

/* 3 November 2026, 12:05 UTC. */
#define TIME G_GINT64_CONSTANT (1793707500000)

static TegotaeQuestion *
make_question (const char *title,
               const char *situation)
{
  TegotaeQuestion *question = tegotae_question_new ("2f6c1e0a-4a5e-4b7f-9d3f-0a1b2c3d4e5f", TIME);

  tegotae_question_set_title (question, title);
  tegotae_question_set_situation (question, situation);

  return question;
}

static void
assert_text (GPtrArray  *questions,
             const char *expected)
{
  g_autofree char *text = tegotae_question_text_write (questions);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_whole (void)
{
  g_autoptr (GPtrArray) questions = NULL;
  TegotaeQuestion *question = make_question ("May I ask about <overtime>?", "  It is a small company.\n\nLast round.\n");

  questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_question_unref);
  g_ptr_array_add (questions, question);
  question->stage = TEGOTAE_STAGE_REJECTED;
  tegotae_question_add_answer (question, "Ms Sato", "Yes, after theirs.", TIME);
  tegotae_question_add_answer (question, "", "Better not.\n", TIME);

  assert_text (questions,
               "May I ask about <overtime>?\n"
               "\n"
               "Asked: 3 November 2026, 12:05\n"
               "Where I stand: After a rejection\n"
               "\n"
               "Situation\n"
               "It is a small company.\n"
               "\n"
               "Last round.\n"
               "\n"
               "Answer from Ms Sato (3 November 2026, 12:05)\n"
               "Yes, after theirs.\n"
               "\n"
               "Answer received (3 November 2026, 12:05)\n"
               "Better not.\n");
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) questions = NULL;

  questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_question_unref);
  assert_text (questions, "");

  g_ptr_array_add (questions, make_question ("One", ""));
  g_ptr_array_add (questions, make_question ("Two", ""));
  assert_text (questions,
               "One\n\nAsked: 3 November 2026, 12:05\n"
               "\n――――――――――――――――――――\n\n"
               "Two\n\nAsked: 3 November 2026, 12:05\n");
}

static void
test_name (void)
{
  static const char * const rows[][2] = {
    { "逆質問は何個？", "逆質問は何個？.txt" },
    { "a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j.txt" },
    { "../../etc/passwd", "etc passwd.txt" },
    { "tab\tand\nline", "tab and line.txt" },
    { " . ", "Question.txt" },
    { "???", "Question.txt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TegotaeQuestion) question = make_question (rows[i][0], "");
      g_autofree char *name = tegotae_question_text_dup_name (question);

      g_assert_cmpstr (name, ==, rows[i][1]);
    }
}

static void
test_long_name (void)
{
  g_autofree char *title = g_strnfill (300, 'a');
  g_autoptr (TegotaeQuestion) question = make_question (title, "");
  g_autofree char *name = tegotae_question_text_dup_name (question);

  g_assert_cmpuint (strlen (name), ==, 64);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_service_init (&argc, &argv);

  g_test_add_func ("/service/question-text/it-is-whole", test_whole);
  g_test_add_func ("/service/question-text/several-stand-apart", test_several);
  g_test_add_func ("/service/question-text/a-file-can-be-called-so", test_name);
  g_test_add_func ("/service/question-text/a-long-title-is-cut", test_long_name);

  return test_service_run ();
}

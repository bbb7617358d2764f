/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/comparison/tegotae-comparison.h"
#include "core/tegotae-error.h"
#include "test-core.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* Four items of four options: two of domain "a", one of "b", one of "c", which counts half
 * of what the others do. What changed, told as "from>to verdict; a from>to; …; item from>to". */
typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *wanted;
} Case;

static const Case cases[] = {
  { "alike", "1111", "1111", "33>33 too-small; a 33>33; b 33>33; c 33>33;" },
  { "one-answer", "1111", "2111", "33>43 too-small; a 33>50; b 33>33; c 33>33; i1 1>2" },
  { "two-answers", "1111", "2121", "33>52 too-small; a 33>50; b 33>67; c 33>33; i1 1>2 i3 1>2" },
  { "up", "1111", "3121", "33>62 up; a 33>67; b 33>67; c 33>33; i1 1>3 i3 1>2" },
  { "down", "3121", "1111", "62>33 down; a 67>33; b 67>33; c 33>33; i1 3>1 i3 2>1" },
  { "answers-may-move-against-each-other", "0303", "3030",
    "43>57 too-small; a 50>50; b 0>100; c 100>0; i1 0>3 i2 3>0 i3 0>3 i4 3>0" },
};

static TegotaeContent *
make_content (void)
{
  static const gint64 points[] = { 0, 1, 2, 3, -1 };
  static const char * const domains[] = { "a", "b", "c", NULL };
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();

  test_core_add_item (questionnaire, "i1", "a", 2, points);
  test_core_add_item (questionnaire, "i2", "a", 2, points);
  test_core_add_item (questionnaire, "i3", "b", 2, points);
  test_core_add_item (questionnaire, "i4", "c", 1, points);

  return test_core_new_content (questionnaire, domains);
}

static TegotaeAttempt *
take (const TegotaeContent *content,
      const char           *answers,
      int                   day)
{
  g_autoptr (GError) error = NULL;
  guint options[4];
  TegotaeAttempt *attempt;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    options[i] = (guint) g_ascii_digit_value (answers[i]);

  attempt = tegotae_attempt_new_scored (content, "q", options, NULL, G_N_ELEMENTS (options), &error);
  g_assert_no_error (error);
  attempt->id = g_strdup_printf ("%s on %d", answers, day);
  attempt->finished_at = (1000 + day) * MILLISECONDS_A_DAY;

  return attempt;
}

static char *
describe (const TegotaeComparison *comparison)
{
  const char *verdict = tegotae_verdict_to_id (comparison->verdict);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%d>%d %s;", comparison->from->score, comparison->to->score,
                          verdict != NULL ? verdict : "none");

  for (guint i = 0; i < comparison->domains->len; i++)
    {
      const TegotaeDomainChange *change = g_ptr_array_index (comparison->domains, i);

      g_string_append_printf (text, " %s %d>%d;", change->id, change->from, change->to);
    }

  for (guint i = 0; i < comparison->answers->len; i++)
    {
      const TegotaeAnswerChange *change = g_ptr_array_index (comparison->answers, i);

      g_string_append_printf (text, " %s %u>%u", change->item, change->from, change->to);
    }

  return g_string_free (text, FALSE);
}

static void
assert_compared (TegotaeAttempt *one,
                 TegotaeAttempt *other,
                 const char     *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeComparison) comparison = tegotae_comparison_new (one, other, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (comparison);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_comparison (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) from = take (content, test->from, 0);
  g_autoptr (TegotaeAttempt) to = take (content, test->to, 10);

  assert_compared (from, to, test->wanted);
  assert_compared (to, from, test->wanted);
}

/* The clock was ahead for the first. */
static void
test_the_order_of_saving_decides (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) first = take (content, "0000", 700);
  g_autoptr (TegotaeAttempt) second = take (content, "1000", 1);
  g_autoptr (TegotaeAttempt) unsaved = take (content, "2000", 0);
  g_autoptr (TegotaeComparison) saved = NULL;
  g_autoptr (TegotaeComparison) last = NULL;

  first->order = first->finished_at;
  second->order = first->order + 1;
  saved = tegotae_comparison_new (second, first, NULL);
  g_assert_true (saved->from == first && saved->to == second);
  g_assert_cmpint (saved->verdict, ==, TEGOTAE_VERDICT_TOO_SMALL);

  last = tegotae_comparison_new (unsaved, second, NULL);
  g_assert_true (last->from == second && last->to == unsaved);
}

/* A revision that left the questionnaire alone. */
static void
test_another_revision_with_the_same_items (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) from = take (content, "1111", 0);
  g_autoptr (TegotaeAttempt) to = take (content, "3121", 10);

  from->revision--;
  assert_compared (from, to, "33>62 up; a 33>67; b 33>67; c 33>33; i1 1>3 i3 1>2");
}

/* One that asks something else instead of the second item, and counts the third
 * differently. */
static void
test_another_revision_with_other_items (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) from = take (content, "0010", 0);
  g_autoptr (TegotaeAttempt) to = take (content, "3311", 10);
  g_autoptr (TegotaeComparison) comparison = NULL;
  TegotaeResponse *second = g_ptr_array_index (from->responses, 1);
  TegotaeResponse *third = g_ptr_array_index (from->responses, 2);

  from->revision--;
  g_free (second->item);
  second->item = g_strdup ("gone");
  third->points = 7;

  assert_compared (from, to, "10>71 none; a -1>100; b -1>33; c -1>33; i1 0>3 i4 0>1");
  comparison = tegotae_comparison_new (from, to, NULL);
  g_assert_cmpuint (comparison->n_shared, ==, 2);
}

static void
test_a_domain_that_was_not_there (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) from = take (content, "0000", 0);
  g_autoptr (TegotaeAttempt) to = take (content, "0000", 10);

  g_ptr_array_remove_index (from->profile->domains, 1);
  assert_compared (from, to, "0>0 too-small; a 0>0; b -1>0; c 0>0;");
}

static void
set_text (char       **field,
          const char  *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
assert_refused (TegotaeAttempt *one,
                TegotaeAttempt *other)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tegotae_verdict_is_possible (one, other));
  g_assert_null (tegotae_comparison_new (one, other, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
}

static void
test_refused (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) one = take (content, "0000", 0);
  g_autoptr (TegotaeAttempt) other = take (content, "0000", 1);

  g_assert_true (tegotae_verdict_is_possible (one, other));
  assert_refused (one, one);

  set_text (&other->id, one->id);
  assert_refused (one, other);
  set_text (&other->id, "other");

  set_text (&other->questionnaire, "full");
  assert_refused (one, other);
  set_text (&other->questionnaire, one->questionnaire);

  set_text (&other->pack, "mine");
  assert_refused (one, other);
  set_text (&other->pack, one->pack);

  set_text (&other->taken_by, "Aunt");
  assert_refused (one, other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/comparison/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_comparison);
    }

#define add(name, func) g_test_add_func ("/core/comparison/" name, func)

  add ("the-order-of-saving-decides", test_the_order_of_saving_decides);
  add ("another-revision-with-the-same-items", test_another_revision_with_the_same_items);
  add ("another-revision-with-other-items", test_another_revision_with_other_items);
  add ("a-domain-that-was-not-there", test_a_domain_that_was_not_there);
  add ("different-ones-are-refused", test_refused);

#undef add

  return g_test_run ();
}

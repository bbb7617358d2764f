/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/comparison/tegotae-second-view.h"
#include "core/tegotae-error.h"
#include "test-core.h"

/* Four items of four options: two of domain "a", one each of "b" and "c". */
#define N_ITEMS 4

/* Told as "a own other; …; item own>other of" how many both answered. */
typedef struct
{
  const char *name;
  const char *own;   /* a digit an item, "-" if it is unknown; NULL for none */
  const char *other;
  const char *wanted;
} Case;

static const Case cases[] = {
  { "alike", "1111", "1111", "a 33 33; b 33 33; c 33 33; of 4" },
  { "one-answer", "0000", "0010", "a 0 0; b 0 33; c 0 0; i3 0>1 of 4" },
  { "both-ways", "0030", "3300", "a 0 100; b 100 0; c 0 0; i1 0>3 i2 0>3 i3 3>0 of 4" },
  { "unknown-does-not-differ", "1111", "1-11", "a 33 33; b 33 33; c 33 33; of 3" },
  { "domain-without-response", "1111", "11-3", "a 33 33; c 33 100; i4 1>3 of 3" },
  { "nothing-to-lay-beside", NULL, "1111", "a -1 33; b -1 33; c -1 33; of 0" },
};

static TegotaeContent *
make_content (void)
{
  static const gint64 points[] = { 0, 1, 2, 3, -1 };
  static const char * const domains[] = { "a", "b", "c", NULL };
  g_autoptr (TegotaeQuestionnaire) questionnaire = test_core_new_questionnaire ();

  test_core_add_item (questionnaire, "i1", "a", 1, points);
  test_core_add_item (questionnaire, "i2", "a", 1, points);
  test_core_add_item (questionnaire, "i3", "b", 1, points);
  test_core_add_item (questionnaire, "i4", "c", 1, points);

  return test_core_new_content (questionnaire, domains);
}

static TegotaeAttempt *
take (const TegotaeContent *content,
      const char           *answers,
      const char           *taken_by,
      gint64                finished_at)
{
  guint options[N_ITEMS];
  TegotaeAttempt *attempt;

  for (guint i = 0; i < N_ITEMS; i++)
    options[i] = answers[i] != '-' ? (guint) g_ascii_digit_value (answers[i]) : TEGOTAE_OPTION_UNKNOWN;

  attempt = tegotae_attempt_new_scored (content, "q", options, NULL, N_ITEMS, NULL);
  attempt->id = g_strdup (answers);
  attempt->taken_by = g_strdup (taken_by);
  attempt->finished_at = finished_at;

  return attempt;
}

static char *
describe (const TegotaeSecondView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (view->domains, i);

      g_string_append_printf (text, "%s %d %d; ", domain->id, domain->from, domain->to);
    }

  for (guint i = 0; i < view->answers->len; i++)
    {
      const TegotaeAnswerChange *answer = g_ptr_array_index (view->answers, i);

      g_string_append_printf (text, "%s %u>%u ", answer->item, answer->from, answer->to);
    }

  g_string_append_printf (text, "of %u", view->n_shared);

  return g_string_free (text, FALSE);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) other = take (content, test->other, "May", 100);
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autoptr (TegotaeSecondView) view = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (test->own != NULL)
    g_ptr_array_add (attempts, take (content, test->own, NULL, 50));

  view = tegotae_second_view_new (attempts, other, &error);
  g_assert_no_error (error);
  text = describe (view);
  g_assert_cmpstr (text, ==, test->wanted);
}

/* Score, step and profile are those of the items with a response. */
static void
test_unknown_is_left_out (void)
{
  static const guint nothing[N_ITEMS] = {
    TEGOTAE_OPTION_UNKNOWN, TEGOTAE_OPTION_UNKNOWN, TEGOTAE_OPTION_UNKNOWN, TEGOTAE_OPTION_UNKNOWN,
  };
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) attempt = take (content, "3-0-", "May", 100);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (attempt->score, ==, 50);
  g_assert_cmpint (tegotae_fraction_compare (attempt->exact_step, (TegotaeFraction) { 1, 6 }), ==, 0);
  g_assert_cmpint (attempt->reach, ==, 50);
  g_assert_cmpuint (attempt->profile->domains->len, ==, 2);
  g_assert_cmpint (tegotae_profile_find (attempt->profile, "a")->score, ==, 100);
  g_assert_cmpint (tegotae_profile_find (attempt->profile, "b")->score, ==, 0);
  g_assert_null (tegotae_attempt_find_response (attempt, "i2"));
  g_assert_nonnull (tegotae_attempt_find_asked (attempt, "i2"));

  g_assert_null (tegotae_attempt_new_scored (content, "q", nothing, NULL, N_ITEMS, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
}

/* Also if it is later than what the other answered; what others answered and
 * other questionnaires are passed by. */
static void
test_latest_own (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) other = take (content, "1111", "May", 100);
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autoptr (TegotaeSecondView) view = NULL;
  TegotaeAttempt *elsewhere = take (content, "3333", NULL, 900);

  g_free (elsewhere->questionnaire);
  elsewhere->questionnaire = g_strdup ("another");
  g_ptr_array_add (attempts, take (content, "0000", NULL, 50));
  g_ptr_array_add (attempts, take (content, "2222", NULL, 200));
  g_ptr_array_add (attempts, take (content, "1000", NULL, 70));
  g_ptr_array_add (attempts, take (content, "3330", "Ann", 800));
  g_ptr_array_add (attempts, elsewhere);

  view = tegotae_second_view_new (attempts, other, NULL);
  g_assert_cmpstr (view->own->id, ==, "2222");
}

/* The clock was ahead for the first. */
static void
test_latest_own_is_that_saved_last (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) other = take (content, "1111", "May", 100);
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autoptr (TegotaeSecondView) view = NULL;
  TegotaeAttempt *first = take (content, "0000", NULL, 900);
  TegotaeAttempt *last = take (content, "2222", NULL, 50);

  first->order = 900;
  last->order = 901;
  g_ptr_array_add (attempts, first);
  g_ptr_array_add (attempts, last);

  view = tegotae_second_view_new (attempts, other, NULL);
  g_assert_cmpstr (view->own->id, ==, "2222");
}

static void
test_own_is_refused (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) own = take (content, "1111", NULL, 100);
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_second_view_new (attempts, own, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
}

static void
test_other_items (void)
{
  g_autoptr (TegotaeContent) content = make_content ();
  g_autoptr (TegotaeAttempt) other = take (content, "3333", "May", 100);
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autoptr (TegotaeSecondView) view = NULL;
  g_autofree char *text = NULL;
  TegotaeAttempt *own = take (content, "0000", NULL, 50);

  own->revision = other->revision + 1;
  g_ptr_array_remove_index (own->responses, 0);
  g_ptr_array_add (attempts, own);

  view = tegotae_second_view_new (attempts, other, NULL);
  g_assert_false (view->same_items);
  text = describe (view);
  g_assert_cmpstr (text, ==, "a -1 100; b -1 100; c -1 100; i2 0>3 i3 0>3 i4 0>3 of 3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/second-view/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/core/second-view/unknown-is-left-out-of-the-score", test_unknown_is_left_out);
  g_test_add_func ("/core/second-view/the-latest-own-is-laid-beside", test_latest_own);
  g_test_add_func ("/core/second-view/the-latest-own-is-that-saved-last", test_latest_own_is_that_saved_last);
  g_test_add_func ("/core/second-view/ones-own-is-no-second-view", test_own_is_refused);
  g_test_add_func ("/core/second-view/of-other-items-what-is-the-same-is-laid-beside", test_other_items);

  return g_test_run ();
}

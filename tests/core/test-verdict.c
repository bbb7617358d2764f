/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/comparison/tegotae-verdict.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* An attempt at ten items of 0 to 3 points, as it is kept now; an older one if it is worth
 * no points. */
typedef struct
{
  int score;      /* of an older one, 0–100 */
  int points;     /* of 30 */
  int day;        /* TIMELESS if not known */
  int revision;
} Taken;

#define TIMELESS -1

static const struct
{
  const char *name;
  Taken       before;
  Taken       attempt;
  const char *wanted;
} cases[] = {
  { "the-same", { 0, 15, 1, 1 }, { 0, 15, 11, 1 }, "too-small" },
  { "one-step-up", { 0, 15, 1, 1 }, { 0, 16, 11, 1 }, "too-small" },
  /* 50 and 57 are shown, and 7 is more than twice the 3 that a step was rounded to. */
  { "two-steps-up", { 0, 15, 1, 1 }, { 0, 17, 11, 1 }, "too-small" },
  { "two-steps-down", { 0, 17, 1, 1 }, { 0, 15, 11, 1 }, "too-small" },
  { "three-steps-up", { 0, 15, 1, 1 }, { 0, 18, 11, 1 }, "up" },
  { "three-steps-down", { 0, 18, 1, 1 }, { 0, 15, 11, 1 }, "down" },
  { "from-end-to-end", { 0, 0, 1, 1 }, { 0, 30, 11, 1 }, "up" },
  { "at-once", { 0, 0, 1, 1 }, { 0, 30, 1, 1 }, "too-soon" },
  { "three-days", { 0, 0, 1, 1 }, { 0, 30, 4, 1 }, "too-soon" },
  { "alike-and-soon", { 0, 15, 1, 1 }, { 0, 15, 2, 1 }, "too-soon" },
  { "four-days", { 0, 0, 1, 1 }, { 0, 30, 5, 1 }, "up" },
  { "a-clock-that-was-ahead", { 0, 0, 700, 1 }, { 0, 30, 1, 1 }, "up" },
  { "without-a-time", { 0, 0, TIMELESS, 1 }, { 0, 30, 1, 1 }, "up" },
  { "another-revision-of-the-same", { 0, 0, 1, 1 }, { 0, 30, 11, 2 }, "up" },
  { "other-questions", { 0, 0, 1, 1 }, { 0, 30, 11, 3 }, NULL },
  { "other-questions-and-soon", { 0, 0, 1, 1 }, { 0, 30, 2, 3 }, NULL },
  { "older-two-rounded-steps", { 50, 0, 1, 1 }, { 56, 0, 11, 1 }, "too-small" },
  { "older-more-than-two-rounded-steps", { 50, 0, 1, 1 }, { 57, 0, 11, 1 }, "up" },
  { "older-and-now", { 50, 0, 1, 1 }, { 0, 17, 11, 1 }, "too-small" },
  { "older-and-now-apart", { 49, 0, 1, 1 }, { 0, 17, 11, 1 }, "up" },
};

/* Its third revision asks something else. */
static TegotaeAttempt *
make_attempt (const Taken *taken)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->pack = g_strdup ("core");
  attempt->questionnaire = g_strdup ("quick");
  attempt->revision = taken->revision;
  attempt->finished_at = taken->day == TIMELESS ? 0 : (1000 + taken->day) * MILLISECONDS_A_DAY;
  g_ptr_array_add (attempt->responses, tegotae_response_new (taken->revision < 3 ? "a" : "b", 0, 0, 0));

  if (taken->score > 0)
    {
      tegotae_attempt_set_rounded (attempt, taken->score, 3);
      return attempt;
    }

  attempt->exact = tegotae_fraction_new ((TegotaeRational) taken->points, 30);
  attempt->score = tegotae_fraction_to_score (attempt->exact);
  attempt->exact_step = (TegotaeFraction) { 1, 30 };
  attempt->step = 4;

  return attempt;
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeAttempt) before = make_attempt (&cases[i].before);
  g_autoptr (TegotaeAttempt) attempt = make_attempt (&cases[i].attempt);

  g_assert_cmpstr (tegotae_verdict_to_id (tegotae_verdict_find (attempt, before)), ==, cases[i].wanted);
}

static void
test_one_millisecond_decides (void)
{
  const Taken first = { 0, 0, 1, 1 };
  const Taken second = { 0, 30, 4, 1 };
  g_autoptr (TegotaeAttempt) before = make_attempt (&first);
  g_autoptr (TegotaeAttempt) attempt = make_attempt (&second);

  g_assert_cmpint (tegotae_verdict_find (attempt, before), ==, TEGOTAE_VERDICT_TOO_SOON);
  attempt->finished_at++;
  g_assert_cmpint (tegotae_verdict_find (attempt, before), ==, TEGOTAE_VERDICT_UP);
}

static void
test_margin (void)
{
  const Taken now = { 0, 15, 1, 1 };
  const Taken older = { 50, 0, 1, 1 };
  g_autoptr (TegotaeAttempt) attempt = make_attempt (&now);
  g_autoptr (TegotaeAttempt) old = make_attempt (&older);

  g_assert_cmpint (tegotae_verdict_get_margin (attempt), ==, 7);
  g_assert_cmpint (tegotae_verdict_get_margin (old), ==, 6);
}

static void
add (GPtrArray  *attempts,
     const char *id,
     const char *questionnaire,
     const char *taken_by,
     gint64      deleted_at)
{
  const Taken taken = { 0, 15, 1, 1 };
  TegotaeAttempt *attempt = make_attempt (&taken);

  g_free (attempt->questionnaire);
  attempt->id = g_strdup (id);
  attempt->questionnaire = g_strdup (questionnaire);
  attempt->taken_by = g_strdup (taken_by);
  attempt->deleted_at = deleted_at;
  g_ptr_array_add (attempts, attempt);
}

static void
assert_before (GPtrArray  *attempts,
               guint       index,
               const char *wanted)
{
  const TegotaeAttempt *before = tegotae_verdict_find_before (attempts, g_ptr_array_index (attempts, index), index + 1);

  g_assert_cmpstr (before != NULL ? before->id : NULL, ==, wanted);
}

static void
test_the_one_before (void)
{
  const Taken taken = { 0, 15, 1, 1 };
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_autoptr (TegotaeAttempt) unsaved = make_attempt (&taken);
  const TegotaeAttempt *before;

  add (attempts, "newest", "quick", NULL, 0);
  add (attempts, "of mother", "quick", "Mother", 0);
  add (attempts, "deleted", "quick", NULL, 5);
  add (attempts, "detailed", "detailed", NULL, 0);
  add (attempts, "oldest", "quick", NULL, 0);
  add (attempts, "of mother before", "quick", "Mother", 0);

  assert_before (attempts, 0, "oldest");
  assert_before (attempts, 1, "of mother before");
  assert_before (attempts, 3, NULL);
  assert_before (attempts, 4, NULL);

  before = tegotae_verdict_find_before (attempts, unsaved, 0);
  g_assert_cmpstr (before->id, ==, "newest");
  g_assert_cmpstr (tegotae_verdict_to_id (tegotae_verdict_find (unsaved, NULL)), ==, "first");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/verdict/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }

  g_test_add_func ("/core/verdict/one-millisecond-decides", test_one_millisecond_decides);
  g_test_add_func ("/core/verdict/margin-is-two-exact-steps", test_margin);
  g_test_add_func ("/core/verdict/the-one-before", test_the_one_before);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "service/tegotae-home.h"
#include "service/user/tegotae-diagnosis.h"
#include "test-service-support.h"

#define SECOND G_TIME_SPAN_SECOND

static TegotaeDiagnosis *
start (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeHome) home = tegotae_home_open ("ja", &error);
  TegotaeDiagnosis *diagnosis;

  g_assert_no_error (error);
  diagnosis = tegotae_diagnosis_new (tegotae_home_get_content (home), "quick", &error);
  g_assert_no_error (error);

  return diagnosis;
}

static gint64
get_time (const TegotaeAttempt *attempt,
          const char           *item)
{
  return tegotae_attempt_find_response (attempt, item)->milliseconds;
}

static void
test_straight (void)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = start ();
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (tegotae_diagnosis_get_n_items (diagnosis), ==, 2);
  g_assert_cmpstr (tegotae_diagnosis_get_lang (diagnosis), ==, "ja");
  g_assert_cmpstr (tegotae_diagnosis_get_item (diagnosis)->id, ==, "q1");

  tegotae_diagnosis_shown (diagnosis, 10 * SECOND);
  tegotae_diagnosis_choose (diagnosis, 2, 12 * SECOND);
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 1);
  g_assert_false (tegotae_diagnosis_is_complete (diagnosis));

  tegotae_diagnosis_shown (diagnosis, 13 * SECOND);
  tegotae_diagnosis_choose (diagnosis, 0, 13 * SECOND + SECOND / 2);
  g_assert_true (tegotae_diagnosis_is_complete (diagnosis));
  g_assert_null (tegotae_diagnosis_get_item (diagnosis));

  attempt = tegotae_diagnosis_finish (diagnosis, TEGOTAE_STAGE_FINAL, &error);
  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (attempt->id));
  g_assert_cmpint (attempt->score, ==, 50);
  g_assert_cmpint (attempt->stage, ==, TEGOTAE_STAGE_FINAL);
  g_assert_cmpint (get_time (attempt, "q1"), ==, 2000);
  g_assert_cmpint (get_time (attempt, "q2"), ==, 500);
  g_assert_cmpint (attempt->finished_at, >=, attempt->started_at);
  g_assert_false (attempt->hurried);
}

/* Asks in the third person; the name goes into draft and attempt. */
static void
test_somebody_else_answers (void)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = start ();
  g_autoptr (TegotaeDraft) draft = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  g_assert_cmpstr (tegotae_diagnosis_get_text (diagnosis), ==,
                   tegotae_diagnosis_get_item (diagnosis)->text);
  tegotae_diagnosis_set_taken_by (diagnosis, "  ");
  g_assert_null (tegotae_diagnosis_get_taken_by (diagnosis));
  tegotae_diagnosis_set_taken_by (diagnosis, " 母 ");
  g_assert_cmpstr (tegotae_diagnosis_get_taken_by (diagnosis), ==, "母");
  g_assert_cmpstr (tegotae_diagnosis_get_text (diagnosis), ==,
                   tegotae_item_get_text (tegotae_diagnosis_get_item (diagnosis), TRUE));

  tegotae_diagnosis_choose (diagnosis, 1, SECOND);
  draft = tegotae_diagnosis_dup_draft (diagnosis, TEGOTAE_STAGE_NONE);
  g_assert_cmpstr (draft->taken_by, ==, "母");
  tegotae_diagnosis_choose (diagnosis, 1, 2 * SECOND);
  g_assert_null (tegotae_diagnosis_get_text (diagnosis));
  attempt = tegotae_diagnosis_finish (diagnosis, TEGOTAE_STAGE_NONE, NULL);
  g_assert_cmpstr (attempt->taken_by, ==, "母");
}

/* Only somebody else may not know; a draft keeps it. */
static void
test_not_known (void)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = start ();
  g_autoptr (TegotaeHome) home = tegotae_home_open ("ja", NULL);
  g_autoptr (TegotaeDiagnosis) again = NULL;
  g_autoptr (TegotaeDiagnosis) own = NULL;
  g_autoptr (TegotaeDraft) draft = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  tegotae_diagnosis_set_taken_by (diagnosis, "母");
  tegotae_diagnosis_choose (diagnosis, TEGOTAE_OPTION_UNKNOWN, SECOND);
  draft = tegotae_diagnosis_dup_draft (diagnosis, TEGOTAE_STAGE_NONE);

  again = tegotae_diagnosis_new_from_draft (tegotae_home_get_content (home), draft, NULL);
  g_assert_cmpuint (tegotae_diagnosis_get_position (again), ==, 1);
  tegotae_diagnosis_choose (again, 2, 2 * SECOND);
  attempt = tegotae_diagnosis_finish (again, TEGOTAE_STAGE_NONE, NULL);
  g_assert_null (tegotae_attempt_find_response (attempt, "q1"));
  g_assert_cmpint (attempt->score, ==, 100);
  g_assert_true (tegotae_diagnosis_back (again, 0) && tegotae_diagnosis_back (again, 0));
  g_assert_cmpint (tegotae_diagnosis_get_choice (again), ==, TEGOTAE_DIAGNOSIS_UNKNOWN);

  g_clear_pointer (&draft->taken_by, g_free);
  own = tegotae_diagnosis_new_from_draft (tegotae_home_get_content (home), draft, NULL);
  g_assert_null (own);
}

static void
test_back (void)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = start ();
  g_autoptr (TegotaeAttempt) attempt = NULL;

  g_assert_false (tegotae_diagnosis_back (diagnosis, 0));
  g_assert_cmpint (tegotae_diagnosis_get_choice (diagnosis), ==, TEGOTAE_DIAGNOSIS_NONE);

  tegotae_diagnosis_shown (diagnosis, 0);
  tegotae_diagnosis_choose (diagnosis, 1, 1 * SECOND);
  tegotae_diagnosis_shown (diagnosis, 1 * SECOND);
  g_assert_true (tegotae_diagnosis_back (diagnosis, 4 * SECOND));

  /* The earlier choice is there; choosing again adds to the time. */
  g_assert_cmpuint (tegotae_diagnosis_get_position (diagnosis), ==, 0);
  g_assert_cmpint (tegotae_diagnosis_get_choice (diagnosis), ==, 1);
  tegotae_diagnosis_shown (diagnosis, 4 * SECOND);
  tegotae_diagnosis_choose (diagnosis, 0, 6 * SECOND);
  tegotae_diagnosis_shown (diagnosis, 6 * SECOND);
  tegotae_diagnosis_choose (diagnosis, 0, 7 * SECOND);

  attempt = tegotae_diagnosis_finish (diagnosis, TEGOTAE_STAGE_NONE, NULL);
  g_assert_cmpint (attempt->score, ==, 0);
  g_assert_cmpint (get_time (attempt, "q1"), ==, 3000);
  g_assert_cmpint (get_time (attempt, "q2"), ==, 4000);
}

static void
on_notify_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    user_data)
{
  guint *n_notified = user_data;

  (*n_notified)++;
}

static void
test_notify (void)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = start ();
  guint n_notified = 0;
  guint position;

  g_signal_connect (diagnosis, "notify::position", G_CALLBACK (on_notify_cb), &n_notified);
  tegotae_diagnosis_choose (diagnosis, 0, 0);
  tegotae_diagnosis_back (diagnosis, 0);
  tegotae_diagnosis_back (diagnosis, 0);
  g_object_get (diagnosis, "position", &position, NULL);

  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpuint (position, ==, 0);
}

static void
test_unknown (void)
{
  g_autoptr (TegotaeHome) home = tegotae_home_open ("ja", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_diagnosis_new (tegotae_home_get_content (home), "slow", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
}

static TegotaeContent *
dup_content (void)
{
  g_autoptr (TegotaeHome) home = tegotae_home_open ("ja", NULL);

  return tegotae_content_ref (tegotae_home_get_content (home));
}

static void
test_goes_on (void)
{
  g_autoptr (TegotaeContent) content = dup_content ();
  g_autoptr (TegotaeDiagnosis) before = start ();
  g_autoptr (TegotaeDiagnosis) after = NULL;
  g_autoptr (TegotaeDraft) draft = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) error = NULL;

  tegotae_diagnosis_shown (before, 0);
  tegotae_diagnosis_choose (before, 2, 3 * SECOND);
  draft = tegotae_diagnosis_dup_draft (before, TEGOTAE_STAGE_FINAL);
  g_assert_cmpuint (draft->responses->len, ==, 1);

  after = tegotae_diagnosis_new_from_draft (content, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tegotae_diagnosis_get_position (after), ==, 1);
  g_assert_cmpuint (tegotae_diagnosis_get_n_answered (after), ==, 1);

  tegotae_diagnosis_shown (after, 0);
  g_assert_true (tegotae_diagnosis_back (after, 1 * SECOND));
  g_assert_cmpint (tegotae_diagnosis_get_choice (after), ==, 2);
  tegotae_diagnosis_choose (after, 2, 1 * SECOND);
  tegotae_diagnosis_choose (after, 0, 2 * SECOND);

  attempt = tegotae_diagnosis_finish (after, TEGOTAE_STAGE_NONE, NULL);
  g_assert_cmpint (attempt->score, ==, 50);
  g_assert_cmpint (get_time (attempt, "q1"), ==, 3000);
  g_assert_cmpint (attempt->started_at, ==, draft->started_at);
}

/* Goes back one item before it is kept: the first without a response is next. */
static void
test_goes_on_where_nothing_is_chosen (void)
{
  g_autoptr (TegotaeContent) content = dup_content ();
  g_autoptr (TegotaeDiagnosis) before = start ();
  g_autoptr (TegotaeDiagnosis) after = NULL;
  g_autoptr (TegotaeDraft) draft = NULL;

  tegotae_diagnosis_choose (before, 0, 0);
  tegotae_diagnosis_back (before, 0);
  draft = tegotae_diagnosis_dup_draft (before, TEGOTAE_STAGE_NONE);
  after = tegotae_diagnosis_new_from_draft (content, draft, NULL);

  g_assert_cmpuint (tegotae_diagnosis_get_position (after), ==, 1);
}

typedef enum
{
  OTHER_PACK,
  OTHER_QUESTIONNAIRE,
  OTHER_REVISION,
  OTHER_LANGUAGE,
  OTHER_ITEM,
  OTHER_OPTION,
  ALL_ANSWERED,
} Difference;

static void
make_different (TegotaeDraft *draft,
                Difference    difference)
{
  TegotaeResponse *response = g_ptr_array_index (draft->responses, 0);
  char **text = difference == OTHER_PACK ? &draft->pack
                : difference == OTHER_QUESTIONNAIRE ? &draft->questionnaire
                : difference == OTHER_LANGUAGE ? &draft->lang
                : difference == OTHER_ITEM ? &response->item : NULL;

  if (text != NULL)
    {
      g_free (*text);
      *text = g_strdup ("other");
    }
  else if (difference == OTHER_REVISION)
    draft->revision++;
  else if (difference == OTHER_OPTION)
    response->option = 7;
  else
    g_ptr_array_add (draft->responses, tegotae_response_new ("q2", 0, 0, 0));
}

static void
test_goes_on_only_with_the_same_questions (void)
{
  g_autoptr (TegotaeContent) content = dup_content ();

  for (Difference difference = OTHER_PACK; difference <= ALL_ANSWERED; difference++)
    {
      g_autoptr (TegotaeDiagnosis) before = start ();
      g_autoptr (TegotaeDraft) draft = NULL;
      g_autoptr (GError) error = NULL;

      tegotae_diagnosis_choose (before, 1, 0);
      draft = tegotae_diagnosis_dup_draft (before, TEGOTAE_STAGE_NONE);
      make_different (draft, difference);
      g_assert_null (tegotae_diagnosis_new_from_draft (content, draft, &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
    }
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);
  g_test_add_func ("/service/diagnosis/only-somebody-else-may-not-know", test_not_known);
  g_test_add_func ("/service/diagnosis/straight-through", test_straight);
  g_test_add_func ("/service/diagnosis/somebody-else-answers-in-the-third-person", test_somebody_else_answers);
  g_test_add_func ("/service/diagnosis/back-keeps-the-choice-and-the-time", test_back);
  g_test_add_func ("/service/diagnosis/position-is-notified", test_notify);
  g_test_add_func ("/service/diagnosis/unknown-questionnaire", test_unknown);
  g_test_add_func ("/service/diagnosis/goes-on-after-a-crash", test_goes_on);
  g_test_add_func ("/service/diagnosis/goes-on-where-nothing-is-chosen",
                   test_goes_on_where_nothing_is_chosen);
  g_test_add_func ("/service/diagnosis/goes-on-only-with-the-same-questions",
                   test_goes_on_only_with_the_same_questions);

  return test_service_run ();
}

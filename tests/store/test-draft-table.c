/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-draft-table.h"
#include "test-store-support.h"

static TegotaeDraft *
new_draft (const char *questionnaire,
           guint       n_responses)
{
  TegotaeDraft *draft = tegotae_draft_new ();

  draft->pack = g_strdup ("core");
  draft->revision = 3;
  draft->lang = g_strdup ("ja");
  draft->questionnaire = g_strdup (questionnaire);
  draft->stage = TEGOTAE_STAGE_FINAL;
  draft->taken_by = g_strdup ("ゼミの先輩");
  draft->started_at = 1000;
  draft->changed_at = 2000;

  for (guint i = 0; i < n_responses; i++)
    {
      g_autofree char *item = g_strdup_printf ("q%u", i);

      g_ptr_array_add (draft->responses,
                       tegotae_response_new (item, i, 0, i == 0 ? TEGOTAE_RESPONSE_UNTIMED : (gint64) i));
    }

  return draft;
}

static void
save (Place        *place,
      TegotaeDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  tegotae_draft_table_save (db, draft, &error);
  g_assert_no_error (error);
}

static TegotaeDraft *
load (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  TegotaeDraft *draft = tegotae_draft_table_get (db, &error);

  g_assert_no_error (error);

  return draft;
}

static const TegotaeResponse *
find (const TegotaeDraft *draft,
      const char         *item)
{
  for (guint i = 0; i < draft->responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (draft->responses, i);

      if (g_str_equal (response->item, item))
        return response;
    }

  g_assert_not_reached ();
}

static void
test_is_kept_whole (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (TegotaeDraft) draft = new_draft ("quick", 3);
  g_autoptr (TegotaeDraft) kept = NULL;

  ((TegotaeResponse *) g_ptr_array_index (draft->responses, 1))->option = TEGOTAE_OPTION_UNKNOWN;
  save (place, draft);
  kept = load (place);

  g_assert_cmpuint (find (kept, "q1")->option, ==, TEGOTAE_OPTION_UNKNOWN);
  g_assert_cmpstr (kept->pack, ==, "core");
  g_assert_cmpint (kept->revision, ==, 3);
  g_assert_cmpstr (kept->lang, ==, "ja");
  g_assert_cmpstr (kept->questionnaire, ==, "quick");
  g_assert_cmpint (kept->stage, ==, TEGOTAE_STAGE_FINAL);
  g_assert_cmpstr (kept->taken_by, ==, "ゼミの先輩");
  g_assert_cmpint (kept->started_at, ==, 1000);
  g_assert_cmpint (kept->changed_at, ==, 2000);
  g_assert_cmpuint (kept->responses->len, ==, 3);
  g_assert_cmpint (find (kept, "q0")->milliseconds, ==, TEGOTAE_RESPONSE_UNTIMED);
  g_assert_cmpuint (find (kept, "q2")->option, ==, 2);
  g_assert_cmpint (find (kept, "q2")->milliseconds, ==, 2);
}

static void
test_takes_the_place_of_the_last (Place         *place,
                                  gconstpointer  data)
{
  g_autoptr (TegotaeDraft) first = new_draft ("detailed", 5);
  g_autoptr (TegotaeDraft) second = new_draft ("quick", 1);
  g_autoptr (TegotaeDraft) kept = NULL;

  g_clear_pointer (&second->taken_by, g_free);
  second->stage = TEGOTAE_STAGE_NONE;
  save (place, first);
  save (place, second);

  kept = load (place);
  g_assert_cmpstr (kept->questionnaire, ==, "quick");
  g_assert_cmpuint (kept->responses->len, ==, 1);
  g_assert_null (kept->taken_by);
  g_assert_cmpint (kept->stage, ==, TEGOTAE_STAGE_NONE);
}

static void
test_is_gone_when_deleted (Place         *place,
                           gconstpointer  data)
{
  g_autoptr (TegotaeDraft) draft = new_draft ("quick", 2);
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (load (place));
  save (place, draft);

  db = tegotae_user_db_open (place->path, NULL);
  g_assert_true (tegotae_draft_table_delete (db, &error));
  g_assert_true (tegotae_draft_table_delete (db, &error));
  g_assert_no_error (error);

  left = place_ask (place, "SELECT (SELECT count(*) FROM draft) + (SELECT count(*) FROM draft_response)");
  g_assert_cmpstr (left, ==, "0");
  g_assert_null (load (place));
}

/* A crash between saving the attempt and taking the draft away. */
static void
test_is_none_once_the_attempt_is_saved (Place         *place,
                                        gconstpointer  data)
{
  g_autoptr (TegotaeDraft) draft = new_draft ("quick", 2);
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("one", 500000);
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeDraft) other = NULL;
  g_autofree char *left = NULL;
  g_autofree char *none = NULL;

  g_free (draft->pack);
  g_free (draft->questionnaire);
  draft->pack = g_strdup (attempt->pack);
  draft->questionnaire = g_strdup (attempt->questionnaire);
  draft->started_at = attempt->started_at;
  save (place, draft);
  g_assert_true (tegotae_attempt_table_save (db, attempt, NULL));
  g_assert_null (load (place));

  draft->started_at++;
  save (place, draft);
  other = load (place);
  g_assert_nonnull (other);

  g_assert_true (tegotae_draft_table_settle (db, attempt, NULL));
  left = place_ask (place, "SELECT count(*) FROM draft");
  g_assert_cmpstr (left, ==, "1");
  attempt->started_at++;
  g_assert_true (tegotae_draft_table_settle (db, attempt, NULL));
  none = place_ask (place, "SELECT count(*) FROM draft");
  g_assert_cmpstr (none, ==, "0");
}

static void
test_failure_keeps_the_last (Place         *place,
                             gconstpointer  data)
{
  g_autoptr (TegotaeDraft) first = new_draft ("detailed", 5);
  g_autoptr (TegotaeDraft) second = new_draft ("quick", 1);
  g_autoptr (TegotaeDraft) kept = NULL;
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (GError) error = NULL;

  save (place, first);

  /* The second response of one item, which is refused after all else is written. */
  g_ptr_array_add (second->responses,
                   tegotae_response_new ("q0", 1, 0, TEGOTAE_RESPONSE_UNTIMED));

  db = tegotae_user_db_open (place->path, NULL);
  g_assert_false (tegotae_draft_table_save (db, second, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);

  kept = load (place);
  g_assert_cmpstr (kept->questionnaire, ==, "detailed");
  g_assert_cmpuint (kept->responses->len, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/draft/is-kept-whole", test_is_kept_whole);
  PLACE_ADD ("/store/draft/takes-the-place-of-the-last", test_takes_the_place_of_the_last);
  PLACE_ADD ("/store/draft/is-gone-when-deleted", test_is_gone_when_deleted);
  PLACE_ADD ("/store/draft/is-none-once-the-attempt-is-saved", test_is_none_once_the_attempt_is_saved);
  PLACE_ADD ("/store/draft/failure-keeps-the-last", test_failure_keeps_the_last);

  return g_test_run ();
}

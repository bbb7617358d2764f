/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-verdict-table.h"
#include "test-store-support.h"

#define HELPFUL TEGOTAE_MARK_HELPFUL
#define NOT_FOR_ME TEGOTAE_MARK_NOT_FOR_ME

/* What is said of one entry, one after the other, each with the database opened
 * anew, and the row that is left of it. */
static const struct
{
  const char  *name;
  TegotaeMark  verdicts[3];
  guint        n_verdicts;
  const char  *left;
  TegotaeMark  mark;
} histories[] = {
  { "nothing", { TEGOTAE_MARK_NONE }, 0, "", TEGOTAE_MARK_NONE },
  { "helpful", { HELPFUL }, 1, "helpful@1", HELPFUL },
  { "not-for-me", { NOT_FOR_ME }, 1, "not-for-me@1", NOT_FOR_ME },
  { "a-new-one-replaces-the-old", { HELPFUL, NOT_FOR_ME }, 2, "not-for-me@2", NOT_FOR_ME },
  { "and-back", { NOT_FOR_ME, HELPFUL }, 2, "helpful@2", HELPFUL },
  { "taken-back", { HELPFUL, TEGOTAE_MARK_NONE }, 2, "", TEGOTAE_MARK_NONE },
  { "given-again", { HELPFUL, TEGOTAE_MARK_NONE, NOT_FOR_ME }, 3, "not-for-me@3", NOT_FOR_ME },
  { "taking-back-nothing", { TEGOTAE_MARK_NONE }, 1, "", TEGOTAE_MARK_NONE },
};

static void
say (Place       *place,
     const char  *pack,
     TegotaeMark  verdict,
     gint64       now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_true (tegotae_verdict_table_set (db, pack, "a", verdict, now, &error));
  g_assert_no_error (error);
}

static void
test_history (Place         *place,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autofree char *left = NULL;

  say (place, "other", HELPFUL, 9);
  for (guint j = 0; j < histories[i].n_verdicts; j++)
    say (place, "core", histories[i].verdicts[j], j + 1);

  db = tegotae_user_db_open (place->path, NULL);
  tegotae_marks_add (marks, "core", "a", TEGOTAE_MARK_READ);
  g_assert_true (tegotae_verdict_table_collect (db, marks, NULL));
  g_assert_cmpint (tegotae_marks_get (marks, "core", "a"), ==, histories[i].mark | TEGOTAE_MARK_READ);
  g_assert_cmpint (tegotae_marks_get (marks, "other", "a"), ==, HELPFUL);

  left = place_ask (place, "SELECT ifnull (group_concat (verdict || '@' || given_at), '') "
                           "FROM verdict WHERE pack = 'core'");
  g_assert_cmpstr (left, ==, histories[i].left);
}

static void
test_failure_is_reported (Place         *place,
                          gconstpointer  data)
{
  const TegotaeMark verdicts[] = { HELPFUL, NOT_FOR_ME, TEGOTAE_MARK_NONE };
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (GError) error = NULL;

  place_exec (place, "DROP TABLE verdict");

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_assert_false (tegotae_verdict_table_set (db, "core", "a", verdicts[i], 1, &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
      g_clear_error (&error);
    }

  g_assert_false (tegotae_verdict_table_collect (db, marks, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (histories); i++)
    {
      g_autofree char *name = g_strconcat ("/store/verdict/", histories[i].name, NULL);

      g_test_add (name, Place, GUINT_TO_POINTER (i), place_set_up, test_history, place_tear_down);
    }

  PLACE_ADD ("/store/verdict/failure-is-reported", test_failure_is_reported);

  return g_test_run ();
}

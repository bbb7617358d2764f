/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-recovery-support.h"

/* (transfer full) */
static char *
list_deletions (Place *place)
{
  return place_ask (place, "SELECT group_concat (line, ' ') FROM (SELECT id || iif (deleted_at, '-', '') AS line"
                           " FROM attempt UNION ALL SELECT id || '+' FROM tombstone ORDER BY 1)");
}

static void
add_changed_backup (Place      *place,
                    int         days,
                    const char *attempts,
                    const char *sql)
{
  g_auto (GStrv) words = g_strsplit (attempts, " ", 0);
  Place source = test_recovery_begin_source (place);

  for (guint i = 0; words[i] != NULL; i++)
    test_recovery_save (&source, words[i], 1000 * g_ascii_strtoll (words[i] + 1, NULL, 10));
  place_exec (&source, sql);
  test_recovery_become_backup (&source, place, days);
}

/* Of each that was deleted, removed or brought back the newest change counts, whichever
 * backup has it, and whatever the date of that is. */
static void
test_deletions_of_backups_are_obeyed (Place         *place,
                                      gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *states = NULL;

  add_changed_backup (place, 700, "a100 b200 c300 d400", "UPDATE attempt SET deleted_at = 100 WHERE id = 'd400'");
  add_changed_backup (place, -1, "b200 c300 d400",
                      "INSERT INTO tombstone VALUES ('a100', 'attempt', 300), ('c300', 'attempt', 100);"
                      "UPDATE attempt SET deleted_at = 400 WHERE id = 'b200';"
                      "UPDATE attempt SET undeleted_at = 200 WHERE id IN ('c300', 'd400')");
  add_changed_backup (place, -2, "a100 b200 d400", "INSERT INTO tombstone VALUES ('c300', 'attempt', 100)");
  test_recovery_destroy (place);

  recovery = test_recovery_recover (place);
  g_assert_cmpuint (recovery->n_from_backup, ==, 2);
  states = list_deletions (place);
  g_assert_cmpstr (states, ==, "a100+ b200- c300 d400");
}

/* Where something else is missing, the backups must be asked. */
static void
test_what_was_deleted_stays_deleted (Place         *place,
                                     gconstpointer  data)
{
  g_autoptr (TegotaeRecovery) recovery = NULL;
  g_autofree char *states = NULL;

  test_recovery_add_backup (place, -1, "a100 b200 c300");
  test_recovery_save (place, "a100", 100000);
  test_recovery_save (place, "c300", 300000);
  test_recovery_save (place, "d400", 400000);
  place_exec (place, "UPDATE attempt SET deleted_at = 100 WHERE id = 'a100';"
                     "INSERT INTO tombstone VALUES ('b200', 'attempt', 100)");
  test_recovery_zero_page_of (place, "setting");

  recovery = test_recovery_recover (place);
  g_assert_false (recovery->is_complete);
  states = list_deletions (place);
  g_assert_cmpstr (states, ==, "a100- b200+ c300 d400");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/recovery/deletions-of-backups-are-obeyed", test_deletions_of_backups_are_obeyed);
  PLACE_ADD ("/store/recovery/what-was-deleted-stays-deleted", test_what_was_deleted_stays_deleted);

  return g_test_run ();
}

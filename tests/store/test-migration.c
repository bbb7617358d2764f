/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-migration.h"
#include "store/sqlite/tegotae-stamp.h"
#include "store/sqlite/tegotae-statement.h"
#include "test-store-support.h"

#define APPLICATION 0x54657374

static gboolean
migrate (Place       *place,
         const char  *folder,
         GError     **error)
{
  g_autofree char *path = g_strconcat ("/test/migrations/", folder, NULL);
  g_autoptr (TegotaeSqlite) db = NULL;

  place_exec (place, "");
  db = tegotae_sqlite_open (place->path, 1000, error);
  g_assert_nonnull (db);

  return tegotae_migration_run (db, APPLICATION, path, error);
}

static void
assert_answer (Place      *place,
               const char *sql,
               const char *expected)
{
  g_autofree char *answer = place_ask (place, sql);

  g_assert_cmpstr (answer, ==, expected);
}

static void
test_runs_all_in_order (Place         *place,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (migrate (place, "good", &error));
  g_assert_no_error (error);
  assert_answer (place, "PRAGMA user_version", "2");
  assert_answer (place, "PRAGMA application_id", "1415934836");
  assert_answer (place, "SELECT count (name) + count (*) FROM owner", "1");
}

static void
test_runs_each_once (Place         *place,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_assert_true (migrate (place, "good", &error));
  before = place_read (place, "");
  g_assert_true (migrate (place, "good", &error));
  g_assert_no_error (error);
  after = place_read (place, "");

  g_assert_true (g_bytes_equal (before, after));
}

/* Folders whose second migration fails, and what the message must name. */
static const struct
{
  const char *folder;
  const char *name;
} failing[] = {
  { "broken", "0002-half.sql" },
  { "orphan", "0002-orphan.sql" },
};

static void
test_failing_one_leaves_the_version_before (Place         *place,
                                            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (failing); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (migrate (place, failing[i].folder, &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
      g_assert_nonnull (g_strstr_len (error->message, -1, failing[i].name));
      assert_answer (place, "PRAGMA user_version", "1");
      assert_answer (place, "SELECT count (*) FROM owner", "1");
      assert_answer (place, "SELECT count (*) FROM thing", "1");

      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
}

static void
test_table_made_anew_keeps_its_children (Place         *place,
                                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (migrate (place, "rebuild", &error));
  g_assert_no_error (error);
  assert_answer (place, "SELECT name FROM owner JOIN thing ON owner = id", "nobody");
}

static void
test_foreign_keys_are_on_afterwards (Place         *place,
                                     gconstpointer  data)
{
  static const char * const folders[] = { "good", "broken" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_strconcat ("/test/migrations/", folders[i], NULL);
      g_autoptr (TegotaeSqlite) db = NULL;
      gint64 enforced;

      place_exec (place, "");
      db = tegotae_sqlite_open (place->path, 1000, NULL);
      tegotae_migration_run (db, APPLICATION, path, NULL);
      g_assert_true (tegotae_statement_read_int64 (db, "PRAGMA foreign_keys", NULL, &enforced, NULL));
      g_assert_cmpint (enforced, ==, 1);

      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
}

static void
test_newer_is_refused (Place         *place,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  place_exec (place, "PRAGMA user_version = 3");
  g_assert_false (migrate (place, "good", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NEWER);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/migration/runs-all-in-order", test_runs_all_in_order);
  PLACE_ADD ("/store/migration/runs-each-once", test_runs_each_once);
  PLACE_ADD ("/store/migration/failing-one-leaves-the-version-before",
             test_failing_one_leaves_the_version_before);
  PLACE_ADD ("/store/migration/table-made-anew-keeps-its-children",
             test_table_made_anew_keeps_its_children);
  PLACE_ADD ("/store/migration/foreign-keys-are-on-afterwards",
             test_foreign_keys_are_on_afterwards);
  PLACE_ADD ("/store/migration/newer-is-refused", test_newer_is_refused);

  return g_test_run ();
}

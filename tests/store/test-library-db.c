/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>
#include <sys/stat.h>

#include "core/tegotae-error.h"
#include "store/library/tegotae-entry-table.h"
#include "test-library-support.h"
#include "test-store-support.h"

static void
test_packs_survive (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = NULL;
  const TegotaePackRow *row;
  TegotaeLibraryDb *db = library_open (place->path);

  library_assert_holds (db, "");
  library_fill (db);
  tegotae_library_db_close (db);

  db = library_open (place->path);
  library_assert_holds (db, LIBRARY_FILLED);
  rows = tegotae_library_db_list_packs (db, NULL);
  tegotae_library_db_close (db);

  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->json, ==, "{\"id\":\"core\",\"lang\":\"en\"}");
  g_assert_cmpint (row->origin, ==, TEGOTAE_ORIGIN_SHIPPED);
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpint (row->origin, ==, TEGOTAE_ORIGIN_IMPORTED);
}

static void
test_rollback_leaves_the_old_state (Place         *place,
                                    gconstpointer  data)
{
  TegotaeLibraryDb *db = library_open (place->path);

  library_fill (db);
  library_begin (db);
  g_assert_true (tegotae_library_db_clear (db, NULL));
  library_add_pack (db, "new", "ja", TEGOTAE_ORIGIN_IMPORTED, 5);
  library_assert_holds (db, "first new/ja:5");
  tegotae_library_db_rollback (db);
  library_assert_holds (db, LIBRARY_FILLED);

  library_begin (db);
  g_assert_true (tegotae_library_db_clear (db, NULL));
  tegotae_library_db_close (db);

  db = library_open (place->path);
  library_assert_holds (db, LIBRARY_FILLED);
  tegotae_library_db_close (db);
}

static void
test_readers_see_the_old_state_until_commit (Place         *place,
                                             gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) writer = library_open (place->path);
  g_autoptr (TegotaeLibraryDb) reader = library_open (place->path);

  library_fill (writer);
  library_begin (writer);
  g_assert_true (tegotae_library_db_clear (writer, NULL));
  library_add_pack (writer, "new", "ja", TEGOTAE_ORIGIN_IMPORTED, 5);
  library_assert_holds (reader, LIBRARY_FILLED);
  library_commit (writer, "second");
  library_assert_holds (reader, "second new/ja:5");
}

static const struct
{
  const char *pack;
  const char *lang;
  const char *left;
} removals[] = {
  { "core", "ja", "then core/en:2 zoo/ja:1" },
  { "core", NULL, "then zoo/ja:1" },
  { "core", "fr", "then core/en:2 core/ja:3 zoo/ja:1" },
  { "none", NULL, "then core/en:2 core/ja:3 zoo/ja:1" },
};

static void
test_removes_packs (Place         *place,
                    gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (TegotaeLibraryDb) db = library_open (place->path);

      library_begin (db);
      g_assert_true (tegotae_library_db_clear (db, NULL));
      library_commit (db, "");
      library_fill (db);

      library_begin (db);
      g_assert_true (tegotae_library_db_remove_pack (db, removals[i].pack, removals[i].lang, NULL));
      library_commit (db, "then");
      library_assert_holds (db, removals[i].left);
    }
}

static void
test_removing_leaves_no_rows (Place         *place,
                              gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = library_open (place->path);
  g_autofree char *left = NULL;

  library_fill (db);
  library_begin (db);
  g_assert_true (tegotae_library_db_remove_pack (db, "core", NULL, NULL));
  g_assert_true (tegotae_library_db_remove_pack (db, "zoo", "ja", NULL));
  library_commit (db, "");
  left = place_ask (place,
                    "SELECT (SELECT count (*) FROM entry) + (SELECT count (*) FROM entry_json)");
  g_assert_cmpstr (left, ==, "0");
}

static void
test_same_pack_or_entry_twice_fails (Place         *place,
                                     gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = library_open (place->path);
  g_autoptr (TegotaePack) pack = tegotae_pack_new ("core", "ja", 1, "Title");
  g_autoptr (TegotaeEntry) entry = test_entry_new ("core", "ja", "e0", NULL);
  g_autoptr (TegotaeEntry) lost = test_entry_new ("core", "fr", "e9", NULL);
  g_autoptr (GError) error = NULL;

  library_fill (db);
  library_begin (db);

  g_assert_false (tegotae_library_db_add_pack (db, pack, "{}", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_false (tegotae_library_db_add_entry (db, entry, "{}", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_false (tegotae_library_db_add_entry (db, lost, "{}", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "no pack “core” (fr)"));

  tegotae_library_db_rollback (db);
  library_assert_holds (db, LIBRARY_FILLED);
}

static void
test_directory_is_an_error (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_library_db_open (place->directory, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

static void
test_only_the_user_may_read (Place         *place,
                             gconstpointer  data)
{
  g_autofree char *directory = g_build_filename (place->directory, "new", NULL);
  g_autofree char *path = g_build_filename (directory, "library.db", NULL);
  int mask = umask (0);
  g_autoptr (TegotaeLibraryDb) db = library_open (path);
  struct stat status;

  umask (mask);
  g_assert_cmpint (stat (directory, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0700);
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
}

#define N_REBUILDS 20

static void
rebuild_again_and_again (gpointer data)
{
  g_autoptr (TegotaeLibraryDb) db = library_open (data);

  for (guint i = 1; i <= N_REBUILDS; i++)
    {
      g_autofree char *fingerprint = g_strdup_printf ("%u", i);

      library_begin (db);
      g_assert_true (tegotae_library_db_clear (db, NULL));
      library_add_pack (db, "core", "ja", TEGOTAE_ORIGIN_SHIPPED, i);
      library_commit (db, fingerprint);
    }
}

static void
read_again_and_again (gpointer data)
{
  g_autoptr (TegotaeLibraryDb) db = library_open (data);

  while (TRUE)
    {
      g_autoptr (GPtrArray) infos = NULL;
      g_autoptr (GError) error = NULL;

      infos = tegotae_entry_table_list (db, "core", "ja", NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (infos->len, <=, N_REBUILDS);
      if (infos->len == N_REBUILDS)
        return;
    }
}

static void
test_many_processes_share_it (Place         *place,
                              gconstpointer  data)
{
  int processes[] = {
    fork_and_run (read_again_and_again, place->path),
    fork_and_run (rebuild_again_and_again, place->path),
    fork_and_run (rebuild_again_and_again, place->path),
    fork_and_run (read_again_and_again, place->path),
  };
  g_autoptr (TegotaeLibraryDb) db = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    wait_for_success (processes[i]);

  db = library_open (place->path);
  library_assert_holds (db, "20 core/ja:20");
}

#define N_ENTRIES 20000

/* Ten rows each: itself, its JSON, its text, two domains and five stages. */
static void
add_large_entry (TegotaeLibraryDb *db,
                 guint             number)
{
  g_autofree char *id = g_strdup_printf ("e%u", number);
  g_autoptr (TegotaeEntry) entry = test_entry_new ("large", "ja", id, NULL);
  g_autoptr (GError) error = NULL;

  entry->info->stages = (1u << TEGOTAE_N_STAGES) - 1;
  tegotae_entry_info_add_domain (entry->info, "talk", 3);
  tegotae_entry_info_add_domain (entry->info, "calm", 1);

  tegotae_library_db_add_entry (db, entry, "{}", &error);
  g_assert_no_error (error);
}

/* The most that SQLite holds meanwhile: its cache of 16 MiB, and its statements. */
static void
test_import_of_200000_rows_is_bounded (Place         *place,
                                       gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = library_open (place->path);
  g_autofree char *rows = NULL;
  gint64 highest;

  sqlite3_memory_highwater (TRUE);
  library_begin (db);
  library_add_pack (db, "large", "ja", TEGOTAE_ORIGIN_IMPORTED, 0);
  for (guint i = 0; i < N_ENTRIES; i++)
    add_large_entry (db, i);
  library_commit (db, "large");
  highest = sqlite3_memory_highwater (FALSE);

  g_test_message ("%" G_GINT64_FORMAT " bytes at most", highest);
  g_assert_cmpint (highest, <, 24 * 1024 * 1024);
  rows = place_ask (place,
                    "SELECT (SELECT count (*) FROM entry) + (SELECT count (*) FROM entry_json)"
                    "     + (SELECT count (*) FROM entry_text) + (SELECT count (*) FROM entry_stage)"
                    "     + (SELECT count (*) FROM entry_domain)");
  g_assert_cmpstr (rows, ==, "200000");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/library/packs-survive", test_packs_survive);
  PLACE_ADD ("/store/library/rollback-leaves-the-old-state", test_rollback_leaves_the_old_state);
  PLACE_ADD ("/store/library/readers-see-the-old-state-until-commit",
             test_readers_see_the_old_state_until_commit);
  PLACE_ADD ("/store/library/removes-packs", test_removes_packs);
  PLACE_ADD ("/store/library/removing-leaves-no-rows", test_removing_leaves_no_rows);
  PLACE_ADD ("/store/library/same-pack-or-entry-twice-fails", test_same_pack_or_entry_twice_fails);
  PLACE_ADD ("/store/library/directory-is-an-error", test_directory_is_an_error);
  PLACE_ADD ("/store/library/only-the-user-may-read", test_only_the_user_may_read);
  PLACE_ADD ("/store/library/many-processes-share-it", test_many_processes_share_it);
  PLACE_ADD ("/store/library/import-of-200000-rows-is-bounded", test_import_of_200000_rows_is_bounded);

  return g_test_run ();
}

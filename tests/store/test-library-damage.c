/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/tegotae-error.h"
#include "store/library/tegotae-entry-table.h"
#include "store/user/tegotae-user-db.h"
#include "test-library-support.h"
#include "test-store-support.h"

static void
damage_with_text (Place *place)
{
  g_autofree char *text = g_strnfill (9999, 'x');

  g_assert_true (g_file_set_contents (place->path, text, -1, NULL));
}

static void
damage_by_truncating (Place *place)
{
  g_autoptr (GBytes) bytes = place_read (place, "");

  g_assert_true (g_file_set_contents (place->path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes) / 2, NULL));
}

static void
damage_from (Place *place,
             gsize  offset)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  g_assert_cmpuint (size, >, offset);
  memset (bytes + offset, 0xa5, size - offset);
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
}

static void
damage_schema (Place *place)
{
  damage_from (place, 100);
}

static void
damage_tables (Place *place)
{
  damage_from (place, 4096);
}

static void
use_other_version (Place *place)
{
  place_exec (place, "PRAGMA user_version = 99");
}

static void
use_other_application (Place *place)
{
  place_exec (place, "PRAGMA application_id = 5");
}

static void
drop_a_table (Place *place)
{
  place_exec (place, "DROP TABLE entry_stage");
}

static const struct
{
  const char *name;
  void      (*damage) (Place *place);
} damages[] = {
  { "text", damage_with_text },
  { "truncated", damage_by_truncating },
  { "schema damaged", damage_schema },
  { "tables damaged", damage_tables },
  { "other version", use_other_version },
  { "other application", use_other_application },
  { "table missing", drop_a_table },
};

static void
test_unusable_file_is_replaced (Place         *place,
                                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      TegotaeLibraryDb *db = library_open (place->path);

      g_test_message ("%s", damages[i].name);
      library_fill (db);
      tegotae_library_db_close (db);

      damages[i].damage (place);
      db = library_open (place->path);
      library_assert_holds (db, "");
      library_fill (db);
      library_assert_holds (db, LIBRARY_FILLED);
      tegotae_library_db_close (db);

      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
}

/* Makes a library whose last entries are damaged, which opening does not meet. */
static void
make_damaged_inside (Place *place)
{
  TegotaeLibraryDb *db = library_open (place->path);
  struct stat status;

  library_begin (db);
  library_add_pack (db, "core", "ja", TEGOTAE_ORIGIN_SHIPPED, 100);
  library_commit (db, "large");
  tegotae_library_db_close (db);

  g_assert_cmpint (stat (place->path, &status), ==, 0);
  damage_from (place, status.st_size - 10 * 4096);
}

static void
meet_damage (TegotaeLibraryDb *db)
{
  g_autoptr (GError) error = NULL;

  library_assert_holds (db, "large core/ja:100");
  g_assert_null (tegotae_entry_table_get_json (db, "core", "ja", "e99", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

/* Whoever meets the damage leaves an empty library to the next. */
static void
test_damage_met_later_empties_it (Place         *place,
                                  gconstpointer  data)
{
  TegotaeLibraryDb *db;

  make_damaged_inside (place);
  db = library_open (place->path);
  meet_damage (db);
  tegotae_library_db_close (db);

  db = library_open (place->path);
  library_assert_holds (db, "");
  library_fill (db);
  library_assert_holds (db, LIBRARY_FILLED);
  tegotae_library_db_close (db);
}

/* Two have met it; the second must not throw away what the first has made. */
static void
test_replaced_file_is_left_alone (Place         *place,
                                  gconstpointer  data)
{
  TegotaeLibraryDb *first;
  TegotaeLibraryDb *second;

  make_damaged_inside (place);
  first = library_open (place->path);
  second = library_open (place->path);
  meet_damage (first);
  meet_damage (second);

  tegotae_library_db_close (first);
  first = library_open (place->path);
  library_assert_holds (first, "");
  library_fill (first);

  tegotae_library_db_close (second);
  library_assert_holds (first, LIBRARY_FILLED);
  tegotae_library_db_close (first);

  first = library_open (place->path);
  library_assert_holds (first, LIBRARY_FILLED);
  tegotae_library_db_close (first);
}

/* One that goes on with an old file does not disturb the new one. */
static void
test_old_file_in_use_does_not_disturb (Place         *place,
                                       gconstpointer  data)
{
  TegotaeLibraryDb *old = library_open (place->path);
  TegotaeLibraryDb *new;

  library_fill (old);
  use_other_version (place);

  new = library_open (place->path);
  library_assert_holds (new, "");
  library_assert_holds (old, LIBRARY_FILLED);
  library_fill (new);
  tegotae_library_db_close (old);
  library_assert_holds (new, LIBRARY_FILLED);
  tegotae_library_db_close (new);

  new = library_open (place->path);
  library_assert_holds (new, LIBRARY_FILLED);
  tegotae_library_db_close (new);
}

static void
test_records_are_never_replaced (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  tegotae_user_db_close (tegotae_user_db_open (place->path, NULL));
  before = place_read (place, "");

  g_assert_null (tegotae_library_db_open (place->path, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  after = place_read (place, "");
  g_assert_true (g_bytes_equal (before, after));
}

/* What is good is not given up for want of room. */
static void
test_full_disk_leaves_it_alone (Place         *place,
                                gconstpointer  data)
{
  TegotaeLibraryDb *db = library_open (place->path);
  g_autoptr (GError) error = NULL;

  library_fill (db);
  tegotae_library_db_close (db);

  test_store_set_disk_full (TRUE);
  db = tegotae_library_db_open (place->path, &error);
  test_store_set_disk_full (FALSE);
  g_assert_null (db);
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);

  db = library_open (place->path);
  library_assert_holds (db, LIBRARY_FILLED);
  g_assert_false (tegotae_library_db_was_damaged (db));
  tegotae_library_db_close (db);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/library/unusable-file-is-replaced", test_unusable_file_is_replaced);
  PLACE_ADD ("/store/library/damage-met-later-empties-it", test_damage_met_later_empties_it);
  PLACE_ADD ("/store/library/replaced-file-is-left-alone", test_replaced_file_is_left_alone);
  PLACE_ADD ("/store/library/old-file-in-use-does-not-disturb",
             test_old_file_in_use_does_not_disturb);
  PLACE_ADD ("/store/library/full-disk-leaves-it-alone", test_full_disk_leaves_it_alone);
  PLACE_ADD ("/store/library/records-are-never-replaced", test_records_are_never_replaced);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/library/tegotae-library-db-private.h"
#include "store/library/tegotae-search-table.h"
#include "store/sqlite/tegotae-sqlite-private.h"
#include "test-search-support.h"

#define N_ENTRIES 1000

static void
assert_still_searches (TegotaeLibraryDb *db)
{
  g_autoptr (GPtrArray) results = test_search_find_in (db, "ja", "面接", TEGOTAE_STAGE_NONE, NULL, 20);

  g_assert_cmpuint (results->len, ==, 20);
}

static void
test_cancelled (Place         *place,
                gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with_packs (place);
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("面接");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE };
  g_autoptr (GError) error = NULL;

  test_search_add_many (db, N_ENTRIES);
  test_search_commit (db);
  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  g_cancellable_cancel (cancellable);
  g_assert_null (tegotae_search_table_find (db, query, &scope, 20, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  assert_still_searches (db);
}

/* What the rows of a search are asked. */
typedef struct
{
  GCancellable *cancellable;
  guint         n_asked;
} Asked;

static void
cancel_at_tenth (sqlite3_context  *context,
                 int               n_values,
                 sqlite3_value   **values)
{
  Asked *asked = sqlite3_user_data (context);

  if (++asked->n_asked == 10)
    g_cancellable_cancel (asked->cancellable);

  sqlite3_result_int (context, 1);
}

/* The search itself stops, and not only what it says afterwards. */
static void
test_cancelled_midway (Place         *place,
                       gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with_packs (place);
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("面接");
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const TegotaeSearchMarks wanted = { marks, { 0, TEGOTAE_MARK_READ } };
  const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE, .marks = &wanted };
  Asked asked = { cancellable, 0 };
  g_autoptr (GError) error = NULL;

  test_search_add_many (db, N_ENTRIES);
  test_search_commit (db);
  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  sqlite3_create_function (tegotae_library_db_get_sqlite (db)->handle, "tegotae_has_marks", 3,
                           SQLITE_UTF8, &asked, cancel_at_tenth, NULL, NULL);

  g_assert_null (tegotae_search_table_find (db, query, &scope, 20, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (asked.n_asked, >=, 10);
  g_assert_cmpuint (asked.n_asked, <, N_ENTRIES / 2);

  assert_still_searches (db);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/search-cancel/before", test_cancelled);
  PLACE_ADD ("/store/search-cancel/midway", test_cancelled_midway);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "store/user/tegotae-setting-table.h"
#include "test-store-support.h"

static void
set (Place      *place,
     const char *key,
     const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_true (tegotae_setting_table_set (db, key, value, &error));
  g_assert_no_error (error);
}

static void
assert_value (Place      *place,
              const char *key,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  g_autofree char *value = tegotae_setting_table_get (db, key, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_value_survives (Place         *place,
                     gconstpointer  data)
{
  assert_value (place, "stage", NULL);
  set (place, "stage", "waiting");
  set (place, "other", "");
  assert_value (place, "stage", "waiting");
  assert_value (place, "other", "");
  set (place, "stage", "不採用'; DROP TABLE setting; --");
  assert_value (place, "stage", "不採用'; DROP TABLE setting; --");
  assert_value (place, "other", "");
}

static void
test_null_removes (Place         *place,
                   gconstpointer  data)
{
  set (place, "stage", "waiting");
  set (place, "other", "kept");
  set (place, "stage", NULL);
  set (place, "never set", NULL);
  assert_value (place, "stage", NULL);
  assert_value (place, "other", "kept");
}

static void
test_failure_is_reported (Place         *place,
                          gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, NULL);
  g_autoptr (GError) error = NULL;

  place_exec (place, "DROP TABLE setting");

  g_assert_false (tegotae_setting_table_set (db, "stage", "final", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_null (tegotae_setting_table_get (db, "stage", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/setting/value-survives", test_value_survives);
  PLACE_ADD ("/store/setting/null-removes", test_null_removes);
  PLACE_ADD ("/store/setting/failure-is-reported", test_failure_is_reported);

  return g_test_run ();
}

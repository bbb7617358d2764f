/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-integrity.h"
#include "fault-vfs.h"
#include "test-store-support.h"

static const FaultKind kinds[] = { FAULT_ERROR, FAULT_GONE };
static const TegotaeCheck checks[] = { TEGOTAE_CHECK_QUICK, TEGOTAE_CHECK_THOROUGH };

/* Rows that fill many pages each, and free pages. */
static void
fill (Place *place)
{
  place_exec (place,
              "CREATE TABLE text (t TEXT UNIQUE, b BLOB);"
              "INSERT INTO text VALUES ('a', zeroblob (40000)), ('b', zeroblob (40000));"
              "INSERT INTO text VALUES ('c', zeroblob (40000));"
              "DELETE FROM text WHERE t = 'a'");
}

static void
damage_last_pages (Place *place)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  memset (bytes + size - 2 * 4096, 0xa5, 2 * 4096);
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
}

/* Checks the file while call number @n fails. Returns whether any call failed.
 * @fine: whether the check found nothing
 * @damaged: whether it blames the file */
static gboolean
check_with_fault (Place        *place,
                  FaultKind     kind,
                  guint         n,
                  TegotaeCheck  check,
                  gboolean     *fine,
                  gboolean     *damaged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeSqlite) db = tegotae_sqlite_open (place->path, 0, &error);
  gboolean failed;

  g_assert_no_error (error);

  fault_vfs_arm (kind, n);
  *fine = tegotae_integrity_check (db, check, &error);
  failed = fault_vfs_disarm ();
  *damaged = tegotae_sqlite_is_damaged (db);

  if (*fine)
    g_assert_no_error (error);
  else
    g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);

  return failed;
}

static void
test_failing_disk_is_no_damage (Place         *place,
                                gconstpointer  data)
{
  fill (place);

  for (guint i = 0; i < 4; i++)
    {
      FaultKind kind = kinds[i / 2];
      gboolean failed = TRUE;

      for (guint n = 1; failed; n++)
        {
          gboolean fine, damaged;

          failed = check_with_fault (place, kind, n, checks[i % 2], &fine, &damaged);
          g_assert_false (damaged);
          g_assert_true (kind == FAULT_GONE ? fine == !failed : fine || failed);
        }
    }
}

/* A disk that fails may keep damage from being found, but never makes it fine. */
static void
test_damage_is_never_fine (Place         *place,
                           gconstpointer  data)
{
  fill (place);
  damage_last_pages (place);

  for (guint i = 0; i < 4; i++)
    {
      gboolean failed = TRUE;

      for (guint n = 1; failed; n++)
        {
          gboolean fine, damaged;

          failed = check_with_fault (place, kinds[i / 2], n, checks[i % 2], &fine, &damaged);
          g_assert_false (fine);
          g_assert_true (damaged || failed);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();

  PLACE_ADD ("/store/integrity/failing-disk-is-no-damage", test_failing_disk_is_no_damage);
  PLACE_ADD ("/store/integrity/damage-is-never-fine", test_damage_is_never_fine);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-mark-table.h"
#include "store/user/tegotae-user-db-private.h"
#include "test-store-support.h"

#define PAGE 4096
#define N_ATTEMPTS 40

static TegotaeUserDb *
open_db (Place *place)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);

  return db;
}

static void
save (TegotaeUserDb *db,
      guint          from,
      guint          to)
{
  for (guint i = from; i < to; i++)
    {
      g_autofree char *id = g_strdup_printf ("attempt-%u", i);
      g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, 100000 + i);
      g_autoptr (GError) error = NULL;

      tegotae_attempt_table_save (db, attempt, &error);
      g_assert_no_error (error);
      tegotae_mark_table_set (db, "core", id, TEGOTAE_MARK_READ, TRUE, 1000 + i, &error);
      g_assert_no_error (error);
    }
}

/* N_ATTEMPTS attempts, of which the last ten are not in the backup. */
static void
make (Place    *place,
      gboolean  with_backup)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  g_autoptr (GError) error = NULL;

  save (db, 0, N_ATTEMPTS - 10);
  if (with_backup)
    tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, &error);
  g_assert_no_error (error);
  save (db, N_ATTEMPTS - 10, N_ATTEMPTS);
}

typedef void (*Harm) (char  *bytes,
                      gsize *size);

static void
zero_head (char  *bytes,
           gsize *size)
{
  memset (bytes, 0, 100);
}

static void
zero_first_page (char  *bytes,
                 gsize *size)
{
  memset (bytes, 0, PAGE);
}

static void
zero_all (char  *bytes,
          gsize *size)
{
  memset (bytes, 0, *size);
}

static void
zero_middle (char  *bytes,
             gsize *size)
{
  memset (bytes + *size / 2 / PAGE * PAGE, 0, PAGE);
}

static void
cut_half (char  *bytes,
          gsize *size)
{
  *size /= 2;
}

static void
cut_all (char  *bytes,
         gsize *size)
{
  *size = 0;
}

static void
become_text (char  *bytes,
             gsize *size)
{
  *size = g_snprintf (bytes, *size, "this is no database any more");
}

static void
noise_everywhere (char  *bytes,
                  gsize *size)
{
  for (gsize i = 100; i < *size; i += 97)
    bytes[i] ^= 0x5a;
}

/* @least: so many attempts are left at least with a backup, and without */
static const struct
{
  const char *name;
  Harm        harm;
  guint       least;
  guint       least_alone;
} harms[] = {
  { "head-of-zeros", zero_head, N_ATTEMPTS, 0 },
  { "first-page-of-zeros", zero_first_page, N_ATTEMPTS, 0 },
  { "all-zeros", zero_all, N_ATTEMPTS - 10, 0 },
  { "a-page-of-zeros", zero_middle, N_ATTEMPTS - 10, 1 },
  { "half-of-it", cut_half, N_ATTEMPTS - 10, 0 },
  { "empty", cut_all, N_ATTEMPTS - 10, 0 },
  { "text", become_text, N_ATTEMPTS - 10, 0 },
  { "noise", noise_everywhere, N_ATTEMPTS - 10, 0 },
};

/* Returns what the file is then. (transfer full) */
static GBytes *
do_harm (Place *place,
         Harm   harm)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  harm (bytes, &size);
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));

  return g_bytes_new (bytes, size);
}

/* Attempts are whole, however many there are. */
static guint
count_whole (TegotaeUserDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = tegotae_attempt_table_list (db, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      g_assert_cmpuint (attempt->responses->len, ==, 10);
      g_assert_cmpuint (attempt->profile->domains->len, ==, 5);
    }

  return attempts->len;
}

static void
assert_repaired (Place  *place,
                 GBytes *damaged,
                 guint   least)
{
  g_autoptr (TegotaeUserDb) db = open_db (place);
  const TegotaeRecovery *recovery = tegotae_user_db_get_recovery (db);
  g_autoptr (GBytes) kept = NULL;
  char *bytes;
  gsize size;
  guint n = count_whole (db);

  g_assert_nonnull (recovery);
  g_test_message ("%u salvaged, %u from the backup", recovery->n_salvaged, recovery->n_from_backup);
  g_assert_cmpuint (n, >=, least);
  g_assert_cmpuint (n, ==, recovery->n_salvaged + recovery->n_from_backup);

  /* The old one is kept as it was. */
  g_assert_true (g_file_get_contents (recovery->kept_as, &bytes, &size, NULL));
  kept = g_bytes_new_take (bytes, size);
  g_assert_true (g_bytes_equal (kept, damaged));

  /* And all can go on. */
  save (db, 1000, 1001);
  g_assert_cmpuint (count_whole (db), ==, n + 1);
}

static void
assert_nothing_left_over (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_null (strstr (name, "-repair-"));
      g_assert_null (strstr (name, "-recovered-"));
    }
}

static void
test_damage (Place         *place,
             gconstpointer  data)
{
  g_autofree char *directory = g_strdup (place->directory);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (harms); i++)
    {
      gboolean with_backup = i % 2 == 0;
      g_autofree char *name = g_strdup_printf ("%s-%u", harms[i / 2].name, i);
      g_autoptr (GBytes) damaged = NULL;

      /* What was emptied is a new one, unless there are backups of it. */
      if (harms[i / 2].harm == cut_all && !with_backup)
        continue;

      g_test_message ("%s", name);
      g_free (place->directory);
      g_free (place->path);
      place->directory = g_build_filename (directory, name, NULL);
      place->path = g_build_filename (place->directory, "user.db", NULL);

      make (place, with_backup);
      damaged = do_harm (place, harms[i / 2].harm);
      assert_repaired (place, damaged, with_backup ? harms[i / 2].least : harms[i / 2].least_alone);
      assert_nothing_left_over (place);

      {
        g_autoptr (TegotaeUserDb) again = open_db (place);

        g_assert_null (tegotae_user_db_get_recovery (again));
      }
    }

  g_free (place->directory);
  place->directory = g_steal_pointer (&directory);
}

/* An index is no row: all is there without a backup. */
static void
test_table_that_is_not_as_it_should_be (Place         *place,
                                        gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = NULL;

  make (place, FALSE);
  place_exec (place, "DROP INDEX attempt_by_order");
  db = open_db (place);
  g_assert_nonnull (tegotae_user_db_get_recovery (db));
  g_assert_true (tegotae_user_db_get_recovery (db)->is_complete);
  g_assert_cmpuint (count_whole (db), ==, N_ATTEMPTS);
}

/* What lost a row comes whole from the backup, or not at all. */
static void
test_half_attempts_are_left_out (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = NULL;

  make (place, TRUE);
  place_exec (place,
              "DELETE FROM response WHERE attempt = 3 AND position = 9;"
              "DELETE FROM response WHERE attempt = 4 AND position = 0;"
              "DELETE FROM domain_score WHERE attempt = 35;"
              "DELETE FROM response WHERE attempt = 36 AND position > 4;"
              "DROP INDEX attempt_by_order");
  db = open_db (place);
  g_assert_cmpuint (tegotae_user_db_get_recovery (db)->n_salvaged, ==, N_ATTEMPTS - 4);
  g_assert_cmpuint (tegotae_user_db_get_recovery (db)->n_from_backup, ==, 2);
  g_assert_false (tegotae_user_db_get_recovery (db)->is_complete);
  g_assert_cmpuint (count_whole (db), ==, N_ATTEMPTS - 2);
}

/* Stopped when the new one was ready, or the old one aside already. */
static void
test_repair_that_was_stopped_goes_on (Place         *place,
                                      gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *ready = NULL;
      g_autofree char *aside = NULL;
      g_autoptr (TegotaeUserDb) db = NULL;

      make (place, FALSE);
      ready = g_build_filename (place->directory, "test-recovered-2026.db", NULL);
      aside = g_build_filename (place->directory, "test-damaged-2026.db", NULL);
      g_assert_cmpint (g_rename (place->path, ready), ==, 0);
      g_assert_true (g_file_set_contents (i == 0 ? place->path : aside, "the old one", -1, NULL));

      db = open_db (place);
      g_assert_cmpuint (count_whole (db), ==, N_ATTEMPTS);
      {
        g_autofree char *kept = NULL;

        g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
        g_assert_cmpstr (kept, ==, "the old one");
      }
      g_clear_pointer (&db, tegotae_user_db_close);
      g_assert_cmpint (g_unlink (aside), ==, 0);
      g_assert_cmpint (g_unlink (place->path), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/repair/damage", test_damage);
  PLACE_ADD ("/store/repair/table-that-is-not-as-it-should-be",
             test_table_that_is_not_as_it_should_be);
  PLACE_ADD ("/store/repair/half-attempts-are-left-out", test_half_attempts_are_left_out);
  PLACE_ADD ("/store/repair/repair-that-was-stopped-goes-on",
             test_repair_that_was_stopped_goes_on);

  return g_test_run ();
}

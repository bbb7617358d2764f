/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-recovery-support.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db.h"

#define PAGE 4096
#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)
/* A database that is not in the way of the one to recover. */
Place
test_recovery_begin_source (Place *place)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("source-%u", n++);
  Place source;

  source.directory = g_build_filename (place->directory, name, NULL);
  source.path = g_build_filename (source.directory, "user.db", NULL);
  g_assert_cmpint (g_mkdir_with_parents (source.directory, 0700), ==, 0);

  return source;
}

void
test_recovery_end_source (Place *source)
{
  g_free (source->directory);
  g_free (source->path);
}

/* Moves it to where backups of @place lie, dated so many days from now. */
void
test_recovery_become_backup (Place *source,
                             Place *place,
                             int    days)
{
  g_autofree char *folder = g_build_filename (place->directory, "backups", NULL);
  gint64 time = g_get_real_time () / 1000 + days * MILLISECONDS_A_DAY;
  g_autofree char *name = tegotae_backup_build_name (time, TEGOTAE_BACKUP_DAILY);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_cmpint (g_rename (source->path, path), ==, 0);
  test_recovery_end_source (source);
}

void
test_recovery_save (Place      *place,
                    const char *id,
                    gint64      finished_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, finished_at);

  g_assert_no_error (error);
  tegotae_attempt_table_save (db, attempt, &error);
  g_assert_no_error (error);
}

/* A backup with these attempts, each an id and the number of seconds when it was
 * finished. */
void
test_recovery_add_backup (Place      *place,
                          int         days,
                          const char *attempts)
{
  g_auto (GStrv) words = g_strsplit (attempts, " ", 0);
  Place source = test_recovery_begin_source (place);

  for (guint i = 0; words[i] != NULL; i++)
    test_recovery_save (&source, words[i], 1000 * g_ascii_strtoll (words[i] + 1, NULL, 10));

  test_recovery_become_backup (&source, place, days);
}

/* Nothing of it can be read. */
void
test_recovery_destroy (Place *place)
{
  g_autofree char *noise = g_strnfill (40000, 'x');

  g_mkdir_with_parents (place->directory, 0700);
  g_assert_true (g_file_set_contents (place->path, noise, 40000, NULL));
}

/* Opens it, which repairs it. */
TegotaeRecovery *
test_recovery_recover (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (tegotae_user_db_get_recovery (db));

  return tegotae_recovery_copy (tegotae_user_db_get_recovery (db));
}

/* The attempts in the order of saving. (transfer full) */
char *
test_recovery_list_attempts (Place *place)
{
  return place_ask (place, "SELECT group_concat (id, ' ') FROM"
                           " (SELECT id FROM attempt ORDER BY saved_order, number)");
}

/* The first page of a table or an index. */
void
test_recovery_zero_page_of (Place      *place,
                            const char *name)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", name);
  g_autofree char *page = place_ask (place, sql);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (place->path, &bytes, &size, NULL));
  memset (bytes + PAGE * (g_ascii_strtoll (page, NULL, 10) - 1), 0, PAGE);
  g_assert_true (g_file_set_contents (place->path, bytes, size, NULL));
}

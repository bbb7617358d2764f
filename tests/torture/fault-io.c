/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every single call to the file system fails once, and the disk fills up at every
 * point, while attempts are saved, schemas brought up to date, backups made and
 * restored, and packs imported. What was acknowledged is there afterwards; what
 * was not is there whole or not at all; and it all works again. */

#include <glib/gstdio.h>
#include "../store/fault-vfs.h"
#include "../store/test-store-support.h"
#include "service/tegotae-call.h"
#include "service/tegotae-home.h"
#include "store/safety/tegotae-backup-folder.h"
#include "store/user/tegotae-attempt-table.h"
#include "store/user/tegotae-user-db.h"

#define N_BEFORE 5

static const char *fixtures;
static const char *v1_sql;
static char *root;

/* A user with some attempts, made once and copied for each try. */
typedef struct
{
  char *template;
  char *data;
  char *cache;
  char *user_db;
} World;

static void
run (const char *command)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
run_on (const char *command,
        const char *first,
        const char *second)
{
  g_autofree char *line = g_strconcat (command, " '", first, *second != '\0' ? "' '" : "'", second,
                                       *second != '\0' ? "'" : "", NULL);

  run (line);
}

static void
copy_folder (const char *from,
             const char *to)
{
  run_on ("rm -rf", to, "");
  run_on ("cp -a", from, to);
}

static void
save (TegotaeUserDb *db,
      const char    *id,
      gint64         time)
{
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new (id, time);
  g_autoptr (GError) error = NULL;

  tegotae_attempt_table_save (db, attempt, &error);
  g_assert_no_error (error);
}

static TegotaeUserDb *
open_db (const char *path)
{
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open (path, &error);

  g_assert_no_error (error);

  return db;
}

static void
world_set_up (World         *world,
              gconstpointer  data)
{
  g_autoptr (TegotaeUserDb) db = NULL;
  g_autofree char *backups = NULL;

  world->template = g_build_filename (root, "template", NULL);
  world->data = g_build_filename (g_get_user_data_dir (), "tegotae", NULL);
  world->cache = g_build_filename (g_get_user_cache_dir (), "tegotae", NULL);
  world->user_db = g_build_filename (world->data, "user.db", NULL);
  backups = g_build_filename (world->data, "backups", NULL);

  run_on ("rm -rf", world->data, "");
  db = open_db (world->user_db);
  for (guint i = 0; i < N_BEFORE; i++)
    {
      g_autofree char *id = g_strdup_printf ("before-%u", i);

      save (db, id, 1000000 + i);
    }
  g_clear_pointer (&db, tegotae_user_db_close);

  /* One backup that has them all, and no other. */
  run_on ("rm -rf", backups, "");
  db = open_db (world->user_db);
  g_assert_true (tegotae_user_db_back_up (db, TEGOTAE_BACKUP_IMPORT, NULL));
  g_clear_pointer (&db, tegotae_user_db_close);
  copy_folder (world->data, world->template);
}

static void
world_tear_down (World         *world,
                 gconstpointer  data)
{
  g_free (world->template);
  g_free (world->data);
  g_free (world->cache);
  g_free (world->user_db);
}

/* The attempts of before and whether @id is there too, whole or not at all. */
static gboolean
check_attempts (World      *world,
                const char *id)
{
  g_autoptr (TegotaeUserDb) db = open_db (world->user_db);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attempts = tegotae_attempt_table_list (db, &error);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_null (tegotae_user_db_get_recovery (db));

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      g_assert_cmpuint (attempt->responses->len, ==, 10);
      g_assert_cmpuint (attempt->profile->domains->len, ==, 5);
      g_hash_table_add (found, attempt->id);
    }

  for (guint i = 0; i < N_BEFORE; i++)
    {
      g_autofree char *before = g_strdup_printf ("before-%u", i);

      g_assert_true (g_hash_table_contains (found, before));
    }

  return g_hash_table_contains (found, id);
}

/* What is done while calls fail; returns whether it says that it was done. */
typedef gboolean (*Deed)  (World *world);

/* What holds afterwards. */
typedef void     (*Check) (World    *world,
                           gboolean  done);

static gboolean
save_attempt (World *world)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (world->user_db, NULL);
  g_autoptr (TegotaeAttempt) attempt = test_attempt_new ("new", 2000000);

  return db != NULL && tegotae_attempt_table_save (db, attempt, NULL);
}

static void
check_saved (World    *world,
             gboolean  done)
{
  gboolean there = check_attempts (world, "new");

  g_assert_true (!done || there);
}

static gboolean
back_up (World *world)
{
  return tegotae_backup_folder_add (world->user_db, TEGOTAE_BACKUP_IMPORT, NULL);
}

static void
check_backups (World    *world,
               gboolean  done)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (world->user_db, NULL);

  check_attempts (world, "new");
  g_assert_cmpuint (backups->len, >=, done ? 2 : 1);

  for (guint i = 0; i < backups->len; i++)
    {
      TegotaeBackup *backup = g_ptr_array_index (backups, i);

      tegotae_backup_folder_inspect (backup);
      g_assert_true (backup->is_good);
      g_assert_cmpuint (backup->n_attempts, ==, N_BEFORE);
    }
}

static gboolean
restore (World *world)
{
  g_autoptr (GPtrArray) backups = tegotae_backup_folder_list (world->user_db, NULL);
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (world->user_db, NULL);

  return db != NULL &&
         tegotae_user_db_restore (db, g_ptr_array_index (backups, backups->len - 1), NULL);
}

static void
check_restored (World    *world,
                gboolean  done)
{
  check_attempts (world, "new");
}

static gboolean
import_pack (World *world)
{
  g_autofree char *path = g_build_filename (fixtures, "cli", "clubs.json", NULL);
  g_autoptr (TegotaeHome) home = tegotae_home_open ("en", NULL);
  g_autoptr (TegotaePack) pack = NULL;

  if (home != NULL)
    pack = tegotae_home_import_pack (home, &(TegotaePackImport) { .path = path, .replace = FALSE }, NULL, NULL);

  return pack != NULL;
}

static void
check_imported (World    *world,
                gboolean  done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeHome) home = tegotae_home_open ("en", &error);
  g_autoptr (GPtrArray) packs = NULL;
  gboolean there = FALSE;

  g_assert_no_error (error);
  packs = tegotae_home_call (home, &tegotae_call_list_packs, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < packs->len; i++)
    there = there || g_str_equal (((const TegotaePack *) g_ptr_array_index (packs, i))->id, "clubs");

  g_assert_true (!done || there);
  check_attempts (world, "new");
}

static gboolean
migrate (World *world)
{
  g_autoptr (TegotaeUserDb) db = tegotae_user_db_open (world->user_db, NULL);

  return db != NULL;
}

/* In place of the latest schema, the first one. */
static void
make_old (World *world)
{
  Place place = { world->data, world->user_db };

  g_assert_cmpint (g_unlink (world->user_db), ==, 0);
  place_exec (&place, v1_sql);
}

static const struct
{
  const char *name;
  void      (*prepare) (World *world);
  Deed        deed;
  Check       check;
} deeds[] = {
  { "save", NULL, save_attempt, check_saved },
  { "migration", make_old, migrate, check_restored },
  { "backup", NULL, back_up, check_backups },
  { "restore", NULL, restore, check_restored },
  { "import", NULL, import_pack, check_imported },
};

/* Every call, or in the short form the first few and then some. */
static guint
get_next (guint n)
{
  return g_strcmp0 (g_getenv ("TEGOTAE_TORTURE"), "full") == 0 || n < 4 ? n + 1 : n + 3 + n / 4;
}

static guint
try_all (World     *world,
         FaultKind  kind,
         guint      deed)
{
  guint n_tried = 0;

  for (guint n = 1;; n = get_next (n))
    {
      gboolean done, failed;

      copy_folder (world->template, world->data);
      if (deeds[deed].prepare != NULL)
        deeds[deed].prepare (world);

      fault_vfs_arm (kind, n);
      done = deeds[deed].deed (world);
      failed = fault_vfs_disarm ();
      deeds[deed].check (world, done);

      if (!failed)
        {
          g_assert_true (done);
          return n_tried;
        }

      n_tried++;
    }
}

static void
test_deed (World         *world,
           gconstpointer  data)
{
  guint deed = GPOINTER_TO_UINT (data);

  g_test_message ("%s: %u calls failed in turn, the disk was full at %u", deeds[deed].name,
                  try_all (world, FAULT_ERROR, deed), try_all (world, FAULT_FULL, deed));
}

/* One home for all tests: GLib forgets to free those of G_TEST_OPTION_ISOLATE_DIRS
 * as soon as there are two. */
static void
make_home (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *cache = NULL;

  root = g_dir_make_tmp ("tegotae-torture-XXXXXX", &error);
  g_assert_no_error (error);

  data = g_build_filename (root, "data", NULL);
  cache = g_build_filename (root, "cache", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *sql = NULL;
  g_autofree char *share = NULL;
  int status;

  make_home ();
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  fixtures = argv[1];

  share = g_build_filename (fixtures, "advice", NULL);
  g_setenv ("TEGOTAE_DATADIR", share, TRUE);

  {
    g_autofree char *path = g_build_filename (fixtures, "user-db", "v1.sql", NULL);

    g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
    v1_sql = sql;
  }

  fault_vfs_install ();
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strconcat ("/torture/io/", deeds[i].name, NULL);

      g_test_add (path, World, GUINT_TO_POINTER (i), world_set_up, test_deed, world_tear_down);
    }

  status = g_test_run ();
  run_on ("rm -rf", root, "");
  g_free (root);

  return status;
}

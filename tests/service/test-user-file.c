/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "service/user/tegotae-user-file.h"
#include "test-service-support.h"

#define OLD "what was there before"
#define NEW "what is written now"

/* As long as a name may be on every file system that we know. */
#define LONGEST_NAME 255

static char *
below (const char *variable,
       const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv (variable), name, NULL);
  g_autofree char *directory = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);

  return g_steal_pointer (&path);
}

/* A place of the user's own, with nothing of the app. */
static char *
make_path (const char *name)
{
  g_autofree char *path = g_build_filename ("mine", name, NULL);

  return below ("XDG_DATA_HOME", path);
}

static void
put (const char *path)
{
  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
}

static void
link_to (const char *target,
         const char *path)
{
  g_unlink (path);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
assert_contents (const char *path,
                 const char *wanted)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, wanted);
}

static void
assert_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
}

/* Nothing is left beside it. */
static void
assert_alone (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, name);
  g_assert_null (g_dir_read_name (dir));
}

static void
write_well (const char           *path,
            TegotaeUserFileFlags  flags)
{
  g_autoptr (GError) error = NULL;

  tegotae_user_file_write (path, NEW, strlen (NEW), flags, &error);
  g_assert_no_error (error);
}

static void
write_badly (const char           *path,
             TegotaeUserFileFlags  flags,
             TegotaeError          code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tegotae_user_file_write (path, NEW, strlen (NEW), flags, &error));
  g_assert_error (error, TEGOTAE_ERROR, (int) code);
}

static void
test_a_new_file_is_private_whatever_the_umask (void)
{
  const mode_t umasks[] = { 0, 022, 077, 0777 };

  for (guint i = 0; i < G_N_ELEMENTS (umasks); i++)
    {
      g_autofree char *path = NULL;
      mode_t before;

      test_service_clear ();
      path = make_path ("out");
      before = umask (umasks[i]);
      write_well (path, TEGOTAE_USER_FILE_NEW);
      umask (before);
      assert_contents (path, NEW);
      assert_mode (path);
      assert_alone (path);
    }
}

static void
test_a_file_in_its_place_becomes_private (void)
{
  g_autofree char *path = NULL;

  test_service_clear ();
  path = make_path ("out");
  put (path);
  write_well (path, TEGOTAE_USER_FILE_REPLACE);
  assert_contents (path, NEW);
  assert_mode (path);
  assert_alone (path);
}

static void
test_a_file_is_kept_unless_the_user_agreed (void)
{
  g_autofree char *path = NULL;
  g_autofree char *link = NULL;

  test_service_clear ();
  path = make_path ("out");
  link = make_path ("link");
  put (path);
  link_to ("out", link);
  write_badly (path, TEGOTAE_USER_FILE_NEW, TEGOTAE_ERROR_EXISTS);
  write_badly (link, TEGOTAE_USER_FILE_NEW, TEGOTAE_ERROR_EXISTS);
  assert_contents (path, OLD);
}

static void
test_a_link_stays_and_its_target_is_written (void)
{
  g_autofree char *target = NULL;
  g_autofree char *link = NULL;
  g_autofree char *link_to_link = NULL;
  g_autofree char *where = NULL;

  test_service_clear ();
  target = make_path ("elsewhere/out");
  link = make_path ("link");
  link_to_link = make_path ("link-to-link");
  put (target);
  link_to ("elsewhere/out", link);
  link_to (link, link_to_link);
  write_well (link_to_link, TEGOTAE_USER_FILE_REPLACE);
  assert_contents (target, NEW);
  assert_mode (target);
  assert_alone (target);
  where = g_file_read_link (link, NULL);
  g_assert_cmpstr (where, ==, "elsewhere/out");
  g_assert_true (g_file_test (link_to_link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_a_link_to_nothing_makes_its_target (void)
{
  g_autofree char *target = NULL;
  g_autofree char *link = NULL;

  test_service_clear ();
  target = make_path ("elsewhere/out");
  link = make_path ("link");
  link_to ("elsewhere/out", link);
  write_well (link, TEGOTAE_USER_FILE_NEW);
  assert_contents (target, NEW);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_links_in_a_circle_fail (void)
{
  g_autofree char *link = NULL;

  test_service_clear ();
  link = make_path ("link");
  link_to ("link", link);
  write_badly (link, TEGOTAE_USER_FILE_REPLACE, TEGOTAE_ERROR_STORE);
}

static void
test_a_name_may_be_as_long_as_a_name_can_be (void)
{
  g_autofree char *name = g_strnfill (LONGEST_NAME, 'n');
  g_autofree char *path = NULL;

  test_service_clear ();
  path = make_path (name);
  write_well (path, TEGOTAE_USER_FILE_NEW);
  assert_contents (path, NEW);
}

static void
set_largest_file (rlim_t size)
{
  struct rlimit limit = { 0 };

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* A file that may grow no further fails as one on a full disk does. */
static void
test_what_is_not_written_whole_leaves_the_old_file (void)
{
  g_autofree char *path = NULL;
  struct rlimit limit;
  gboolean ok;

  test_service_clear ();
  path = make_path ("out");
  put (path);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  set_largest_file (strlen (NEW) / 2);
  ok = tegotae_user_file_write (path, NEW, strlen (NEW), TEGOTAE_USER_FILE_REPLACE, NULL);
  set_largest_file (limit.rlim_cur);
  g_assert_false (ok);
  assert_contents (path, OLD);
  assert_alone (path);
}

static void
test_a_directory_is_no_file (void)
{
  g_autofree char *path = NULL;
  g_autofree char *directory = NULL;

  test_service_clear ();
  path = make_path ("folder/out");
  directory = g_path_get_dirname (path);
  write_badly (directory, TEGOTAE_USER_FILE_REPLACE | TEGOTAE_USER_FILE_DEVICES, TEGOTAE_ERROR_STORE);
  g_assert_true (g_file_test (directory, G_FILE_TEST_IS_DIR));
}

static void
test_a_pipe_is_written_to_only_where_that_is_meant (void)
{
  char text[sizeof NEW] = { 0 };
  g_autofree char *path = NULL;
  int ends[2];

  test_service_clear ();
  g_assert_cmpint (pipe (ends), ==, 0);
  path = g_strdup_printf ("/dev/fd/%d", ends[1]);
  write_badly (path, TEGOTAE_USER_FILE_REPLACE, TEGOTAE_ERROR_STORE);
  write_well (path, TEGOTAE_USER_FILE_DEVICES);
  g_assert_cmpint (read (ends[0], text, sizeof text), ==, strlen (NEW));
  g_assert_cmpstr (text, ==, NEW);
  close (ends[0]);
  close (ends[1]);
}

static const struct
{
  const char *name;
  const char *variable;
  const char *file;
} own[] = {
  { "the-records", "XDG_DATA_HOME", "tegotae/user.db" },
  { "the-log-of-the-records", "XDG_DATA_HOME", "tegotae/user.db-wal" },
  { "the-index-of-the-log", "XDG_DATA_HOME", "tegotae/user.db-shm" },
  { "the-journal-of-the-records", "XDG_DATA_HOME", "tegotae/user.db-journal" },
  { "a-backup", "XDG_DATA_HOME", "tegotae/backups/20260101-000000-daily.db" },
  { "a-pack", "XDG_DATA_HOME", "tegotae/packs/mine.ja/pack.json" },
  { "the-library", "XDG_CACHE_HOME", "tegotae/library.db" },
  { "the-settings", "XDG_CONFIG_HOME", "glib-2.0/settings/keyfile" },
  { "the-settings-of-the-desktop", "XDG_CONFIG_HOME", "dconf/user" },
  { "what-is-shipped", "TEGOTAE_DATADIR", "tegotae/mine.json" },
};

static void
refuse (const char *path)
{
  write_badly (path, TEGOTAE_USER_FILE_REPLACE | TEGOTAE_USER_FILE_DEVICES, TEGOTAE_ERROR_INVALID);
}

/* By every name that leads to the file. */
static void
refuse_every_name (const char *path)
{
  g_autofree char *soft_link = make_path ("link");
  g_autofree char *linked_directory = make_path ("linked-directory");
  g_autofree char *hard_link = make_path ("hard-link");
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *with_dots = g_build_filename (directory, "..", ".", NULL);
  g_autofree char *last = g_path_get_basename (directory);
  g_autofree char *dotted = g_build_filename (with_dots, last, name, NULL);
  g_autofree char *through_directory = g_build_filename (linked_directory, name, NULL);

  link_to (path, soft_link);
  link_to (directory, linked_directory);
  refuse (path);
  refuse (dotted);
  refuse (soft_link);
  refuse (through_directory);

  g_unlink (hard_link);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpint (link (path, hard_link), ==, 0);
      refuse (hard_link);
    }
}

static void
test_own_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = NULL;

  test_service_clear ();
  path = below (own[i].variable, own[i].file);
  refuse_every_name (path);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  put (path);
  refuse_every_name (path);
  assert_contents (path, OLD);
  g_unlink (path);
}

/* Records and packs that the user keeps elsewhere, with a link in their place. */
static void
test_own_files_behind_links (void)
{
  g_autofree char *db = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *log = NULL;
  g_autofree char *packs = NULL;
  g_autofree char *pack = NULL;
  g_autofree char *directory = NULL;

  test_service_clear ();
  db = below ("XDG_DATA_HOME", "tegotae/user.db");
  packs = below ("XDG_DATA_HOME", "tegotae/packs");
  elsewhere = make_path ("records/user.db");
  pack = make_path ("packs/pack.json");
  directory = g_path_get_dirname (pack);
  log = g_strconcat (elsewhere, "-wal", NULL);
  put (elsewhere);
  link_to (elsewhere, db);
  link_to (directory, packs);
  refuse (elsewhere);
  refuse (log);
  refuse (pack);
  assert_contents (elsewhere, OLD);
}

static void
test_files_beside_those_of_the_app_are_free (void)
{
  const char * const names[] = { "user.db", "library.db", "tegotae.json", "user.db-wal", "tegotae-copy/user.db" };

  test_service_clear ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = below ("XDG_DATA_HOME", names[i]);

      write_well (path, TEGOTAE_USER_FILE_NEW);
      assert_contents (path, NEW);
    }
}

int
main (int   argc,
      char *argv[])
{
  test_service_init (&argc, &argv);

  g_test_add_func ("/service/user-file/new-is-private-whatever-the-umask",
                   test_a_new_file_is_private_whatever_the_umask);
  g_test_add_func ("/service/user-file/replaced-becomes-private", test_a_file_in_its_place_becomes_private);
  g_test_add_func ("/service/user-file/kept-unless-the-user-agreed", test_a_file_is_kept_unless_the_user_agreed);
  g_test_add_func ("/service/user-file/a-link-stays-and-its-target-is-written",
                   test_a_link_stays_and_its_target_is_written);
  g_test_add_func ("/service/user-file/a-link-to-nothing-makes-its-target", test_a_link_to_nothing_makes_its_target);
  g_test_add_func ("/service/user-file/links-in-a-circle-fail", test_links_in_a_circle_fail);
  g_test_add_func ("/service/user-file/the-longest-name-will-do", test_a_name_may_be_as_long_as_a_name_can_be);
  g_test_add_func ("/service/user-file/no-half-file-on-a-full-disk",
                   test_what_is_not_written_whole_leaves_the_old_file);
  g_test_add_func ("/service/user-file/a-directory-is-no-file", test_a_directory_is_no_file);
  g_test_add_func ("/service/user-file/a-pipe-only-where-meant", test_a_pipe_is_written_to_only_where_that_is_meant);

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autofree char *path = g_strconcat ("/service/user-file/refuses/", own[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_own_file);
    }
  g_test_add_func ("/service/user-file/refuses/what-is-behind-links", test_own_files_behind_links);
  g_test_add_func ("/service/user-file/beside-the-app-is-free", test_files_beside_those_of_the_app_are_free);

  return test_service_run ();
}

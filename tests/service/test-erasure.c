/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"
#include "service/user/tegotae-erasure.h"
#include "test-rights.h"
#include "test-service-support.h"

/* Makes a file, and the folders it is in. */
static void
make (const char *folder,
      const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (path, "secret", -1, NULL));
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

static void
test_everything_is_everything (void)
{
  static const char * const names[] = {
    "user.db", "user.db-wal", "user.db-shm", "backups/2026-11-03.db", "backups/.half",
    "packs/mine/ja/pack.json", "a name with “quotes” and 日本語",
  };
  g_auto (GStrv) folders = tegotae_erasure_list_folders ();
  g_autofree char *above = g_path_get_dirname (folders[0]);
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    make (folders[0], names[i]);
  make (folders[1], "library.db");
  make (above, "of somebody else");

  g_assert_true (tegotae_erasure_run (&error));
  g_assert_no_error (error);
  g_assert_false (is_there (folders[0]));
  g_assert_false (is_there (folders[1]));
  g_assert_true (is_there (above));
}

static void
test_nothing_is_fine (void)
{
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  g_assert_true (tegotae_erasure_run (&error));
  g_assert_no_error (error);
}

/* What a link leads to is not the app's. */
static void
test_links_are_not_followed (void)
{
  g_auto (GStrv) folders = tegotae_erasure_list_folders ();
  g_autofree char *above = g_path_get_dirname (folders[0]);
  g_autofree char *other = g_build_filename (above, "other", NULL);
  g_autofree char *file = g_build_filename (other, "photo", NULL);
  g_autofree char *link = g_build_filename (folders[0], "packs", NULL);

  test_service_clear ();
  make (other, "photo");
  make (folders[0], "user.db");
  g_assert_cmpint (symlink (other, link), ==, 0);

  g_assert_true (tegotae_erasure_run (NULL));
  g_assert_false (is_there (folders[0]));
  g_assert_true (is_there (file));
}

/* Some keep their data elsewhere. */
static void
test_a_folder_that_is_a_link_is_emptied (void)
{
  g_auto (GStrv) folders = tegotae_erasure_list_folders ();
  g_autofree char *above = g_path_get_dirname (folders[0]);
  g_autofree char *other = g_build_filename (above, "elsewhere", NULL);
  g_autofree char *file = g_build_filename (other, "user.db", NULL);

  test_service_clear ();
  make (other, "user.db");
  g_assert_cmpint (symlink (other, folders[0]), ==, 0);

  g_assert_true (tegotae_erasure_run (NULL));
  g_assert_false (is_there (file));
  g_assert_true (is_there (folders[0]));
}

static void
test_says_what_is_left (void)
{
  g_auto (GStrv) folders = tegotae_erasure_list_folders ();
  g_autofree char *locked = g_build_filename (folders[0], "backups", NULL);
  g_autofree char *file = g_build_filename (locked, "old.db", NULL);
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  make (folders[0], "backups/old.db");
  make (folders[0], "user.db");
  g_chmod (locked, 0500);

  test_rights_drop ();
  g_assert_false (tegotae_erasure_run (&error));
  test_rights_restore ();
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_nonnull (strstr (error->message, file));
  g_chmod (locked, 0700);
}

int
main (int   argc,
      char *argv[])
{
  test_service_init (&argc, &argv);

  g_test_add_func ("/service/erasure/everything-is-everything", test_everything_is_everything);
  g_test_add_func ("/service/erasure/nothing-is-fine", test_nothing_is_fine);
  g_test_add_func ("/service/erasure/links-are-not-followed", test_links_are_not_followed);
  g_test_add_func ("/service/erasure/a-folder-that-is-a-link-is-emptied",
                   test_a_folder_that_is_a_link_is_emptied);
  g_test_add_func ("/service/erasure/says-what-is-left", test_says_what_is_left);

  return test_service_run ();
}

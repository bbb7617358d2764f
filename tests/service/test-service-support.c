/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-service-support.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "service/tegotae-language.h"

static char *root;

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_all (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

char *
test_service_fixture (const char *name)
{
  return g_build_filename (FIXTURES, name, NULL);
}

static void
link_packs (void)
{
  g_autofree char *dir = g_build_filename (root, "share", "tegotae", NULL);
  g_autofree char *target = test_service_fixture ("packs");
  g_autofree char *path = g_build_filename (dir, "packs", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (dir, 0700);
  g_file_make_symbolic_link (file, target, NULL, &error);
  g_assert_no_error (error);
}

static void
set_directory (const char *variable,
               const char *name)
{
  g_autofree char *path = g_build_filename (root, name, NULL);

  g_setenv (variable, path, TRUE);
}

void
test_service_init (int    *argc,
                   char ***argv)
{
  g_autoptr (GError) error = NULL;

  root = g_dir_make_tmp ("tegotae-test-XXXXXX", &error);
  g_assert_no_error (error);

  set_directory ("XDG_DATA_HOME", "data");
  set_directory ("XDG_CACHE_HOME", "cache");
  set_directory ("XDG_CONFIG_HOME", "config");
  set_directory ("TEGOTAE_DATADIR", "share");
  g_setenv ("LANG", "C.UTF-8", TRUE);
  g_setenv ("LANGUAGE", "en", TRUE);
  link_packs ();

  g_test_init (argc, argv, NULL);
  tegotae_language_init (NULL);
}

void
test_service_clear (void)
{
  const char * const names[] = { "data", "cache", "config" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (root, names[i], NULL);

      remove_all (path);
    }
}

int
test_service_run (void)
{
  int status = g_test_run ();

  remove_all (root);
  g_free (root);

  return status;
}

void
on_answer_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

TegotaeService *
start_service (const char *lang)
{
  TegotaeService *service = tegotae_service_new (lang);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_service_get_content (service));
  tegotae_service_call (service, &tegotae_call_load, NULL, NULL, on_answer_cb, &answer);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&answer), &error));
  g_assert_no_error (error);

  return service;
}

void
stop_service (TegotaeService *service)
{
  tegotae_service_close (service);
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  g_assert_finalize_object (service);
}

void
test_service_exec (const char *path,
                   const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

gint64
test_service_ask (const char *path,
                  const char *sql)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  gint64 answer;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  answer = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return answer;
}

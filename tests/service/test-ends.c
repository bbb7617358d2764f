/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing the service ends what can be done again, and waits for what cannot. */

#include <glib/gstdio.h>

#include "service/tegotae-paths.h"
#include "test-service-support.h"

/* Enough to be read for longer than anybody waits. */
#define N_ENTRIES 40000

#define LONGEST_WAIT (2 * G_USEC_PER_SEC)

#define HEADER \
  "{\"format\":\"tegotae-pack\",\"version\":1,\"id\":\"long\",\"lang\":\"ja\",\"revision\":1,\"title\":\"長い\"}\n"
#define ENTRY \
  "{\"id\":\"e%u\",\"title\":\"質問%u\",\"answers\":[{\"sections\":[{\"heading\":\"答え\",\"body\":[\"%s\"]}]}]}\n"

static char *
write_long_pack (void)
{
  g_autofree char *text = g_strnfill (2000, 'x');
  g_autoptr (GString) lines = g_string_new (HEADER);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tegotae-ends-XXXXXX", &error);
  char *path = g_build_filename (folder, "long.jsonl", NULL);

  for (guint i = 0; i < N_ENTRIES; i++)
    g_string_append_printf (lines, ENTRY, i, i, text);

  g_file_set_contents (path, lines->str, (gssize) lines->len, &error);
  g_assert_no_error (error);

  return path;
}

static void
remove_long_pack (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_rmdir (folder);
}

static void
ask_to_check (TegotaeService  *service,
              const char      *path,
              GCancellable    *cancellable,
              GAsyncResult   **answer)
{
  tegotae_service_call (service, &tegotae_call_check_pack, g_strdup (path), cancellable,
                        on_answer_cb, answer);
}

static void
ask_to_import (TegotaeService  *service,
               const char      *path,
               GCancellable    *cancellable,
               GAsyncResult   **answer)
{
  tegotae_service_call (service, &tegotae_call_import_pack,
                        tegotae_pack_import_new (path, FALSE, NULL, NULL), cancellable,
                        on_answer_cb, answer);
}

static gpointer
finish_check (TegotaeService  *service,
              GAsyncResult    *answer,
              GError         **error)
{
  return tegotae_service_call_finish (service, answer, error);
}

static gpointer
finish_import (TegotaeService  *service,
               GAsyncResult    *answer,
               GError         **error)
{
  return tegotae_service_call_finish (service, answer, error);
}

static const struct
{
  const char *name;
  void     (*ask)    (TegotaeService  *service,
                      const char      *path,
                      GCancellable    *cancellable,
                      GAsyncResult   **answer);
  gpointer (*finish) (TegotaeService  *service,
                      GAsyncResult    *answer,
                      GError         **error);
  gboolean   has_own_cancellable;
} cases[] = {
  { "check", ask_to_check, finish_check, FALSE },
  { "check-that-can-be-cancelled", ask_to_check, finish_check, TRUE },
  { "import", ask_to_import, finish_import, FALSE },
  { "import-that-can-be-cancelled", ask_to_import, finish_import, TRUE },
};

static void
test_ends_soon (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = write_long_pack ();
  g_autoptr (GCancellable) cancellable = cases[i].has_own_cancellable ? g_cancellable_new () : NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeService *service;
  gint64 start;

  test_service_clear ();
  service = start_service ("ja");
  cases[i].ask (service, path, cancellable, &answer);

  start = g_get_monotonic_time ();
  tegotae_service_close (service);
  g_assert_cmpint (g_get_monotonic_time () - start, <, LONGEST_WAIT);

  g_assert_null (cases[i].finish (service, wait_for (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&answer);
  stop_service (service);
  remove_long_pack (path);
}

/* Asked for after something long: it is not for that that it is lost. */
static void
test_saves_nevertheless (void)
{
  g_autofree char *path = write_long_pack ();
  g_autofree char *user_db = tegotae_paths_dup_user_db ();
  g_autoptr (GAsyncResult) answer = NULL;
  TegotaeService *service;

  test_service_clear ();
  service = start_service ("ja");
  ask_to_check (service, path, NULL, &answer);
  tegotae_service_set_stage (service, TEGOTAE_STAGE_WAITING);
  tegotae_service_close (service);
  wait_for (&answer);
  g_clear_object (&answer);
  stop_service (service);

  g_assert_cmpint (test_service_ask (user_db, "SELECT count(*) FROM setting WHERE key = 'stage'"), ==, 1);
  remove_long_pack (path);
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/service/ends/closing-ends-soon/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_ends_soon);
    }
  g_test_add_func ("/service/ends/closing-saves-nevertheless", test_saves_nevertheless);

  return test_service_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdio.h>

#include "core/tegotae-error.h"
#include "service/tegotae-call.h"
#include "service/tegotae-home.h"
#include "service/tegotae-paths.h"
#include "test-service-support.h"

/* Enough to take a while on any computer. */
#define MANY 20000

/* What was told, in order. */
typedef struct
{
  guint         n_progress;
  double        last;
  gboolean      shrank;
  GString      *others; /* the kind of each other notice, as a digit */
  GCancellable *cancellable; /* cancelled by the first progress, if there is one */
} Told;

static void
told_init (Told *told)
{
  *told = (Told) { .others = g_string_new (NULL) };
}

static void
told_clear (Told *told)
{
  g_string_free (told->others, TRUE);
  g_clear_object (&told->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static void
note (const TegotaeNotice *notice,
      gpointer             user_data)
{
  Told *told = user_data;

  g_assert_true (tegotae_notice_is_of_library (notice));
  if (notice->kind != TEGOTAE_NOTICE_LIBRARY_PROGRESS)
    {
      g_assert_cmpstr (notice->title, !=, "");
      g_string_append_printf (told->others, "%d", notice->kind);
      return;
    }

  g_assert_cmpfloat (notice->fraction, >=, 0);
  g_assert_cmpfloat (notice->fraction, <=, 1);
  told->shrank = told->shrank || notice->fraction < told->last;
  told->last = notice->fraction;
  told->n_progress++;
  g_cancellable_cancel (told->cancellable);
}

static TegotaeHome *
open_telling (Told *told)
{
  g_autoptr (GError) error = NULL;
  TegotaeHome *home = tegotae_home_open_and_tell ("en", note, told, NULL, &error);

  g_assert_no_error (error);

  return home;
}

/* Opens and closes; whether exactly these were told. */
static void
expect_told (const char *others)
{
  g_auto (Told) told = { 0 };
  g_autoptr (TegotaeHome) home = NULL;

  told_init (&told);
  home = open_telling (&told);
  g_assert_cmpuint (told.n_progress, ==, 0);
  g_assert_cmpstr (told.others->str, ==, others);
}

static void
add_large_pack (void)
{
  g_autofree char *directory = tegotae_paths_dup_imported_packs ();
  g_autofree char *path = g_build_filename (directory, "large.en.jsonl", NULL);
  g_autoptr (GString) text = g_string_new ("{\"format\": \"tegotae-pack\", \"version\": 1, \"id\": \"large\", "
                                           "\"lang\": \"en\", \"revision\": 1, \"title\": \"Large\"}\n");

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "{\"id\": \"e%u\", \"title\": \"Entry %u of many\", \"answers\": "
                            "[{\"sections\": [{\"heading\": \"One\", \"body\": [\"Two.\"]}]}]}\n", i, i);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

static guint
count_entries (TegotaeHome *home)
{
  g_autoptr (GPtrArray) entries = NULL;

  entries = tegotae_home_list_entries (home, TEGOTAE_STAGE_NONE, NULL, "large", NULL, NULL);

  return entries->len;
}

static void
test_first_start_tells_nothing (void)
{
  test_service_clear ();
  expect_told ("");
  expect_told ("");
}

static void
test_progress_grows_to_the_end (void)
{
  g_auto (Told) told = { 0 };
  g_autoptr (TegotaeHome) home = NULL;

  test_service_clear ();
  add_large_pack ();
  told_init (&told);
  home = open_telling (&told);

  g_assert_cmpuint (told.n_progress, >, 2);
  g_assert_false (told.shrank);
  g_assert_cmpfloat (told.last, ==, 1);
  g_assert_cmpstr (told.others->str, ==, "");
  g_assert_cmpuint (count_entries (home), ==, MANY);

  g_clear_pointer (&home, tegotae_home_close);
  expect_told ("");
}

/* It would not be seen that there is one of that name. */
static void
expect_no_import (TegotaeHome *home)
{
  g_autofree char *path = test_service_fixture ("bank.ja.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_home_import_pack (home, &(TegotaePackImport) { .path = path, .replace = FALSE }, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Who closes the app need not wait, and the next start makes it whole. */
static void
test_can_be_cancelled (void)
{
  g_auto (Told) told = { 0 };
  g_auto (Told) again = { 0 };
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) packs = NULL;
  g_auto (GStrv) warnings = NULL;
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  add_large_pack ();
  told_init (&told);
  told.cancellable = g_cancellable_new ();
  home = tegotae_home_open_and_tell ("en", note, &told, told.cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told.n_progress, ==, 2);
  g_assert_cmpfloat (told.last, ==, 1);

  /* What was given to be saved is saved all the same. */
  packs = tegotae_home_call (home, &tegotae_call_list_packs, NULL, NULL);
  g_assert_cmpuint (packs->len, ==, 0);
  g_assert_true (tegotae_home_call (home, &tegotae_call_set_stage, GINT_TO_POINTER (TEGOTAE_STAGE_FINAL), NULL));
  expect_no_import (home);
  g_clear_pointer (&home, tegotae_home_close);

  told_init (&again);
  home = open_telling (&again);
  g_assert_cmpuint (count_entries (home), ==, MANY);
  g_assert_cmpint (tegotae_home_get_stage (home, NULL), ==, TEGOTAE_STAGE_FINAL);
  warnings = tegotae_home_take_warnings (home);
  g_assert_cmpuint (g_strv_length (warnings), ==, 0);
}

static void
make_missing (const char *path)
{
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
make_old (const char *path)
{
  test_service_exec (path, "PRAGMA user_version = 1");
}

static void
make_noise (const char *path)
{
  g_autofree char *noise = g_strnfill (9999, 'x');

  g_assert_true (g_file_set_contents (path, noise, -1, NULL));
}

static void
make_incomplete (const char *path)
{
  test_service_exec (path, "DROP TABLE entry_stage");
}

/* The head is as it was, so that only reading meets it; whoever has the file open
 * keeps it open. */
static void
make_holes (const char *path)
{
  g_autofree char *noise = NULL;
  FILE *file = g_fopen (path, "r+b");
  gsize size;

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, 0, SEEK_END), ==, 0);
  size = (gsize) ftell (file) - 3 * 4096;
  noise = g_strnfill (size, 'x');
  g_assert_cmpint (fseek (file, 3 * 4096, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (noise, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_damage_is_told_once (void)
{
  static const struct
  {
    const char *name;
    void      (*change) (const char *path);
    gboolean    damages;
  } cases[] = {
    { "missing", make_missing, FALSE },
    { "of another version", make_old, FALSE },
    { "noise", make_noise, TRUE },
    { "a table is missing", make_incomplete, TRUE },
    { "holes", make_holes, TRUE },
  };
  g_autofree char *path = tegotae_paths_dup_library_db ();
  g_autofree char *rebuilt = g_strdup_printf ("%d", TEGOTAE_NOTICE_LIBRARY_REBUILT);

  test_service_clear ();
  expect_told ("");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      cases[i].change (path);
      expect_told (cases[i].damages ? rebuilt : "");
      expect_told ("");
    }
}

/* In the way of the directory of the library. */
static char *
put_in_the_way (void)
{
  g_autofree char *path = tegotae_paths_dup_library_db ();
  char *folder = g_path_get_dirname (path);
  g_autofree char *cache = g_path_get_dirname (folder);

  g_assert_cmpint (g_mkdir_with_parents (cache, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));

  return folder;
}

static char *
dup_kinds (TegotaeNoticeKind first,
           TegotaeNoticeKind second)
{
  return g_strdup_printf ("%d%d", first, second);
}

static void
catch_up (TegotaeHome *home)
{
  g_autoptr (GError) error = NULL;
  gboolean records, packs;

  tegotae_home_catch_up (home, &records, &packs, &error);
  g_assert_no_error (error);
  g_assert_false (packs);
}

/* What was added in the meantime is not lost. */
static void
test_memory_is_told_and_left (void)
{
  g_auto (Told) told = { 0 };
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = test_service_fixture ("bank.ja.json");
  g_autofree char *trouble = g_strdup_printf ("%d", TEGOTAE_NOTICE_LIBRARY_TROUBLE);
  g_autofree char *both = dup_kinds (TEGOTAE_NOTICE_LIBRARY_TROUBLE, TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER);
  g_autoptr (GPtrArray) packs = NULL;

  test_service_clear ();
  folder = put_in_the_way ();
  told_init (&told);
  home = open_telling (&told);
  g_assert_cmpstr (told.others->str, ==, trouble);

  pack = tegotae_home_import_pack (home, &(TegotaePackImport) { .path = path, .replace = FALSE }, NULL, NULL);
  g_assert_nonnull (pack);
  catch_up (home);
  g_assert_cmpstr (told.others->str, ==, trouble);

  g_assert_cmpint (g_unlink (folder), ==, 0);
  catch_up (home);
  catch_up (home);
  g_assert_cmpstr (told.others->str, ==, both);
  packs = tegotae_home_call (home, &tegotae_call_list_packs, NULL, NULL);
  g_assert_cmpuint (packs->len, ==, 3);

  /* All of it is in the file, so that nothing need be made at the next start. */
  g_clear_pointer (&home, tegotae_home_close);
  {
    g_autofree char *library = tegotae_paths_dup_library_db ();

    g_assert_cmpint (test_service_ask (library, "SELECT count(*) FROM pack"), ==, 3);
    g_assert_cmpint (test_service_ask (library, "SELECT count(*) > 0 FROM meta"), ==, 1);
  }
  expect_told ("");
}

static void
on_notice_cb (TegotaeService      *service,
              const TegotaeNotice *notice,
              Told                *told)
{
  note (notice, told);
}

static TegotaeEntry *
get_entry (TegotaeService *service)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeOpenEntry) open = NULL;

  tegotae_service_call (service, &tegotae_call_get_entry, tegotae_entry_key_new ("core", "aloud"),
                        NULL, on_answer_cb, &answer);
  open = tegotae_service_call_finish (service, wait_for (&answer), &error);
  g_assert_no_error (error);

  return tegotae_entry_ref (open->entry);
}

/* The user gets what was asked for, although it was damaged. */
static void
test_damage_met_later_is_mended (void)
{
  g_auto (Told) told = { 0 };
  g_autofree char *path = tegotae_paths_dup_library_db ();
  g_autofree char *rebuilt = g_strdup_printf ("%d", TEGOTAE_NOTICE_LIBRARY_REBUILT);
  g_autoptr (TegotaeEntry) entry = NULL;
  g_autoptr (TegotaeEntry) again = NULL;
  TegotaeService *service;

  test_service_clear ();
  expect_told ("");
  service = start_service ("en");
  told_init (&told);
  g_signal_connect (service, "notice", G_CALLBACK (on_notice_cb), &told);

  make_holes (path);
  entry = get_entry (service);
  again = get_entry (service);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpstr (told.others->str, ==, rebuilt);
  stop_service (service);
  expect_told ("");
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);
  g_test_add_func ("/service/library/first-start-tells-nothing", test_first_start_tells_nothing);
  g_test_add_func ("/service/library/progress-grows-to-the-end", test_progress_grows_to_the_end);
  g_test_add_func ("/service/library/making-it-can-be-cancelled", test_can_be_cancelled);
  g_test_add_func ("/service/library/damage-is-told-once", test_damage_is_told_once);
  g_test_add_func ("/service/library/memory-is-told-and-left", test_memory_is_told_and_left);
  g_test_add_func ("/service/library/damage-met-later-is-mended", test_damage_met_later_is_mended);

  return test_service_run ();
}

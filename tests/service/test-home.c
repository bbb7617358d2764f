/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-fault.h"
#include "service/tegotae-call.h"
#include "service/tegotae-home.h"
#include "service/tegotae-paths.h"
#include "test-service-support.h"

static TegotaeHome *
open_home (const char *lang)
{
  g_autoptr (GError) error = NULL;
  TegotaeHome *home = tegotae_home_open (lang, &error);

  g_assert_no_error (error);

  return home;
}

static char *
list_packs (TegotaeHome *home)
{
  g_autoptr (GPtrArray) packs = tegotae_home_call (home, &tegotae_call_list_packs, NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (packs, i);

      g_string_append_printf (text, "%s%s@%s r%d %u %s", i > 0 ? ", " : "", pack->id, pack->lang,
                              pack->revision, pack->n_entries, tegotae_origin_to_id (pack->origin));
    }

  return g_string_free (text, FALSE);
}

#define SHIPPED "core@en r2 2 shipped, core@ja r2 2 shipped"

static void
expect_packs (TegotaeHome *home,
              const char  *expected)
{
  g_autofree char *packs = list_packs (home);

  g_assert_cmpstr (packs, ==, expected);
}

static void
import (TegotaeHome *home,
        const char  *name,
        gboolean     replace,
        int          expected_error)
{
  g_autofree char *path = test_service_fixture (name);
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) error = NULL;

  pack = tegotae_home_import_pack (home, &(TegotaePackImport) { .path = path, .replace = replace }, NULL, &error);

  if (expected_error < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, TEGOTAE_ERROR, expected_error);
}

static void
test_languages (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  const TegotaePack *core;

  test_service_clear ();
  home = open_home ("ja");
  core = tegotae_content_find_pack (tegotae_home_get_content (home), "core");
  g_assert_cmpstr (core->title, ==, "小さな基本パック");

  g_assert_true (tegotae_home_call (home, &tegotae_call_set_language, "en", &error));
  core = tegotae_content_find_pack (tegotae_home_get_content (home), "core");
  g_assert_cmpstr (core->title, ==, "A small core");

  /* A pack in one language only shows in both. */
  import (home, "bank.ja.json", FALSE, -1);
  g_assert_nonnull (tegotae_content_find_pack (tegotae_home_get_content (home), "bank"));
}

static void
test_import_and_remove (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  home = open_home ("ja");
  expect_packs (home, SHIPPED);

  import (home, "bank.ja.json", FALSE, -1);
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);

  entry = tegotae_home_get_entry (home, NULL, "bank/why-bank", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->info->title, ==, "なぜ銀行なのですか?");

  /* It is there after a restart, and after the derived database is lost. */
  g_clear_pointer (&home, tegotae_home_close);
  home = open_home ("ja");
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);
  g_clear_pointer (&home, tegotae_home_close);
  {
    g_autofree char *path = tegotae_paths_dup_library_db ();

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  home = open_home ("ja");
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);

  g_assert_true (tegotae_home_call (home, &tegotae_call_remove_pack, "bank", &error));
  g_assert_no_error (error);
  expect_packs (home, SHIPPED);
  g_clear_pointer (&home, tegotae_home_close);
  home = open_home ("ja");
  expect_packs (home, SHIPPED);
}

/* Where the library would be, there is something else in the way. */
static void
test_library_needs_no_file (void)
{
  g_autofree char *path = tegotae_paths_dup_library_db ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *cache = g_path_get_dirname (folder);
  g_autoptr (TegotaeHome) home = NULL;

  test_service_clear ();
  g_assert_cmpint (g_mkdir_with_parents (cache, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));

  home = open_home ("ja");
  expect_packs (home, SHIPPED);
  import (home, "bank.ja.json", FALSE, -1);
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);
  g_clear_pointer (&home, tegotae_home_close);

  home = open_home ("ja");
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);
  g_clear_pointer (&home, tegotae_home_close);

  g_assert_cmpint (g_unlink (folder), ==, 0);
  home = open_home ("ja");
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_replace (void)
{
  g_autoptr (TegotaeHome) home = NULL;

  test_service_clear ();
  home = open_home ("ja");
  import (home, "bank.ja.json", FALSE, -1);
  import (home, "bank-2.ja.json", FALSE, TEGOTAE_ERROR_EXISTS);
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);
  import (home, "bank-2.ja.json", TRUE, -1);
  expect_packs (home, "bank@ja r2 1 imported, " SHIPPED);
}

static void
test_failed_import_changes_nothing (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autofree char *imported = tegotae_paths_dup_imported_packs ();
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_files = 0;

  test_service_clear ();
  home = open_home ("ja");
  import (home, "bank.ja.json", FALSE, -1);
  import (home, "bad.ja.jsonl", TRUE, TEGOTAE_ERROR_INVALID);
  expect_packs (home, "bank@ja r1 1 imported, " SHIPPED);

  /* Nothing half-written stays behind, not even a hidden file. */
  dir = g_dir_open (imported, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 1);
}

static void
test_shipped_is_safe (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  home = open_home ("ja");
  import (home, "packs/core/ja", TRUE, TEGOTAE_ERROR_INVALID);
  g_assert_false (tegotae_home_call (home, &tegotae_call_remove_pack, "core", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (tegotae_home_call (home, &tegotae_call_remove_pack, "nothing", &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  expect_packs (home, SHIPPED);
}

/* That one warning is new, about this file; none, if it is NULL. */
static void
expect_warning (TegotaeHome *home,
                const char  *name)
{
  g_auto (GStrv) warnings = tegotae_home_take_warnings (home);

  g_assert_cmpuint (g_strv_length (warnings), ==, name != NULL ? 1 : 0);
  if (name != NULL)
    g_assert_nonnull (strstr (warnings[0], name));
}

static void
test_broken_imported_pack_is_left_out (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autofree char *imported = tegotae_paths_dup_imported_packs ();
  g_autofree char *path = g_build_filename (imported, "broken.json", NULL);

  test_service_clear ();
  g_mkdir_with_parents (imported, 0700);
  g_assert_true (g_file_set_contents (path, "{ \"format\": ", -1, NULL));

  home = open_home ("ja");
  expect_packs (home, SHIPPED);
  expect_warning (home, "broken.json");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_warnings_are_told_once (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *imported = tegotae_paths_dup_imported_packs ();
  g_autofree char *first = g_build_filename (imported, "first.json", NULL);
  g_autofree char *second = g_build_filename (imported, "second.json", NULL);
  gboolean records;
  gboolean packs;

  test_service_clear ();
  g_mkdir_with_parents (imported, 0700);
  g_assert_true (g_file_set_contents (first, "{", -1, NULL));
  home = open_home ("ja");
  expect_warning (home, "first.json");
  expect_warning (home, NULL);

  g_assert_true (g_file_set_contents (second, "{", -1, NULL));
  g_assert_true (tegotae_home_catch_up (home, &records, &packs, &error));
  g_assert_no_error (error);
  g_assert_true (packs);
  expect_warning (home, "second.json");

  /* What was mended and is broken again is worth a word again. */
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_true (tegotae_home_catch_up (home, &records, &packs, NULL));
  expect_warning (home, NULL);
  g_assert_true (g_file_set_contents (first, "{", -1, NULL));
  g_assert_true (tegotae_home_catch_up (home, &records, &packs, NULL));
  expect_warning (home, "first.json");
}

static void
test_check (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autofree char *good = test_service_fixture ("bank.ja.json");
  g_autofree char *bad = test_service_fixture ("bad.ja.jsonl");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  test_service_clear ();
  home = open_home ("ja");
  none = tegotae_home_call (home, &tegotae_call_check_pack, good, NULL);
  faults = tegotae_home_call (home, &tegotae_call_check_pack, bad, NULL);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_cmpstr (((TegotaeFault *) g_ptr_array_index (faults, 0))->path, ==,
                   "$.entries[1].answers");
}

static TegotaeAttempt *
new_attempt (TegotaeHome *home,
             guint        first,
             guint        second)
{
  const guint options[] = { first, second };
  TegotaeAttempt *attempt;

  attempt = tegotae_attempt_new_scored (tegotae_home_get_content (home), "quick", options, NULL, 2,
                                        NULL);
  attempt->id = g_uuid_string_random ();
  attempt->finished_at = g_get_real_time () / 1000;

  return attempt;
}

static void
test_suggestions_explain_themselves (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GError) error = NULL;
  const TegotaeSuggestion *first;
  const char * const expected[] = {
    "You chose “None” for “Stories you can tell?”.",
    "Self-knowledge has room to grow (0 of 100).",
    "Your first interview is ahead.",
    "You have not read it yet.",
  };

  test_service_clear ();
  home = open_home ("en");
  attempt = new_attempt (home, 0, 2);
  suggestions = tegotae_home_suggest (home, attempt, TEGOTAE_STAGE_BEFORE_FIRST, 5, &error);
  g_assert_no_error (error);

  first = g_ptr_array_index (suggestions, 0);
  g_assert_cmpstr (first->entry->id, ==, "no-episode");
  g_assert_cmpuint (first->reasons->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((TegotaeReason *) g_ptr_array_index (first->reasons, i))->text, ==,
                     expected[i]);
}

static void
test_read_comes_later (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  TegotaeEntryKey *key = tegotae_entry_key_new ("core", "no-episode");

  test_service_clear ();
  home = open_home ("en");
  attempt = new_attempt (home, 0, 1);
  before = tegotae_home_suggest (home, attempt, TEGOTAE_STAGE_NONE, 1, NULL);
  g_assert_nonnull (tegotae_call_mark_read.func (home, key, NULL, NULL));
  after = tegotae_home_suggest (home, attempt, TEGOTAE_STAGE_NONE, 1, NULL);

  g_assert_cmpstr (((TegotaeSuggestion *) g_ptr_array_index (before, 0))->entry->id, ==,
                   "no-episode");
  g_assert_cmpstr (((TegotaeSuggestion *) g_ptr_array_index (after, 0))->entry->id, ==, "aloud");
  tegotae_call_mark_read.arguments_free (key);
}

static void
test_stage_is_remembered (void)
{
  g_autoptr (TegotaeHome) home = NULL;

  test_service_clear ();
  home = open_home ("ja");
  g_assert_cmpint (tegotae_home_get_stage (home, NULL), ==, TEGOTAE_STAGE_NONE);
  g_assert_true (tegotae_home_call (home, &tegotae_call_set_stage, GINT_TO_POINTER (TEGOTAE_STAGE_WAITING), NULL));
  g_clear_pointer (&home, tegotae_home_close);
  home = open_home ("ja");
  g_assert_cmpint (tegotae_home_get_stage (home, NULL), ==, TEGOTAE_STAGE_WAITING);
}

static void
test_entry_lists (void)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) staged = NULL;
  g_autoptr (GPtrArray) advised = NULL;
  g_autoptr (GPtrArray) none = NULL;

  test_service_clear ();
  home = open_home ("ja");
  all = tegotae_home_list_entries (home, TEGOTAE_STAGE_NONE, NULL, NULL, NULL, NULL);
  staged = tegotae_home_list_entries (home, TEGOTAE_STAGE_REJECTED, NULL, NULL, NULL, NULL);
  advised = tegotae_home_list_entries (home, TEGOTAE_STAGE_NONE, NULL, "core", "recruiter", NULL);
  none = tegotae_home_list_entries (home, TEGOTAE_STAGE_REJECTED, "self", NULL, NULL, NULL);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (staged->len, ==, 1);
  g_assert_cmpstr (((TegotaeEntryInfo *) g_ptr_array_index (staged, 0))->id, ==, "aloud");
  g_assert_cmpuint (advised->len, ==, 1);
  g_assert_cmpstr (((TegotaeEntryInfo *) g_ptr_array_index (advised, 0))->id, ==, "no-episode");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  test_service_init (&argc, &argv);
  g_test_add_func ("/service/home/each-pack-in-the-best-language", test_languages);
  g_test_add_func ("/service/home/import-and-remove", test_import_and_remove);
  g_test_add_func ("/service/home/library-needs-no-file", test_library_needs_no_file);
  g_test_add_func ("/service/home/replace-only-when-asked", test_replace);
  g_test_add_func ("/service/home/a-failed-import-changes-nothing", test_failed_import_changes_nothing);
  g_test_add_func ("/service/home/shipped-packs-are-safe", test_shipped_is_safe);
  g_test_add_func ("/service/home/a-broken-imported-pack-is-left-out", test_broken_imported_pack_is_left_out);
  g_test_add_func ("/service/home/warnings-are-told-once", test_warnings_are_told_once);
  g_test_add_func ("/service/home/check-names-the-path", test_check);
  g_test_add_func ("/service/home/suggestions-explain-themselves", test_suggestions_explain_themselves);
  g_test_add_func ("/service/home/what-was-read-comes-later", test_read_comes_later);
  g_test_add_func ("/service/home/stage-is-remembered", test_stage_is_remembered);
  g_test_add_func ("/service/home/entries-by-stage-domain-advisor", test_entry_lists);

  return test_service_run ();
}

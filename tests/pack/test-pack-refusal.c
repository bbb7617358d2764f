/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-pack-limits.h"
#include "pack-fixture.h"
#include "test-rights.h"

static void
assert_refused (const char   *path,
                TegotaeError  code,
                const char   *message)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_pack_reader_read (path, NULL, NULL, NULL, faults, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_missing_file_is_named (void)
{
  assert_refused ("/nowhere/gone.json", TEGOTAE_ERROR_NOT_FOUND, "There is no file or folder “gone.json”.");
  assert_refused ("/nowhere/gone.jsonl", TEGOTAE_ERROR_NOT_FOUND, "There is no file or folder “gone.jsonl”.");
  assert_refused ("/nowhere/gone", TEGOTAE_ERROR_NOT_FOUND, "There is no file or folder “gone”.");
}

static void
test_missing_permission_is_told (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *path = pack_fixture_write (dir, "secret.json", "{}");

  g_chmod (path, 0);
  test_rights_drop ();
  assert_refused (path, TEGOTAE_ERROR_INVALID, "You do not have permission to read “secret.json”.");
  test_rights_restore ();

  pack_fixture_remove (dir);
}

/* Reading a pipe would wait for ever. */
static void
test_what_is_no_file_is_refused (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *pipe = g_build_filename (dir, "pipe.jsonl", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, TEGOTAE_ERROR_INVALID, "“pipe.jsonl” is not a file.");
  pack_fixture_remove (dir);
}

static void
assert_invalid (const char *path,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_pack_reader_read (path, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_large_file_is_refused (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *path = pack_fixture_write (dir, "large.json", "{}");

  g_assert_cmpint (truncate (path, TEGOTAE_PACK_MAX_FILE_SIZE + 1), ==, 0);
  assert_invalid (path, "$: “large.json” is too large.");
  g_assert_cmpint (truncate (path, TEGOTAE_PACK_MAX_FILE_SIZE), ==, 0);
  assert_invalid (path, "NUL byte");
  pack_fixture_remove (dir);
}

static void
test_large_folder_is_refused (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *pack = pack_fixture_write (dir, "pack.json", "{ }");
  g_autofree char *more = pack_fixture_write (dir, "more.json", "{}");

  g_assert_cmpint (truncate (more, TEGOTAE_PACK_MAX_FILE_SIZE - 3), ==, 0);
  assert_invalid (dir, "more.json: $: line 1, column 3: There is a NUL byte here.");
  g_assert_cmpint (truncate (more, TEGOTAE_PACK_MAX_FILE_SIZE - 2), ==, 0);
  assert_invalid (dir, "more.json: $: With this file the folder is too large.");
  pack_fixture_remove (dir);
}

static char *
make_practices (const char *before,
                guint       n,
                const char *prefix)
{
  GString *text = g_string_new (before);

  g_string_append (text, "\"practices\":[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"%s%u\",\"domain\":\"talk\",\"text\":\"x\"}",
                            i > 0 ? "," : "", prefix, i);

  return g_string_free (g_string_append (text, "]}"), FALSE);
}

#define HEADER "{\"format\":\"tegotae-pack\",\"version\":1,\"id\":\"a\",\"lang\":\"ja\",\"revision\":1,\"title\":\"A\"" \
               ",\"domains\":[{\"id\":\"talk\",\"name\":\"Talk\"}]"

static void
assert_valid (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaePack) pack = tegotae_pack_reader_read (path, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
}

static void
test_practices_are_limited_over_all_files (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *most = make_practices (HEADER ",", TEGOTAE_PACK_MAX_LIST - 1, "a");
  g_autofree char *one = make_practices ("{", 1, "b");
  g_autofree char *two = make_practices ("{", 2, "b");
  g_autofree char *pack = pack_fixture_write (dir, "pack.json", most);
  g_autofree char *last = pack_fixture_write (dir, "last.json", one);
  g_autofree char *more = NULL;

  assert_valid (dir);
  more = pack_fixture_write (dir, "last.json", two);
  assert_invalid (dir, "last.json: $.practices: A pack may have at most 5000 practices");
  pack_fixture_remove (dir);
}

static void
test_files_of_a_folder_are_limited (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *pack = pack_fixture_write (dir, "pack.json", HEADER "}");

  for (guint i = 1; i <= TEGOTAE_PACK_MAX_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autofree char *text = make_practices ("{", 1, name);
      g_autofree char *path = NULL;

      if (i == TEGOTAE_PACK_MAX_FILES)
        assert_valid (dir);
      path = pack_fixture_write (dir, name, text);
    }

  assert_invalid (dir, "too many files. A pack may have at most 1000.");
  pack_fixture_remove (dir);
}

/* Empty lines are lines too, or they could go on for ever. */
static void
test_lines_are_limited (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *most = g_strnfill (TEGOTAE_PACK_MAX_ENTRIES, '\n');
  g_autofree char *text = g_strconcat (HEADER "}", most, "{}", NULL);
  g_autofree char *more_text = g_strconcat (HEADER "}\n", most, "{}", NULL);
  g_autofree char *path = pack_fixture_write (dir, "lines.jsonl", text);
  g_autofree char *more_path = pack_fixture_write (dir, "more.jsonl", more_text);

  assert_invalid (path, "$.entries[0]: line 2: This line is empty.");
  assert_invalid (more_path, "$.entries: There are too many entries.");
  pack_fixture_remove (dir);
}

static void
test_longest_line_is_read (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *spaces = g_strnfill (TEGOTAE_PACK_MAX_LINE_SIZE - strlen (HEADER "}"), ' ');
  g_autofree char *text = g_strconcat (HEADER, spaces, "}\n", NULL);
  g_autofree char *more_text = g_strconcat (HEADER " ", spaces, "}\n", NULL);
  g_autofree char *path = pack_fixture_write (dir, "line.jsonl", text);
  g_autofree char *more_path = pack_fixture_write (dir, "more.jsonl", more_text);

  assert_valid (path);
  assert_invalid (more_path, "$: line 1: This line is longer than 1 MiB.");
  pack_fixture_remove (dir);
}

static void
test_faults_are_limited (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autoptr (GString) text = g_string_new ("{\"entries\":[0");
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autofree char *path = NULL;

  for (guint i = 0; i < 2 * TEGOTAE_PACK_MAX_FAULTS; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]}");
  path = pack_fixture_write (dir, "faults.json", text->str);

  g_assert_null (tegotae_pack_reader_read (path, NULL, NULL, NULL, faults, NULL, NULL));
  g_assert_cmpuint (faults->len, ==, TEGOTAE_PACK_MAX_FAULTS);
  pack_fixture_remove (dir);
}

/* A name is not a place to write commands to the terminal. */
static void
test_strange_file_names_are_quoted (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *path = pack_fixture_write (dir, "a\x1b[2J.json", "");

  assert_invalid (path, "$: “a\\u001b[2J.json” is empty.");
  pack_fixture_remove (dir);
}

static void
test_damaged_json_is_an_error (void)
{
  static const char * const broken[] = { "", "[]", "{\"id\":\"a\"", "{\"id\":1}", "{}" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) header_error = NULL;
      g_autoptr (GError) entry_error = NULL;

      g_assert_null (tegotae_pack_reader_parse_header (broken[i], &header_error));
      g_assert_error (header_error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
      g_assert_null (tegotae_pack_reader_parse_entry (broken[i], "core", "ja", &entry_error));
      g_assert_error (entry_error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
    }
}

/* An entry line that is valid JSON but no object, and one that only json-c refuses. */
static void
test_unreadable_json_names_its_fault (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "[]", "must be an object in curly brackets" },
    { " 5", "must be an object in curly brackets" },
    { "null", "must be an object in curly brackets" },
    { "{\"id\":\"a\"", "json-c" },
    { "{\"id\":\"\xff\"}", "json-c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tegotae_pack_reader_parse_header (cases[i].text, &error));
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/refusal/missing-file-is-named", test_missing_file_is_named);
  g_test_add_func ("/pack/refusal/missing-permission-is-told", test_missing_permission_is_told);
  g_test_add_func ("/pack/refusal/what-is-no-file-is-refused", test_what_is_no_file_is_refused);
  g_test_add_func ("/pack/refusal/large-file-is-refused", test_large_file_is_refused);
  g_test_add_func ("/pack/refusal/large-folder-is-refused", test_large_folder_is_refused);
  g_test_add_func ("/pack/refusal/practices-are-limited-over-all-files",
                   test_practices_are_limited_over_all_files);
  g_test_add_func ("/pack/refusal/files-of-a-folder-are-limited", test_files_of_a_folder_are_limited);
  g_test_add_func ("/pack/refusal/lines-are-limited", test_lines_are_limited);
  g_test_add_func ("/pack/refusal/longest-line-is-read", test_longest_line_is_read);
  g_test_add_func ("/pack/refusal/faults-are-limited", test_faults_are_limited);
  g_test_add_func ("/pack/refusal/strange-file-names-are-quoted", test_strange_file_names_are_quoted);
  g_test_add_func ("/pack/refusal/damaged-json-is-an-error", test_damaged_json_is_an_error);
  g_test_add_func ("/pack/refusal/unreadable-json-names-its-fault", test_unreadable_json_names_its_fault);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/tegotae-error.h"
#include "pack-fixture.h"

#define EXPECTED ".expected"

static TegotaeContent *core;

static void
test_good (gconstpointer data)
{
  g_autofree char *path = pack_fixture_path (data);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) error = NULL;

  pack = tegotae_pack_reader_read (path, core, &pack_record_handler, record, faults, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (record->calls->len, ==, 1 + pack->n_entries);
}

/* The lines of the file beside a bad pack: a path, a tab, and words that the
 * message must have. */
static char **
read_expected (const char *name)
{
  g_autofree char *path = pack_fixture_path (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
check_fault (const TegotaeFault *fault,
             const char         *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 2);

  g_test_message ("%s: %s", fault->path, fault->message);
  g_assert_cmpstr (fault->path, ==, parts[0]);
  if (strstr (fault->message, parts[1]) == NULL)
    g_error ("“%s” is not in “%s”", parts[1], fault->message);
}

/* Without a list the first fault ends the reading and is the error. */
static void
check_first_fault (const char         *path,
                   const TegotaeFault *fault)
{
  g_autofree char *expected = g_strdup_printf ("%s: %s", fault->path, fault->message);
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_pack_reader_read (path, core, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_bad (gconstpointer data)
{
  g_autofree char *name = g_strndup (data, strlen (data) - strlen (EXPECTED));
  g_autofree char *path = pack_fixture_path (name);
  g_auto (GStrv) expected = read_expected (data);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_pack_reader_read (path, core, NULL, NULL, faults, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);

  for (guint i = 0; i < faults->len && expected[i] != NULL; i++)
    check_fault (g_ptr_array_index (faults, i), expected[i]);
  g_assert_cmpuint (faults->len, ==, g_strv_length (expected));

  check_first_fault (path, g_ptr_array_index (faults, 0));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* One test for each file of a folder that is meant. */
static guint
add_tests (const char        *folder,
           const char        *suffix,
           GTestDataFunc      func)
{
  g_autofree char *path = pack_fixture_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, suffix))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      const char *file = g_ptr_array_index (names, i);
      g_autofree char *shown = g_strndup (file, strlen (file) - strlen (suffix));
      g_autofree char *test = g_strdup_printf ("/pack/fixtures/%s/%s", folder, shown);

      g_test_add_data_func_full (test, g_strdup_printf ("%s/%s", folder, file), func, g_free);
    }

  return names->len;
}

/* The packs that come with the app. */
static void
test_shipped (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "packs", data, NULL);
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) error = NULL;

  pack = tegotae_pack_reader_read (path, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
}

static void
test_there_are_fixtures (gconstpointer data)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (data), >=, 60);
}

int
main (int   argc,
      char *argv[])
{
  guint n_bad;
  int status;

  g_test_init (&argc, &argv, NULL);
  core = pack_fixture_core ();

  add_tests ("good", "", test_good);
  n_bad = add_tests ("bad", EXPECTED, test_bad);
  g_test_add_data_func ("/pack/fixtures/there-are-at-least-60-bad-ones", GUINT_TO_POINTER (n_bad),
                        test_there_are_fixtures);

  g_test_add_data_func ("/pack/fixtures/shipped/core/ja", "core/ja", test_shipped);
  g_test_add_data_func ("/pack/fixtures/shipped/core/en", "core/en", test_shipped);

  status = g_test_run ();
  g_clear_pointer (&core, tegotae_content_unref);

  return status;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack-fixture.h"

#include <glib/gstdio.h>

#include "core/tegotae-error.h"

char *
pack_fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "fixtures", "packs", name, NULL);
}

TegotaeContent *
pack_fixture_core (void)
{
  g_autofree char *path = pack_fixture_path ("core.json");
  g_autoptr (GError) error = NULL;
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  TegotaePack *pack = tegotae_pack_reader_read (path, NULL, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  g_ptr_array_add (packs, pack);

  return tegotae_content_new ("ja", packs);
}

PackRecord *
pack_record_new (void)
{
  PackRecord *self = g_new0 (PackRecord, 1);

  self->calls = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_unref);

  return self;
}

void
pack_record_free (PackRecord *record)
{
  g_ptr_array_unref (record->calls);
  g_ptr_array_unref (record->entries);
  g_free (record);
}

static gboolean
record_call (PackRecord *record,
             const char *what,
             const char *json,
             GError    **error)
{
  g_ptr_array_add (record->calls, g_strdup_printf ("%s %s", what, json));
  if (record->calls->len != record->fail_at)
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS, "the handler says no");
  return FALSE;
}

static gboolean
record_header (TegotaePack *pack,
               const char  *json,
               gpointer     user_data,
               GError     **error)
{
  return record_call (user_data, "header", json, error);
}

static gboolean
record_entry (TegotaeEntry *entry,
              const char   *json,
              gpointer      user_data,
              GError      **error)
{
  PackRecord *record = user_data;

  g_ptr_array_add (record->entries, tegotae_entry_ref (entry));

  return record_call (record, "entry", json, error);
}

const TegotaePackHandler pack_record_handler = { record_header, record_entry };

char *
pack_fixture_make_dir (void)
{
  g_autoptr (GError) error = NULL;
  char *dir = g_dir_make_tmp ("tegotae-pack-XXXXXX", &error);

  g_assert_no_error (error);

  return dir;
}

void
pack_fixture_remove (char *dir)
{
  g_autoptr (GDir) files = g_dir_open (dir, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (dir), ==, 0);
  g_free (dir);
}

char *
pack_fixture_write (const char *dir,
                    const char *name,
                    const char *text)
{
  char *path = g_build_filename (dir, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

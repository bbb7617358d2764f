/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-library-support.h"

#include "test-store-support.h"

TegotaeLibraryDb *
library_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  TegotaeLibraryDb *db = tegotae_library_db_open (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (db);

  return db;
}

void
library_add_pack (TegotaeLibraryDb *db,
                  const char       *id,
                  const char       *lang,
                  TegotaeOrigin     origin,
                  guint             n_entries)
{
  g_autoptr (TegotaePack) pack = tegotae_pack_new (id, lang, 1, "Title");
  g_autofree char *header = g_strdup_printf ("{\"id\":\"%s\",\"lang\":\"%s\"}", id, lang);
  g_autoptr (GError) error = NULL;

  pack->origin = origin;
  g_assert_true (tegotae_library_db_add_pack (db, pack, header, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *entry_id = g_strdup_printf ("e%u", i);
      g_autofree char *padding = g_strnfill (2000, 'x');
      g_autoptr (TegotaeEntry) entry = test_entry_new (id, lang, entry_id, NULL);

      g_assert_true (tegotae_library_db_add_entry (db, entry, padding, &error));
      g_assert_no_error (error);
    }
}

void
library_begin (TegotaeLibraryDb *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_library_db_begin (db, &error));
  g_assert_no_error (error);
}

void
library_commit (TegotaeLibraryDb *db,
                const char       *fingerprint)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_library_db_commit (db, fingerprint, &error));
  g_assert_no_error (error);
}

void
library_fill (TegotaeLibraryDb *db)
{
  library_begin (db);
  library_add_pack (db, "zoo", "ja", TEGOTAE_ORIGIN_IMPORTED, 1);
  library_add_pack (db, "core", "ja", TEGOTAE_ORIGIN_SHIPPED, 3);
  library_add_pack (db, "core", "en", TEGOTAE_ORIGIN_SHIPPED, 2);
  library_commit (db, "first");
}

static char *
describe (TegotaeLibraryDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *fingerprint = tegotae_library_db_get_fingerprint (db, &error);
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (db, &error);
  GString *text = g_string_new (fingerprint);

  g_assert_no_error (error);
  g_assert_nonnull (fingerprint);
  for (guint i = 0; i < rows->len; i++)
    {
      const TegotaePackRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, " %s/%s:%u", row->id, row->lang, row->n_entries);
    }

  return g_string_free (text, FALSE);
}

void
library_assert_holds (TegotaeLibraryDb *db,
                      const char       *expected)
{
  g_autofree char *text = describe (db);

  g_assert_cmpstr (text, ==, expected);
}

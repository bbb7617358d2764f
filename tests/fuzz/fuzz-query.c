/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "store/library/tegotae-search-table.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
add_entry (TegotaeLibraryDb *db,
           const char       *id,
           const char       *title,
           const char       *text)
{
  g_autoptr (TegotaeEntry) entry = tegotae_entry_new (tegotae_entry_info_new ("core", id, "ja", title));
  const char * const body[] = { text, NULL };
  TegotaeAnswer *answer = tegotae_answer_new (NULL);

  g_ptr_array_add (answer->sections, tegotae_section_new ("見出し", body));
  g_ptr_array_add (entry->answers, answer);
  g_assert_true (tegotae_library_db_add_entry (db, entry, "{}", NULL));
}

/* A small library for all inputs of a run. */
static TegotaeLibraryDb *db = NULL;
static char *directory = NULL;

static void
close_library (void)
{
  g_autofree char *path = g_build_filename (directory, "library.db", NULL);

  tegotae_library_db_close (db);
  g_unlink (path);
  g_rmdir (directory);
  g_free (directory);
}

static void
open_library (void)
{
  g_autoptr (TegotaePack) pack = tegotae_pack_new ("core", "ja", 1, "Title");
  g_autofree char *path = NULL;

  directory = g_dir_make_tmp ("tegotae-fuzz-XXXXXX", NULL);
  path = g_build_filename (directory, "library.db", NULL);
  db = tegotae_library_db_open (path, NULL);
  atexit (close_library);

  g_assert_true (tegotae_library_db_begin (db, NULL));
  g_assert_true (tegotae_library_db_add_pack (db, pack, "{}", NULL));
  add_entry (db, "a", "面接対策の始め方", "お祈りメールが届いたとき。ホワイトボードの前で話す。");
  add_entry (db, "b", "English interviews", "Prepare for the interview, try answering. 1分 a b c");
  g_assert_true (tegotae_library_db_commit (db, "made", NULL));
}

/* Whatever was typed, it can be searched for, and what is found is text. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE };
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  if (db == NULL)
    open_library ();

  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  results = tegotae_search_table_find (db, query, &scope, 20, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < results->len; i++)
    {
      const TegotaeSearchResult *result = g_ptr_array_index (results, i);

      g_assert_true (g_utf8_validate (result->snippet, -1, NULL));
    }

  return 0;
}

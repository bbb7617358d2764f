/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>

#include "pack/pack/tegotae-pack-reader-private.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* What was accepted once is accepted again when it comes from the database. */
static gboolean
check_header (TegotaePack *pack,
              const char  *json,
              gpointer     user_data,
              GError     **error)
{
  g_autoptr (TegotaePack) again = tegotae_pack_reader_parse_header (json, error);

  g_assert_nonnull (again);
  g_assert_cmpstr (again->id, ==, pack->id);
  g_assert_true (g_utf8_validate (json, -1, NULL));

  return TRUE;
}

static gboolean
check_entry (TegotaeEntry *entry,
             const char   *json,
             gpointer      user_data,
             GError      **error)
{
  const TegotaeEntryInfo *info = entry->info;
  g_autoptr (TegotaeEntry) again = tegotae_pack_reader_parse_entry (json, info->pack, info->lang, error);

  g_assert_nonnull (again);
  g_assert_cmpstr (again->info->id, ==, info->id);
  g_assert_cmpstr (again->info->title, ==, info->title);
  g_assert_cmpuint (again->info->lead, ==, info->lead);
  g_assert_cmpint (again->info->is_event, ==, info->is_event);
  g_assert_cmpstr (again->info->practice, ==, info->practice);
  g_assert_true (g_utf8_validate (json, -1, NULL));

  return TRUE;
}

/* tegotae_pack_reader_read() for what is in memory already: a `.jsonl` file if
 * @is_lines, otherwise a `.json` file. */
static TegotaePack *
read_bytes (GBytes                   *bytes,
            gboolean                  is_lines,
            const TegotaePackHandler *handler,
            GPtrArray                *faults,
            GError                  **error)
{
  g_auto (TegotaePackSession) session = { 0 };
  g_autoptr (GInputStream) stream = NULL;
  gsize size;
  const char *data;

  tegotae_pack_session_init (&session, NULL, handler, NULL, faults, NULL);
  if (!is_lines)
    {
      data = g_bytes_get_data (bytes, &size);
      return tegotae_pack_reader_read_document (&session, "pack.json",
                                                g_string_new_len (data, size), error);
    }

  stream = g_memory_input_stream_new_from_bytes (bytes);

  return tegotae_pack_reader_read_lines (&session, "pack.jsonl", stream, error);
}

/* A pack is either read without a fault or not at all, and every fault can be
 * shown. */
static void
read_as (GBytes   *bytes,
         gboolean  is_lines)
{
  const TegotaePackHandler handler = { check_header, check_entry };
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (TegotaePack) without_list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) first_error = NULL;

  pack = read_bytes (bytes, is_lines, &handler, faults, &error);
  g_assert_true ((pack == NULL) == (error != NULL));
  g_assert_true ((pack == NULL) == (faults->len > 0));

  for (guint i = 0; i < faults->len; i++)
    {
      const TegotaeFault *fault = g_ptr_array_index (faults, i);

      g_assert_true (g_utf8_validate (fault->path, -1, NULL));
      g_assert_true (g_utf8_validate (fault->message, -1, NULL));
    }

  without_list = read_bytes (bytes, is_lines, NULL, NULL, &first_error);
  g_assert_true ((without_list == NULL) == (pack == NULL));
  if (error != NULL)
    g_assert_cmpstr (first_error->message, ==, error->message);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_as (bytes, FALSE);
  read_as (bytes, TRUE);

  return 0;
}

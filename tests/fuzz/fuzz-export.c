/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pack/export/tegotae-export-reader.h"
#include "pack/export/tegotae-export-writer.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* An export is either read without a fault or not at all, and every fault can be
 * shown. What was read is written and read again as the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeExport) first = tegotae_export_reader_read (bytes, faults, &error);

  g_assert_true ((first == NULL) == (error != NULL));
  g_assert_true ((first == NULL) == (faults->len > 0));
  for (guint i = 0; i < faults->len; i++)
    {
      const TegotaeFault *fault = g_ptr_array_index (faults, i);

      g_assert_true (g_utf8_validate (fault->path, -1, NULL));
      g_assert_true (g_utf8_validate (fault->message, -1, NULL));
    }

  if (first != NULL)
    {
      g_autofree char *text = tegotae_export_writer_write (first);
      g_autoptr (GBytes) written = g_bytes_new (text, strlen (text));
      g_autoptr (TegotaeExport) second = tegotae_export_reader_read (written, NULL, NULL);
      g_autofree char *again = NULL;

      g_assert_nonnull (second);
      again = tegotae_export_writer_write (second);
      g_assert_cmpstr (text, ==, again);
    }

  return 0;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-document.h"

#include "pack/export/tegotae-document-private.h"

char *
tegotae_document_exported (const char          *file,
                           const TegotaeExport *data)
{
  json_object *document;

  g_return_val_if_fail (file != NULL && data != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "file", file);
  tegotae_document_add_int (document, "attempts", data->attempts->len);
  tegotae_document_add_int (document, "entries", data->entries->len);
  tegotae_document_add_int (document, "questions", data->questions->len);
  tegotae_document_add_int (document, "settings", g_tree_nnodes (data->settings));

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_reported (const char *file,
                           const char *attempt,
                           guint       n_left_out)
{
  g_autofree char *name = NULL;
  json_object *document;

  g_return_val_if_fail (file != NULL && attempt != NULL, NULL);

  name = g_filename_display_name (file);
  document = json_object_new_object ();
  tegotae_document_add_text (document, "pdf", name);
  tegotae_document_add_text (document, "attempt", attempt);
  tegotae_document_add_int (document, "left_out", n_left_out);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

char *
tegotae_document_restored (const TegotaeRestoreCounts *counts)
{
  static const char * const keys[TEGOTAE_N_RESTORED] = {
    [TEGOTAE_RESTORED_ATTEMPTS] = "attempts",
    [TEGOTAE_RESTORED_ENTRIES] = "entries",
    [TEGOTAE_RESTORED_QUESTIONS] = "questions",
    [TEGOTAE_RESTORED_SETTINGS] = "settings",
  };
  json_object *document;
  json_object *restored;

  g_return_val_if_fail (counts != NULL, NULL);

  document = json_object_new_object ();
  restored = json_object_new_object ();
  json_object_object_add (document, "restored", restored);
  for (guint i = 0; i < TEGOTAE_N_RESTORED; i++)
    {
      json_object *count = json_object_new_object ();

      tegotae_document_add_int (count, "added", counts->counts[i].added);
      tegotae_document_add_int (count, "updated", counts->counts[i].updated);
      tegotae_document_add_int (count, "unchanged", counts->counts[i].unchanged);
      json_object_object_add (restored, keys[i], count);
    }

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

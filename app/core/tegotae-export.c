/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export.h"

TegotaeExportedEntry *
tegotae_exported_entry_new (const char *pack,
                            const char *entry)
{
  TegotaeExportedEntry *self = g_new0 (TegotaeExportedEntry, 1);

  self->pack = g_strdup (pack);
  self->entry = g_strdup (entry);
  self->first_read_at = TEGOTAE_EXPORTED_NEVER;
  self->last_read_at = TEGOTAE_EXPORTED_NEVER;
  self->bookmarked_at = TEGOTAE_EXPORTED_NEVER;
  self->verdict_at = TEGOTAE_EXPORTED_NEVER;
  self->left_at = TEGOTAE_EXPORTED_NEVER;

  return self;
}

void
tegotae_exported_entry_free (TegotaeExportedEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->pack);
  g_free (self->entry);
  g_free (self->verdict);
  g_free (self);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  return g_strcmp0 (a, b);
}

TegotaeExport *
tegotae_export_new (void)
{
  TegotaeExport *self = g_new0 (TegotaeExport, 1);

  self->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_exported_entry_free);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_question_unref);
  self->settings = g_tree_new_full (compare_keys, NULL, g_free, g_free);

  return self;
}

void
tegotae_export_free (TegotaeExport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->attempts);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->questions);
  g_tree_unref (self->settings);
  g_free (self);
}

void
tegotae_export_set (TegotaeExport *self,
                    const char    *key,
                    const char    *value)
{
  g_return_if_fail (self != NULL && key != NULL && value != NULL);

  g_tree_replace (self->settings, g_strdup (key), g_strdup (value));
}

void
tegotae_restore_count_add (TegotaeRestoreCount *count,
                           gboolean             is_new,
                           gboolean             has_changed)
{
  guint *which = is_new ? &count->added : &count->updated;

  *(has_changed ? which : &count->unchanged) += 1;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export.h"

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

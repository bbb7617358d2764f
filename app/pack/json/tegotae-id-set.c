/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-id-set.h"

#include <string.h>

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  return strcmp (a, b);
}

GTree *
tegotae_id_set_new (void)
{
  return g_tree_new_full (compare_ids, NULL, g_free, NULL);
}

gboolean
tegotae_id_set_add (GTree      *set,
                    const char *id)
{
  g_return_val_if_fail (set != NULL && id != NULL, FALSE);

  if (tegotae_id_set_contains (set, id))
    return FALSE;

  g_tree_insert (set, g_strdup (id), NULL);
  return TRUE;
}

gboolean
tegotae_id_set_contains (GTree      *set,
                         const char *id)
{
  g_return_val_if_fail (set != NULL && id != NULL, FALSE);

  return g_tree_lookup_node (set, id) != NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-id.h"

#include <string.h>

#define MAX_LENGTH 64

static gboolean
is_id_start (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c);
}

gboolean
tegotae_id_is_valid (const char *id)
{
  if (id == NULL || !is_id_start (id[0]))
    return FALSE;

  for (const char *c = id; *c != '\0'; c++)
    {
      if (c - id >= MAX_LENGTH)
        return FALSE;

      if (!is_id_start (*c) && strchr ("._-", *c) == NULL)
        return FALSE;
    }

  return TRUE;
}

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

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

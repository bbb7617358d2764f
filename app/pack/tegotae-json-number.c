/* tegotae-json-number.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-json-number.h"

#include <errno.h>
#include <math.h>

#include "pack/tegotae-pack-limits.h"

static gboolean
skip_digits (const char **at)
{
  const char *begin = *at;

  while (g_ascii_isdigit (**at))
    (*at)++;

  return *at > begin;
}

static gboolean
skip_integer (const char **at)
{
  if (**at == '-')
    (*at)++;

  if (**at != '0')
    return skip_digits (at);

  (*at)++;
  return TRUE;
}

static gboolean
skip_fraction (const char **at)
{
  if (**at != '.')
    return TRUE;

  (*at)++;
  return skip_digits (at);
}

static gboolean
skip_exponent (const char **at)
{
  if (**at != 'e' && **at != 'E')
    return TRUE;

  (*at)++;
  if (**at == '+' || **at == '-')
    (*at)++;

  return skip_digits (at);
}

gboolean
tegotae_json_number_skip (const char **at)
{
  g_return_val_if_fail (at != NULL && *at != NULL, FALSE);

  return skip_integer (at) && skip_fraction (at) && skip_exponent (at) &&
         !g_ascii_isalnum (**at) && **at != '.';
}

gboolean
tegotae_json_number_fits (const char *begin,
                          const char *end)
{
  char *integer_end;

  g_return_val_if_fail (begin != NULL && end > begin, FALSE);

  if (end - begin > TEGOTAE_PACK_MAX_NUMBER)
    return FALSE;

  /* Only ERANGE says anything of the number: whatever else is in errno was left by
   * what is done on the way, such as waiting for another thread to set up a locale. */
  errno = 0;
  g_ascii_strtoll (begin, &integer_end, 10);
  if (integer_end == end)
    return errno != ERANGE;

  return isfinite (g_ascii_strtod (begin, NULL));
}

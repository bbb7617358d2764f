/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-json-number.h"

#include <errno.h>
#include <math.h>

#include "pack/json/tegotae-pack-limits.h"

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

TegotaeJsonNumberFit
tegotae_json_number_fits (const char *begin,
                          const char *end)
{
  char *integer_end;
  gboolean fits;

  g_return_val_if_fail (begin != NULL && end > begin, TEGOTAE_JSON_NUMBER_TOO_LONG);

  if (end - begin > TEGOTAE_PACK_MAX_NUMBER)
    return TEGOTAE_JSON_NUMBER_TOO_LONG;

  /* Only ERANGE says anything of the number: whatever else is in errno was left by
   * what is done on the way, such as waiting for another thread to set up a locale. */
  errno = 0;
  g_ascii_strtoll (begin, &integer_end, 10);
  fits = integer_end == end ? errno != ERANGE : isfinite (g_ascii_strtod (begin, NULL));

  return fits ? TEGOTAE_JSON_NUMBER_FITS : TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-exact.h"

static TegotaeExact
greatest_common_divisor (TegotaeExact a,
                         TegotaeExact b)
{
  while (b != 0)
    {
      TegotaeExact rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

gboolean
tegotae_exact_multiply (TegotaeExact  a,
                        TegotaeExact  b,
                        TegotaeExact *product)
{
  if (a != 0 && b > (TEGOTAE_EXACT_LIMIT - 1) / a)
    return FALSE;

  *product = a * b;
  return TRUE;
}

gboolean
tegotae_exact_least_common_multiple (TegotaeExact  a,
                                     TegotaeExact  b,
                                     TegotaeExact *multiple)
{
  return tegotae_exact_multiply (a / greatest_common_divisor (a, b), b, multiple);
}

int
tegotae_exact_to_score (TegotaeExact sum,
                        TegotaeExact full)
{
  return (int) ((200 * sum + full) / (2 * full));
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-fraction.h"

static TegotaeRational
greatest_common_divisor (TegotaeRational a,
                         TegotaeRational b)
{
  while (b != 0)
    {
      TegotaeRational rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

gboolean
tegotae_rational_multiply (TegotaeRational  a,
                           TegotaeRational  b,
                           TegotaeRational *product)
{
  if (a != 0 && b > (TEGOTAE_RATIONAL_LIMIT - 1) / a)
    return FALSE;

  *product = a * b;
  return TRUE;
}

gboolean
tegotae_rational_least_common_multiple (TegotaeRational  a,
                                        TegotaeRational  b,
                                        TegotaeRational *multiple)
{
  return tegotae_rational_multiply (a / greatest_common_divisor (a, b), b, multiple);
}

int
tegotae_rational_to_score (TegotaeRational sum,
                           TegotaeRational full)
{
  return (int) ((200 * sum + full) / (2 * full));
}

TegotaeFraction
tegotae_fraction_new (TegotaeRational sum,
                      TegotaeRational full)
{
  TegotaeRational common = greatest_common_divisor (full, sum);

  if (full / common > TEGOTAE_FRACTION_MAX)
    return tegotae_fraction_of_score (tegotae_rational_to_score (sum, full));

  return (TegotaeFraction) { (gint64) (sum / common), (gint64) (full / common) };
}

TegotaeFraction
tegotae_fraction_of_score (int score)
{
  return (TegotaeFraction) { score, 100 };
}

gboolean
tegotae_fraction_is_of (TegotaeFraction fraction,
                        int             score)
{
  return fraction.denominator >= 1 && fraction.denominator <= TEGOTAE_FRACTION_MAX &&
         fraction.numerator >= 0 && fraction.numerator <= fraction.denominator &&
         (tegotae_fraction_to_score (fraction) == score || tegotae_fraction_to_points (fraction) == score);
}

int
tegotae_fraction_to_score (TegotaeFraction fraction)
{
  return tegotae_rational_to_score ((TegotaeRational) fraction.numerator, (TegotaeRational) fraction.denominator);
}

int
tegotae_fraction_to_points (TegotaeFraction fraction)
{
  return (int) ((100 * fraction.numerator + fraction.denominator - 1) / fraction.denominator);
}

int
tegotae_fraction_compare (TegotaeFraction a,
                          TegotaeFraction b)
{
  TegotaeRational left = (TegotaeRational) a.numerator * (TegotaeRational) b.denominator;
  TegotaeRational right = (TegotaeRational) b.numerator * (TegotaeRational) a.denominator;

  return (left > right) - (left < right);
}

gboolean
tegotae_fraction_is_within (TegotaeFraction a,
                            TegotaeFraction b,
                            guint           steps,
                            TegotaeFraction step)
{
  TegotaeRational left = (TegotaeRational) a.numerator * (TegotaeRational) b.denominator;
  TegotaeRational right = (TegotaeRational) b.numerator * (TegotaeRational) a.denominator;
  TegotaeRational apart = left > right ? left - right : right - left;
  TegotaeRational full = (TegotaeRational) a.denominator * (TegotaeRational) b.denominator;

  return apart * (TegotaeRational) step.denominator <= full * steps * (TegotaeRational) step.numerator;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <string.h>

#include "pack/json/tegotae-json-token.h"

/* What errno is left at by a conversion that went well. */
static int noise;

gint64 __real_g_ascii_strtoll (const char *text, char **end, guint base);
gint64 __wrap_g_ascii_strtoll (const char *text, char **end, guint base);

gint64
__wrap_g_ascii_strtoll (const char  *text,
                        char       **end,
                        guint        base)
{
  gint64 number = __real_g_ascii_strtoll (text, end, base);

  if (noise != 0 && errno == 0)
    errno = noise;

  return number;
}

static TegotaeJsonNumberFit
judge (const char *number)
{
  return tegotae_json_number_fits (number, number + strlen (number));
}

static gboolean
fits (const char *number)
{
  return judge (number) == TEGOTAE_JSON_NUMBER_FITS;
}

/* Two threads that convert their first number at once: one waits for the other's
 * locale and finds EAGAIN in errno, though its number is fine. */
static void
test_noise_is_no_fault (void)
{
  static const int kinds[] = { 0, EAGAIN, EINTR, ENOENT, ENOMEM };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      noise = kinds[i];

      g_assert_true (fits ("1"));
      g_assert_true (fits ("-9223372036854775808"));
      g_assert_true (fits ("1.5"));
      g_assert_false (fits ("9223372036854775808"));
      g_assert_false (fits ("-9223372036854775809"));
      g_assert_false (fits ("1e999"));
    }
}

static void
test_fault_is_the_one_that_is_there (void)
{
  static const struct
  {
    const char          *number;
    TegotaeJsonNumberFit fit;
  } cases[] = {
    { "1e-400", TEGOTAE_JSON_NUMBER_FITS },
    { "-4.9e-324", TEGOTAE_JSON_NUMBER_FITS },
    { "0.00000000000000000000000000000000000000000000000000000000000001", TEGOTAE_JSON_NUMBER_FITS },
    { "0.000000000000000000000000000000000000000000000000000000000000001", TEGOTAE_JSON_NUMBER_TOO_LONG },
    { "10000000000000000000000000000000000000000000000000000000000000000", TEGOTAE_JSON_NUMBER_TOO_LONG },
    { "9223372036854775808", TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO },
    { "-9223372036854775809", TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO },
    { "-1e309", TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (judge (cases[i].number), ==, cases[i].fit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/json-number/noise-in-errno-is-no-fault", test_noise_is_no_fault);
  g_test_add_func ("/pack/json-number/fault-is-the-one-that-is-there", test_fault_is_the_one_that_is_there);

  return g_test_run ();
}

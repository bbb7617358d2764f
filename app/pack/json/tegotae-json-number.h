/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moves @at over a number as RFC 8259 writes it; FALSE if there is none. The
 * text must end with a NUL, which no number goes beyond. */
gboolean             tegotae_json_number_skip (const char **at);

typedef enum
{
  TEGOTAE_JSON_NUMBER_FITS,
  TEGOTAE_JSON_NUMBER_TOO_LONG,
  TEGOTAE_JSON_NUMBER_TOO_FAR_FROM_ZERO,
} TegotaeJsonNumberFit;

/* Whether that number can be kept: it has at most TEGOTAE_PACK_MAX_NUMBER
 * characters; an integer fits in 64 bits, any other number in a finite double.
 * A number closer to zero than any double is kept as zero. */
TegotaeJsonNumberFit tegotae_json_number_fits (const char *begin,
                                               const char *end);

G_END_DECLS

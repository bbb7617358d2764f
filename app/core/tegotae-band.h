/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TegotaeBand:
 * @from: lowest score, 0–100
 * @to: highest score, 0–100, included
 * @message: (nullable): what the app says of a score in this band
 *
 * A named range of the score.
 */
typedef struct
{
  char *id;
  char *name;
  char *message;
  int   from;
  int   to;
} TegotaeBand;

TegotaeBand *tegotae_band_new  (const char  *id,
                                const char  *name,
                                const char  *message,
                                int          from,
                                int          to);
void         tegotae_band_free (TegotaeBand *band);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeBand, tegotae_band_free)

G_END_DECLS

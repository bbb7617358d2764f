/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TEGOTAE_READING_PLACE_END 1000

/**
 * TegotaeReadingPlace:
 * @permille: how far it was read, from 0 to TEGOTAE_READING_PLACE_END
 * @left_at: when it was left there, in milliseconds since 1970 UTC
 *
 * Where the reading of an entry was left.
 */
typedef struct
{
  char   *pack;
  char   *entry;
  int     permille;
  gint64  left_at;
} TegotaeReadingPlace;

TegotaeReadingPlace *tegotae_reading_place_new  (const char          *pack,
                                                 const char          *entry,
                                                 int                  permille,
                                                 gint64               left_at);
void                 tegotae_reading_place_free (TegotaeReadingPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeReadingPlace, tegotae_reading_place_free)

/* Whether the reading was begun and not brought to its end: there is something
 * to go on with. */
gboolean tegotae_reading_place_is_unfinished (const TegotaeReadingPlace *place);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-reading-place.h"

/* Before the first, the reader has only looked at the beginning; after the
 * second, what is left are the links at the end. */
#define BEGUN 50
#define DONE 950

TegotaeReadingPlace *
tegotae_reading_place_new (const char *pack,
                           const char *entry,
                           int         permille,
                           gint64      left_at)
{
  TegotaeReadingPlace *self;

  g_return_val_if_fail (pack != NULL && entry != NULL, NULL);

  self = g_new0 (TegotaeReadingPlace, 1);
  self->pack = g_strdup (pack);
  self->entry = g_strdup (entry);
  self->permille = CLAMP (permille, 0, TEGOTAE_READING_PLACE_END);
  self->left_at = left_at;

  return self;
}

void
tegotae_reading_place_free (TegotaeReadingPlace *place)
{
  g_free (place->pack);
  g_free (place->entry);
  g_free (place);
}

gboolean
tegotae_reading_place_is_unfinished (const TegotaeReadingPlace *place)
{
  g_return_val_if_fail (place != NULL, FALSE);

  return place->permille >= BEGUN && place->permille <= DONE;
}

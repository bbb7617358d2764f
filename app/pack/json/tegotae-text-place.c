/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text-place.h"

void
tegotae_text_place_init (TegotaeTextPlace *place,
                         const char       *text)
{
  g_return_if_fail (place != NULL && text != NULL);

  *place = (TegotaeTextPlace) { text, text, 1, 1 };
}

static gboolean
begins_character (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

void
tegotae_text_place_move (TegotaeTextPlace *place,
                         const char       *at)
{
  g_return_if_fail (place != NULL && at >= place->text);

  if (at < place->at)
    tegotae_text_place_init (place, place->text);

  for (; place->at < at; place->at++)
    {
      if (*place->at == '\n')
        {
          place->line++;
          place->column = 1;
        }
      else if (begins_character (*place->at))
        {
          place->column++;
        }
    }
}

/* tegotae-practice-words.c
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

#include "tegotae-practice-words.h"

#include <glib/gi18n.h>

char *
tegotae_practice_words_of_time (const TegotaePractice *practice)
{
  if (practice->minutes <= 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) practice->minutes),
                          practice->minutes);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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

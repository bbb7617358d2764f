/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-title.h"

#include <glib/gi18n.h>

#include "core/tegotae-question.h"

/* Of the situation, if it has to be the title as well. */
#define MAX_LENT_CHARACTERS 60

/* The first words of the situation. */
static char *
dup_lent_title (const char *situation)
{
  g_autofree char *text = g_strstrip (g_strdup (situation));
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
  g_autofree char *beginning = NULL;

  if (lines[0] == NULL || tegotae_question_text_is_blank (lines[0]))
    return g_strdup (_("Untitled question"));

  g_strchomp (lines[0]);
  if (g_utf8_strlen (lines[0], -1) <= MAX_LENT_CHARACTERS)
    return g_strdup (lines[0]);

  beginning = g_utf8_substring (lines[0], 0, MAX_LENT_CHARACTERS);

  return g_strconcat (beginning, "…", NULL);
}

char *
tegotae_question_title_complete (const TegotaeQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  if (tegotae_question_text_is_blank (question->title))
    return dup_lent_title (question->situation);

  return g_strdelimit (g_strdup (question->title), "\r\n", ' ');
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-questionnaire.h"

#include <glib/gi18n.h>

#define SECONDS_PER_MINUTE 60

static char *
describe_time (int seconds)
{
  int minutes = (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;

  if (seconds < SECONDS_PER_MINUTE)
    return g_strdup_printf (ngettext ("about %d second", "about %d seconds", (gulong) seconds),
                            seconds);

  return g_strdup_printf (ngettext ("about %d minute", "about %d minutes", (gulong) minutes),
                          minutes);
}

char *
tegotae_words_of_length (const TegotaeQuestionnaire *questionnaire)
{
  g_autofree char *items = NULL;
  g_autofree char *time = NULL;
  guint n_items;

  g_return_val_if_fail (questionnaire != NULL, NULL);

  n_items = tegotae_questionnaire_get_n_items (questionnaire);
  items = g_strdup_printf (ngettext ("%u question", "%u questions", n_items), n_items);
  if (questionnaire->seconds <= 0)
    return g_steal_pointer (&items);

  time = describe_time (questionnaire->seconds);

  /* Translators: how many questions, and how long they take. */
  return g_strdup_printf (C_("length", "%s, %s"), items, time);
}

char *
tegotae_words_of_check (const TegotaePack          *pack,
                        const TegotaeQuestionnaire *questionnaire)
{
  g_autofree char *length = NULL;

  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (questionnaire != NULL, NULL);

  length = tegotae_words_of_length (questionnaire);

  return g_strjoin (" · ", pack->title, length, NULL);
}

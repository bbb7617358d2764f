/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-deleted.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

char *
tegotae_words_of_deleted (const TegotaeDeletedRecord *record)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->kind == TEGOTAE_DELETED_QUESTION)
    return g_strdup (record->title);

  if (record->taken_by != NULL)
    /* Translators: who answered about the user. */
    return g_strdup_printf (_("Answers of %s"), record->taken_by);

  time = tegotae_words_of_time (record->made_at);

  /* Translators: %s is the date and time of an attempt. */
  return g_strdup_printf (_("Attempt of %s"), time);
}

char *
tegotae_words_of_deletion (const TegotaeDeletedRecord *record)
{
  g_autofree char *kind = NULL;
  g_autofree char *deleted = NULL;
  g_autofree char *until = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->kind == TEGOTAE_DELETED_QUESTION)
    kind = g_strdup (_("Question of yours"));
  else
    kind = g_strdup_printf (_("Score: %d of 100"), record->score);

  deleted = tegotae_words_of_date (record->deleted_at);
  until = tegotae_words_of_date (record->deleted_at + TEGOTAE_DELETED_MILLISECONDS);

  /* Translators: two dates. */
  days = g_strdup_printf (_("Deleted on %1$s, kept until %2$s"), deleted, until);

  return g_strdup_printf ("%s · %s", kind, days);
}

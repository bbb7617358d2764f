/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-export.h"

#include <glib/gi18n.h>

/* Adds how many there are of something, unless there are none. Takes ownership
 * of @text. */
static void
add_number (GPtrArray *parts,
            guint      n,
            char      *text)
{
  if (n > 0)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

/* "12 attempts, 3 questions"; NULL if there is nothing at all. */
static char *
join_numbers (const guint numbers[TEGOTAE_N_RESTORED])
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_attempts = numbers[TEGOTAE_RESTORED_ATTEMPTS];
  guint n_questions = numbers[TEGOTAE_RESTORED_QUESTIONS];
  guint n_entries = numbers[TEGOTAE_RESTORED_ENTRIES];
  guint n_settings = numbers[TEGOTAE_RESTORED_SETTINGS];

  add_number (parts, n_attempts,
              g_strdup_printf (ngettext ("%u attempt", "%u attempts", n_attempts), n_attempts));
  add_number (parts, n_questions,
              g_strdup_printf (ngettext ("%u of your questions", "%u of your questions", n_questions), n_questions));
  add_number (parts, n_entries,
              g_strdup_printf (ngettext ("marks on %u entry", "marks on %u entries", n_entries), n_entries));
  add_number (parts, n_settings,
              g_strdup_printf (ngettext ("%u setting", "%u settings", n_settings), n_settings));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);

  /* Translators: between the parts of a list, as in “2 attempts, 1 setting”. */
  return g_strjoinv (C_("list", ", "), (char **) parts->pdata);
}

char *
tegotae_words_of_export (const TegotaeExport *data)
{
  g_autofree char *list = NULL;
  guint numbers[TEGOTAE_N_RESTORED] = { 0 };

  g_return_val_if_fail (data != NULL, NULL);

  numbers[TEGOTAE_RESTORED_ATTEMPTS] = data->attempts->len;
  numbers[TEGOTAE_RESTORED_QUESTIONS] = data->questions->len;
  numbers[TEGOTAE_RESTORED_ENTRIES] = data->entries->len;
  numbers[TEGOTAE_RESTORED_SETTINGS] = (guint) g_tree_nnodes (data->settings);
  list = join_numbers (numbers);
  if (list == NULL)
    return g_strdup (_("Exported. You have no records yet."));

  return g_strdup_printf (_("Exported: %s."), list);
}

char *
tegotae_words_of_restore (const TegotaeRestoreCounts *counts)
{
  g_autofree char *list = NULL;
  g_autofree char *same = NULL;
  guint changed[TEGOTAE_N_RESTORED];
  guint n_same = 0;

  g_return_val_if_fail (counts != NULL, NULL);

  for (guint i = 0; i < TEGOTAE_N_RESTORED; i++)
    {
      changed[i] = counts->counts[i].added + counts->counts[i].updated;
      n_same += counts->counts[i].unchanged;
    }

  list = join_numbers (changed);
  if (list == NULL)
    return g_strdup (_("Nothing had to be restored. It is all here already."));

  if (n_same == 0)
    return g_strdup_printf (_("Restored: %s."), list);

  same = g_strdup_printf (ngettext ("%u was here already.", "%u were here already.", n_same), n_same);

  /* Translators: a list of what was restored, and a sentence on what was here already. */
  return g_strdup_printf (_("Restored: %s. %s"), list, same);
}

char *
tegotae_words_of_saved_table (guint n_attempts)
{
  return g_strdup_printf (ngettext ("Saved a table of %u attempt.", "Saved a table of %u attempts.", n_attempts),
                          n_attempts);
}

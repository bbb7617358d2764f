/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-backup.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

static const char * const reasons[] = {
  N_("first change of a day"),
  N_("before an update"),
  N_("before exported data was restored"),
  N_("before a backup was restored"),
};

char *
tegotae_words_of_backup_time (const TegotaeBackup *backup)
{
  g_return_val_if_fail (backup != NULL, NULL);

  return tegotae_words_of_time (backup->made_at);
}

char *
tegotae_words_of_backup (const TegotaeBackup *backup)
{
  g_autofree char *attempts = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (backup != NULL, NULL);

  if (backup->problem != NULL)
    /* Translators: of a backup; %s is why, as a sentence without its first capital. */
    return g_strdup_printf (C_("backup", "cannot be read: %s"), backup->problem);

  if (!backup->is_good)
    return g_strdup (_("damaged, or from a newer version"));

  attempts = g_strdup_printf (ngettext ("%u attempt", "%u attempts", backup->n_attempts),
                              backup->n_attempts);

  /* Translators: why a backup was made, and how many attempts it has. */
  words = g_strdup_printf (C_("backup", "%s, %s"), attempts, _(reasons[backup->reason]));
  if (!backup->is_ahead)
    return g_steal_pointer (&words);

  /* Translators: %s is why a backup was made and what it has. The clock was wrong then. */
  return g_strdup_printf (C_("backup", "%s, dated in the future"), words);
}

static void
add_paragraph (GString    *text,
               const char *paragraph)
{
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, paragraph);
}

static void
add_salvaged (GString               *text,
              const TegotaeRecovery *recovery)
{
  g_autofree char *salvaged = NULL;

  if (recovery->is_complete)
    salvaged = g_strdup_printf (ngettext ("Everything could be read: %u attempt is here.",
                                          "Everything could be read: %u attempts are here.",
                                          recovery->n_salvaged),
                                recovery->n_salvaged);
  else
    salvaged = g_strdup_printf (ngettext ("%u attempt could be read from the damaged file.",
                                          "%u attempts could be read from the damaged file.",
                                          recovery->n_salvaged),
                                recovery->n_salvaged);

  add_paragraph (text, salvaged);
}

static void
add_from_backup (GString               *text,
                 const TegotaeRecovery *recovery)
{
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  if (recovery->backup_made_at == 0)
    {
      if (!recovery->is_complete)
        add_paragraph (text, _("There was no backup to fill the rest. "
                               "What could not be read is missing."));
      return;
    }

  if (recovery->n_from_backup == 0 && recovery->is_complete)
    return;

  time = tegotae_words_of_time (recovery->backup_made_at);
  /* Translators: attempts; %s is a date and time. */
  words = g_strdup_printf (ngettext ("%u more came from your backups, the latest of %s.",
                                     "%u more came from your backups, the latest of %s.",
                                     recovery->n_from_backup),
                           recovery->n_from_backup, time);
  add_paragraph (text, words);

  if (!recovery->is_complete)
    add_paragraph (text, _("What is newer than the backups and could not be read is missing; "
                           "what you had deleted may be back."));
}

char *
tegotae_words_of_recovery (const TegotaeRecovery *recovery)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (recovery != NULL, NULL);

  name = g_filename_display_name (recovery->kept_as);
  kept = g_strdup_printf (_("The damaged file is kept: %s"), name);

  add_salvaged (text, recovery);
  add_from_backup (text, recovery);
  add_paragraph (text, kept);

  return g_string_free (text, FALSE);
}

static void
add_user_db (GString             *text,
             const TegotaeHealth *health)
{
  g_autofree char *name = g_filename_display_name (health->user_path);

  if (health->user_problem != NULL)
    g_string_append_printf (text, "%s\n", health->user_problem);
  else
    g_string_append_printf (text, ngettext ("Your records are in order: %u attempt (%s)\n",
                                            "Your records are in order: %u attempts (%s)\n",
                                            health->n_attempts),
                            health->n_attempts, name);

  if (health->user_problem == NULL && !health->is_writable)
    g_string_append_printf (text, "%s\n", _("They can be read, but not changed."));
}

static void
add_library (GString             *text,
             const TegotaeHealth *health)
{
  g_autofree char *name = g_filename_display_name (health->library_path);

  if (health->library_problem != NULL)
    g_string_append_printf (text, "%s\n", health->library_problem);
  else
    g_string_append_printf (text, ngettext ("The library is in order: %u entry (%s)\n",
                                            "The library is in order: %u entries (%s)\n",
                                            health->n_entries),
                            health->n_entries, name);

  if (health->library_rebuilt)
    g_string_append_printf (text, "%s\n", _("It was missing or damaged, and was made again."));
}

char *
tegotae_words_of_health (const TegotaeHealth *health)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (health != NULL, NULL);

  add_user_db (text, health);
  add_library (text, health);

  if (health->backups_problem != NULL)
    g_string_append_printf (text, "%s\n", health->backups_problem);
  else if (health->backups->len == 0)
    g_string_append_printf (text, "%s\n", _("There is no backup yet."));
  else
    g_string_append_printf (text, "%s\n", _("Backups:"));

  for (guint i = 0; i < health->backups->len; i++)
    {
      const TegotaeBackup *backup = g_ptr_array_index (health->backups, i);
      g_autofree char *time = tegotae_words_of_time (backup->made_at);
      g_autofree char *words = tegotae_words_of_backup (backup);

      g_string_append_printf (text, "  %s  %s  (%s)\n", backup->name, time, words);
    }

  for (guint i = 0; health->put_aside[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_name (health->put_aside[i]);

      g_string_append_printf (text, _("A damaged file is kept: %s\n"), name);
    }

  return g_string_free (text, FALSE);
}

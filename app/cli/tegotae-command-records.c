/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that list attempts, delete records, bring them back and write notes. */

#include "cli/tegotae-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli/tegotae-answers.h"
#include "cli/tegotae-text-report.h"
#include "core/tegotae-attempt-csv.h"
#include "pack/export/tegotae-document.h"
#include "text/tegotae-words.h"
#include "text/tegotae-words-export.h"

/* The same bytes in a file and on standard output. */
static TegotaeExit
write_table (const char *path,
             gboolean    force,
             GPtrArray  *attempts)
{
  g_autofree char *table = tegotae_attempt_csv_new (attempts);
  g_autoptr (GError) error = NULL;
  gboolean to_stdout;

  if (!tegotae_invocation_write (path, table, strlen (table), force, &to_stdout, &error))
    return tegotae_invocation_fail (error);

  if (!to_stdout)
    tegotae_invocation_print (tegotae_words_of_saved_table (attempts->len));

  return TEGOTAE_EXIT_OK;
}

/* A FILE is for --csv alone. */
static gboolean
check_usage (TegotaeInvocation *invocation,
             gboolean           csv,
             gboolean           all,
             gboolean           force)
{
  if (csv && invocation->json)
    tegotae_invocation_misused (invocation, _("Give either --csv or --json."));
  else if (csv && all)
    tegotae_invocation_misused (invocation, _("--all and --csv cannot be used together."));
  else if (!csv && invocation->arguments[1] != NULL)
    tegotae_invocation_misused (invocation, _("There are too many arguments."));
  else if (force && invocation->arguments[1] == NULL)
    tegotae_invocation_misused (invocation, _("--force needs a FILE."));
  else
    return TRUE;

  return FALSE;
}

TegotaeExit
tegotae_command_history (TegotaeInvocation *invocation)
{
  gboolean csv = FALSE;
  gboolean force = FALSE;
  gboolean all = FALSE;
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all,
      N_("Also the attempts in which others answered about you"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_("Print comma-separated values, or write them to FILE"), NULL },
    TEGOTAE_OPTION_FORCE (&force),
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 1) || !check_usage (invocation, csv, all, force))
    return TEGOTAE_EXIT_WRONG_USAGE;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  attempts = tegotae_home_list_attempts (home, all ? TEGOTAE_TAKERS_ALL : TEGOTAE_TAKERS_USER,
                                            &error);
  if (attempts == NULL)
    return tegotae_invocation_fail (error);

  if (csv)
    return write_table (invocation->arguments[1] != NULL ? invocation->arguments[1] : TEGOTAE_STANDARD_STREAM,
                        force, attempts);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_history (attempts, tegotae_home_get_content (home)));
  else
    tegotae_text_report_history (attempts, tegotae_home_get_content (home));

  return TEGOTAE_EXIT_OK;
}

/* An act on records, and what is said of it. */
typedef struct
{
  const char        *name;
  const TegotaeCall *call;
  const char        *key; /* of the document */
} Act;

static const Act acts[] = {
  { "delete", &tegotae_call_delete, "deleted" },
  { "undelete", &tegotae_call_undelete, "undeleted" },
};

static TegotaeExit
list (TegotaeInvocation *invocation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeHome) home = tegotae_invocation_open_home (invocation, &error);
  g_autoptr (GPtrArray) records = home != NULL ? tegotae_home_call (home, &tegotae_call_list_deleted, NULL, &error) : NULL;

  if (records == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_deleted (records));
      return TEGOTAE_EXIT_OK;
    }

  if (records->len == 0)
    puts (_("There are no deleted records."));

  for (guint i = 0; i < records->len; i++)
    {
      const TegotaeDeletedRecord *record = g_ptr_array_index (records, i);
      g_autofree char *title = tegotae_words_of_deleted (record);
      g_autofree char *text = tegotae_words_of_deletion (record);

      printf ("%s  %s\n  %s\n", record->id, title, text);
    }

  return TEGOTAE_EXIT_OK;
}

static char *
describe (const Act *act,
          guint      n)
{
  if (act->call == &tegotae_call_delete)
    return g_strdup_printf (ngettext ("Deleted %u record. It can be brought back for thirty days.",
                                      "Deleted %u records. They can be brought back for thirty days.", n), n);

  return g_strdup_printf (ngettext ("Brought %u record back.", "Brought %u records back.", n), n);
}

static TegotaeExit
run (TegotaeInvocation  *invocation,
     const Act          *act,
     const char * const *typed)
{
  g_auto (GStrv) ids = g_new0 (char *, g_strv_length ((char **) typed) + 1);
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;

  /* An id that is given twice is one record. */
  for (guint i = 0; typed[i] != NULL; i++)
    {
      g_autofree char *id = tegotae_answers_narrow (typed[i]);

      if (!g_strv_contains ((const char * const *) ids, id))
        ids[g_strv_length (ids)] = g_steal_pointer (&id);
    }

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !tegotae_home_call (home, act->call, ids, &error))
    return tegotae_invocation_fail (error);

  tegotae_invocation_print (invocation->json ? tegotae_document_ids (act->key, (const char * const *) ids)
                                             : describe (act, g_strv_length (ids)));

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_records (TegotaeInvocation *invocation)
{
  const char * const *arguments;
  gboolean deleted = FALSE;
  const GOptionEntry options[] = {
    { "deleted", 0, 0, G_OPTION_ARG_NONE, &deleted, N_("List what was deleted in the last thirty days"), NULL },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 1, G_MAXUINT))
    return TEGOTAE_EXIT_WRONG_USAGE;

  arguments = (const char * const *) invocation->arguments;
  if (strcmp (arguments[1], "list") == 0)
    {
      if (arguments[2] != NULL)
        return tegotae_invocation_misused (invocation, _("There are too many arguments."));

      return deleted ? list (invocation)
                     : tegotae_invocation_misused (invocation, _("list needs --deleted; see also the command history."));
    }

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (strcmp (arguments[1], acts[i].name) == 0)
      {
        if (deleted)
          return tegotae_invocation_misused (invocation, _("--deleted works with list only."));

        return arguments[2] != NULL
               ? run (invocation, &acts[i], arguments + 2)
               : tegotae_invocation_misused (invocation, _("An argument is missing at the end."));
      }

  return tegotae_invocation_misused (invocation, _("Say what to do with the records: list, delete or undelete."));
}

/* The window takes any text, and so does this; blanks around it count in neither. */
TegotaeExit
tegotae_command_note (TegotaeInvocation *invocation)
{
  TegotaeNoteChange change;
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!tegotae_invocation_parse (invocation, NULL, 2, 2))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if (!g_utf8_validate (invocation->arguments[2], -1, NULL))
    return tegotae_invocation_misused (invocation, _("The text is not valid UTF-8."));

  id = tegotae_invocation_dup_id (invocation);
  change = (TegotaeNoteChange) { .attempt = id, .text = g_strstrip (invocation->arguments[2]) };
  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !tegotae_home_call (home, &tegotae_call_set_note, &change, &error))
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_note (change.attempt, change.text));
  else
    puts (change.text[0] != '\0' ? _("Saved the note.") : _("Removed the note."));

  return TEGOTAE_EXIT_OK;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "pack/export/tegotae-document.h"
#include "tegotae-answers.h"
#include "text/tegotae-words-deleted.h"

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
    puts (_("Nothing is deleted."));

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
  guint n = g_strv_length ((char **) typed);
  g_auto (GStrv) ids = g_new0 (char *, n + 1);
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    ids[i] = tegotae_answers_narrow (typed[i]);

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !tegotae_home_call (home, act->call, ids, &error))
    return tegotae_invocation_fail (error);

  tegotae_invocation_print (invocation->json ? tegotae_document_ids (act->key, (const char * const *) ids)
                                             : describe (act, n));

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
          return tegotae_invocation_misused (invocation, _("--deleted is for list."));

        return arguments[2] != NULL
               ? run (invocation, &acts[i], arguments + 2)
               : tegotae_invocation_misused (invocation, _("Something is missing at the end."));
      }

  return tegotae_invocation_misused (invocation, _("What is done with records is list, delete or undelete."));
}

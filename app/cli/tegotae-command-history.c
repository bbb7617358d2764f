/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tegotae-attempt-csv.h"
#include "pack/export/tegotae-document.h"
#include "tegotae-text-report.h"
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
             gboolean           all)
{
  if (csv && invocation->json)
    tegotae_invocation_misused (invocation, _("Give either --csv or --json."));
  else if (csv && all)
    tegotae_invocation_misused (invocation, _("--all is not for --csv."));
  else if (!csv && invocation->arguments[1] != NULL)
    tegotae_invocation_misused (invocation, _("There are too many arguments."));
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
      N_("Also the attempts that others took about you"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_("Print comma-separated values, or write them to FILE"), NULL },
    TEGOTAE_OPTION_FORCE (&force),
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 1) || !check_usage (invocation, csv, all))
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

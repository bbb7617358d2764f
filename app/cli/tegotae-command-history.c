/* tegotae-command-history.c
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

#include "tegotae-commands.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "core/tegotae-attempt-csv.h"
#include "pack/tegotae-document.h"
#include "tegotae-text-report.h"

static void
print_table (GPtrArray *attempts)
{
  g_autofree char *table = tegotae_attempt_csv_new (attempts);

  fputs (table, stdout);
}

TegotaeExit
tegotae_command_history (TegotaeInvocation *invocation)
{
  gboolean csv = FALSE;
  gboolean all = FALSE;
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &all,
      N_("Also the attempts that others took about you"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_("Print comma-separated values"), NULL },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 0))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if (csv && invocation->json)
    return tegotae_invocation_misused (invocation, _("Give either --csv or --json."));

  if (csv && all)
    return tegotae_invocation_misused (invocation, _("--all is not for --csv."));

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  attempts = tegotae_home_list_attempts_by (home, all ? TEGOTAE_TAKERS_ALL : TEGOTAE_TAKERS_USER,
                                            &error);
  if (attempts == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_history (attempts, tegotae_home_get_content (home)));
  else if (csv)
    print_table (attempts);
  else
    tegotae_text_report_history (attempts, tegotae_home_get_content (home));

  return TEGOTAE_EXIT_OK;
}

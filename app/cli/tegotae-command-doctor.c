/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command that looks after what is stored. */

#include "tegotae-commands.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "pack/export/tegotae-document.h"
#include "text/tegotae-words-backup.h"

static gboolean
is_all_readable (const TegotaeHealth *health)
{
  for (guint i = 0; i < health->backups->len; i++)
    {
      if (((TegotaeBackup *) g_ptr_array_index (health->backups, i))->problem != NULL)
        return FALSE;
    }

  return health->user_problem == NULL && health->library_problem == NULL && health->backups_problem == NULL;
}

static TegotaeExit
report (TegotaeInvocation *invocation,
        TegotaeHome       *home,
        const char        *restored)
{
  g_autoptr (TegotaeHealth) health = tegotae_home_examine (home);
  g_autofree char *words = NULL;

  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_health (health, restored));
    }
  else
    {
      words = tegotae_words_of_health (health);
      if (restored != NULL)
        printf (_("The backup %s was restored.\n"), restored);
      fputs (words, stdout);
    }

  return is_all_readable (health) ? TEGOTAE_EXIT_OK : TEGOTAE_EXIT_STORE_FAILED;
}

TegotaeExit
tegotae_command_doctor (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *restored = NULL;
  gboolean restore = FALSE;
  g_autofree char *which = NULL;
  const GOptionEntry options[] = {
    { "restore", 0, 0, G_OPTION_ARG_NONE, &restore,
      N_("Replace your records with a backup: the one named, or the latest"), NULL },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 1))
    return TEGOTAE_EXIT_WRONG_USAGE;

  which = tegotae_invocation_dup_id (invocation);
  if (which != NULL && !restore)
    return tegotae_invocation_misused (invocation, _("There are too many arguments."));

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  if (restore)
    {
      restored = tegotae_home_restore_backup (home, which, &error);
      if (restored == NULL)
        return tegotae_invocation_fail (error);
    }

  return report (invocation, home, restored);
}

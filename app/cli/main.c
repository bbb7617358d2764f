/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "service/tegotae-config.h"
#include "service/tegotae-language.h"
#include "service/tegotae-paths.h"
#include "tegotae-answers.h"
#include "tegotae-commands.h"

static const TegotaeCommand commands[] = {
  { "score", NULL, N_("Score answers; save nothing"), tegotae_command_score },
  { "take", NULL, N_("Answer the questions and save the attempt"), tegotae_command_take },
  { "history", "[FILE]", N_("List the attempts, newest first"), tegotae_command_history },
  { "records", "list|delete|undelete [ID…]", N_("Delete records, list the deleted ones, bring them back"),
    tegotae_command_records },
  { "note", "ID TEXT", N_("Write the note of an attempt; an empty text removes it"), tegotae_command_note },
  { "suggest", NULL, N_("Suggest entries for an attempt"), tegotae_command_suggest },
  { "search", "QUERY…", N_("Search the entries"), tegotae_command_search },
  { "show", "ENTRY", N_("Show one entry"), tegotae_command_show },
  { "entries", NULL, N_("List all entries"), tegotae_command_entries },
  { "questionnaire", "[ID]", N_("Show one questionnaire"), tegotae_command_questionnaire },
  { "check", "FILE…", N_("Check packs for faults"), tegotae_command_check },
  { "import", "FILE…", N_("Add packs"), tegotae_command_import },
  { "packs", NULL, N_("List the packs"), tegotae_command_packs },
  { "remove", "PACK", N_("Remove an imported pack"), tegotae_command_remove },
  { "report", NULL, N_("Save a page for the counsellor as PDF"), tegotae_command_report },
  { "doctor", "[BACKUP]", N_("Check and repair your data; list and restore backups"), tegotae_command_doctor },
  { "export", "FILE", N_("Write all your data to a file"), tegotae_command_export },
  { "restore", "FILE", N_("Merge exported data into yours"), tegotae_command_restore },
};

static void
print_help (FILE *stream)
{
  fprintf (stream, "%s\n  tegotae-cli [--lang ja|en] COMMAND [--json] …\n\n%s\n",
           _("Usage:"), _("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-14s %s\n", commands[i].name, _(commands[i].summary));

  fprintf (stream, "\n%s\n", _("“tegotae-cli COMMAND --help” says more."));
}

static const TegotaeCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, name) == 0)
        return &commands[i];
    }

  return NULL;
}

/* The value of --lang wherever it stands, because the help is translated too. */
static const char *
find_lang (char **argv)
{
  for (guint i = 1; argv[i] != NULL && strcmp (argv[i], "--") != 0; i++)
    {
      if (strcmp (argv[i], "--lang") == 0 && argv[i + 1] != NULL)
        return argv[i + 1];

      if (g_str_has_prefix (argv[i], "--lang="))
        return argv[i] + strlen ("--lang=");
    }

  return NULL;
}

/* Where the command stands, 0 if it is missing. After "--" it is what comes next. */
static guint
find_command_index (char **arguments)
{
  for (guint i = 1; arguments[i] != NULL; i++)
    {
      if (strcmp (arguments[i], "--") == 0)
        return arguments[i + 1] != NULL ? i + 1 : 0;

      if (strcmp (arguments[i], "--lang") == 0 && arguments[i + 1] != NULL)
        i++;
      else if (arguments[i][0] != '-')
        return i;
    }

  return 0;
}

static TegotaeExit
run_command (const TegotaeCommand  *command,
             char                 **arguments,
             const char            *lang)
{
  TegotaeInvocation invocation = { command, g_strdupv (arguments), lang, FALSE };
  TegotaeExit status = command->run (&invocation);

  g_strfreev (invocation.arguments);

  if (fflush (stdout) != 0 || ferror (stdout))
    {
      fprintf (stderr, "tegotae-cli: %s\n", _("The output cannot be written."));
      return TEGOTAE_EXIT_STORE_FAILED;
    }

  return status;
}

/* Without a command. */
static TegotaeExit
run_alone (char **argv)
{
  for (guint i = 1; argv[i] != NULL; i++)
    {
      if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0)
        {
          print_help (stdout);
          return TEGOTAE_EXIT_OK;
        }

      if (strcmp (argv[i], "--version") == 0)
        {
          printf ("tegotae-cli %s\n", TEGOTAE_VERSION);
          return TEGOTAE_EXIT_OK;
        }
    }

  print_help (stderr);
  return TEGOTAE_EXIT_WRONG_USAGE;
}

static TegotaeExit
run (int    argc,
     char **argv)
{
  const char *typed = find_lang (argv);
  g_autofree char *asked = typed != NULL ? tegotae_answers_narrow (typed) : NULL;
  const char *lang = tegotae_language_init (asked);
  const TegotaeCommand *command;
  guint index = find_command_index (argv);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  if (asked != NULL && !tegotae_language_is_known (asked))
    {
      fprintf (stderr, _("tegotae-cli: There is no language “%s”. Use ja or en.\n"), asked);
      return TEGOTAE_EXIT_WRONG_USAGE;
    }

  if (index == 0)
    return run_alone (argv);

  command = find_command (argv[index]);
  if (command == NULL)
    {
      fprintf (stderr, _("tegotae-cli: There is no command “%s”.\n"), argv[index]);
      print_help (stderr);
      return TEGOTAE_EXIT_WRONG_USAGE;
    }

  for (int i = 0; i < argc; i++)
    {
      if ((guint) i != index)
        g_ptr_array_add (arguments, argv[i]);
    }
  g_ptr_array_add (arguments, NULL);

  return run_command (command, (char **) arguments->pdata, lang);
}

int
main (int    argc,
      char **argv)
{
  tegotae_paths_ignore_relative ();

  return run (argc, argv);
}

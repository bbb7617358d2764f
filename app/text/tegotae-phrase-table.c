/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs when the app is built: finds the phrases of the interface's Japanese texts in po/ja.po and
 * prints them as a C string for tegotae_phrases_remember(). */

#include <stdlib.h>
#include <string.h>

#include "text/tegotae-phrase-cutter.h"

/* No heading of the interface is longer; what is, are sentences. */
#define MOST_CHARACTERS 30

/* A number that is put in is found as a run of digits; NULL if other things are put in. */
static char *
put_numbers_in (const char *text)
{
  g_autoptr (GRegex) numbers = g_regex_new ("%(\\d\\$)?[ud]", 0, 0, NULL);
  g_autofree char *result = g_regex_replace_literal (numbers, text, -1, 0, "0", 0, NULL);

  return strchr (result, '%') == NULL ? g_steal_pointer (&result) : NULL;
}

static void
add (TegotaePhraseCutter *cutter,
     const char          *escaped)
{
  g_autofree char *text = g_strcompress (escaped);
  g_autofree char *shown = put_numbers_in (text);
  g_autoptr (GString) record = g_string_new (NULL);
  TegotaePhrases phrases = 0;

  if (shown != NULL && g_utf8_strlen (shown, -1) <= MOST_CHARACTERS)
    phrases = tegotae_phrase_cutter_cut (cutter, shown);
  if (phrases == 0)
    return;

  tegotae_phrases_append (record, shown, phrases);
  g_print ("  \"%s\"\n", record->str);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TegotaePhraseCutter) cutter = tegotae_phrase_cutter_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *po = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean is_translation = FALSE;

  if (argc != 2 || !g_file_get_contents (argv[1], &po, NULL, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "tegotae-phrase-table FILE.po");
      return EXIT_FAILURE;
    }

  g_print ("static const char interface_phrases[] =\n  \"\"\n");
  lines = g_strsplit (po, "\n", -1);
  for (gsize i = 0; cutter != NULL && lines[i] != NULL; i++)
    {
      const char *quote = strchr (lines[i], '"');

      if (lines[i][0] != '"')
        {
          add (cutter, text->str);
          g_string_truncate (text, 0);
          is_translation = g_str_has_prefix (lines[i], "msgstr");
        }

      if (is_translation && quote != NULL)
        g_string_append_len (text, quote + 1, strrchr (quote, '"') - quote - 1);
    }
  g_print ("  ;\n");

  return EXIT_SUCCESS;
}

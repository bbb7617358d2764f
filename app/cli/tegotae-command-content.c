/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that search and show what the packs hold. */

#include "cli/tegotae-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "cli/tegotae-answers.h"
#include "cli/tegotae-text-report.h"
#include "core/tegotae-error.h"
#include "pack/export/tegotae-document.h"
#include "service/user/tegotae-question-text.h"

typedef struct
{
  TegotaeHome  *home;
  TegotaeStage  stage;
  char         *stage_id;
  char         *domain;
  char         *batch;
  char         *limit_text;
  guint         limit;
  gboolean      as_typed;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->home, tegotae_home_close);
  g_free (options->stage_id);
  g_free (options->domain);
  g_free (options->batch);
  g_free (options->limit_text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static GPtrArray *
find (const Options  *options,
      const char     *query,
      GError        **error)
{
  const TegotaeSearch search = { (char *) query, options->stage, options->domain, TEGOTAE_MARKS_FILTER_ALL, options->limit,
                                 options->as_typed };

  return tegotae_home_call (options->home, &tegotae_call_search, &search, error);
}

static gboolean
search_line (char      *line,
             guint      number,
             gpointer   user_data,
             GError   **error)
{
  g_autoptr (GPtrArray) results = find (user_data, line, error);

  if (results == NULL)
    return FALSE;

  tegotae_invocation_print (tegotae_document_search (line, results, TEGOTAE_DOCUMENT_COMPACT));

  return TRUE;
}

static char *
dup_query (TegotaeInvocation *invocation)
{
  g_autofree char *text = g_strjoinv (" ", invocation->arguments + 1);

  return g_utf8_make_valid (text, -1);
}

static TegotaeExit
search_one (TegotaeInvocation *invocation,
            const Options     *options)
{
  g_autofree char *query = dup_query (invocation);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  results = find (options, query, &error);
  if (results == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_search (query, results, TEGOTAE_DOCUMENT_PRETTY));
  else
    tegotae_text_report_results (results);

  return TEGOTAE_EXIT_OK;
}

static TegotaeExit
search (TegotaeInvocation *invocation,
        Options           *options)
{
  g_autoptr (GError) error = NULL;

  if (!tegotae_answers_parse_stage (options->stage_id, &options->stage, &error))
    return tegotae_invocation_fail (error);

  options->home = tegotae_invocation_open_home (invocation, &error);
  if (options->home == NULL ||
      !tegotae_answers_check_domain (tegotae_home_get_content (options->home), options->domain, &error))
    return tegotae_invocation_fail (error);

  return options->batch != NULL ? tegotae_batch_run (options->batch, search_line, options)
                                : search_one (invocation, options);
}

TegotaeExit
tegotae_command_search (TegotaeInvocation *invocation)
{
  g_auto (Options) chosen = { .stage = TEGOTAE_STAGE_NONE, .limit = TEGOTAE_DEFAULT_RESULTS };
  const GOptionEntry options[] = {
    { "limit", 0, 0, G_OPTION_ARG_STRING, &chosen.limit_text, N_("How many at most (default: 20)"), "N" },
    { "stage", 0, 0, G_OPTION_ARG_STRING, &chosen.stage_id,
      N_("Only entries for this stage"), N_("STAGE") },
    { "domain", 0, 0, G_OPTION_ARG_STRING, &chosen.domain,
      N_("Only entries about this domain"), "ID" },
    { "as-typed", 0, 0, G_OPTION_ARG_NONE, &chosen.as_typed,
      N_("Do not replace words that nothing has by others"), NULL },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &chosen.batch,
      N_("A file with one query a line"), N_("FILE") },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, G_MAXUINT))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if ((invocation->arguments[1] == NULL) == (chosen.batch == NULL))
    return tegotae_invocation_misused (invocation, _("Give either words to search for or --batch."));

  if (!tegotae_invocation_parse_limit (invocation, chosen.limit_text, &chosen.limit))
    return TEGOTAE_EXIT_WRONG_USAGE;

  return search (invocation, &chosen);
}

#define QUESTION_PREFIX TEGOTAE_QUESTION_PACK "/"

/* The part of "@own/ID" that names a question of the user's; NULL if it is
 * another name. */
static const char *
find_question_id (const char *name)
{
  return g_str_has_prefix (name, QUESTION_PREFIX) ? name + strlen (QUESTION_PREFIX) : NULL;
}

static TegotaeExit
show_question (TegotaeInvocation *invocation,
               TegotaeHome       *home,
               const char        *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeQuestion) question = tegotae_home_call (home, &tegotae_call_get_question, id, &error);
  g_autoptr (GPtrArray) questions = NULL;
  g_autofree char *text = NULL;

  if (question == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_question (question));
      return TEGOTAE_EXIT_OK;
    }

  questions = g_ptr_array_new ();
  g_ptr_array_add (questions, question);
  text = tegotae_question_text_write (questions);
  fputs (text, stdout);

  return TEGOTAE_EXIT_OK;
}

static TegotaeExit
show (TegotaeInvocation *invocation,
      TegotaeHome       *home,
      const char        *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeEntry) entry = NULL;
  g_autofree char *json = NULL;

  if (invocation->json)
    {
      json = tegotae_home_get_entry_json (home, id, &error);
      if (json != NULL)
        tegotae_invocation_print (tegotae_document_pretty (json));
    }
  else
    {
      entry = tegotae_home_get_entry (home, NULL, id, &error);
      if (entry != NULL)
        tegotae_text_report_entry (entry, tegotae_home_get_content (home));
    }

  return error == NULL ? TEGOTAE_EXIT_OK : tegotae_invocation_fail (error);
}

TegotaeExit
tegotae_command_show (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *question;

  if (!tegotae_invocation_parse (invocation, NULL, 1, 1))
    return TEGOTAE_EXIT_WRONG_USAGE;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  id = tegotae_invocation_dup_id (invocation);
  question = find_question_id (id);

  return question != NULL ? show_question (invocation, home, question) : show (invocation, home, id);
}

static TegotaeExit
list_entries (TegotaeInvocation *invocation,
              const char        *stage_id,
              const char        *domain)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeStage stage;

  if (!tegotae_answers_parse_stage (stage_id, &stage, &error))
    return tegotae_invocation_fail (error);

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !tegotae_answers_check_domain (tegotae_home_get_content (home), domain, &error))
    return tegotae_invocation_fail (error);

  entries = tegotae_home_list_entries (home, stage, domain, NULL, NULL, &error);
  if (entries == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_entries (entries));
      return TEGOTAE_EXIT_OK;
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const TegotaeEntryInfo *entry = g_ptr_array_index (entries, i);

      printf ("%s  [%s]\n", entry->title, entry->id);
    }

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_entries (TegotaeInvocation *invocation)
{
  g_autofree char *stage = NULL;
  g_autofree char *domain = NULL;
  const GOptionEntry options[] = {
    { "stage", 0, 0, G_OPTION_ARG_STRING, &stage, N_("Only entries for this stage"), N_("STAGE") },
    { "domain", 0, 0, G_OPTION_ARG_STRING, &domain, N_("Only entries about this domain"), "ID" },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 0))
    return TEGOTAE_EXIT_WRONG_USAGE;

  return list_entries (invocation, stage, domain);
}

static void
print_questionnaire (const TegotaeQuestionnaire *questionnaire)
{
  printf ("%s\n", questionnaire->title);

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (questionnaire, i);

      printf ("\n%u. %s\n", i + 1, item->text);
      for (guint j = 0; j < item->options->len; j++)
        printf ("   %u  %s\n", j, tegotae_item_get_option (item, j)->text);
    }
}

TegotaeExit
tegotae_command_questionnaire (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  const TegotaeQuestionnaire *questionnaire;
  g_autofree char *id = NULL;
  TegotaePack *pack = NULL;

  if (!tegotae_invocation_parse (invocation, NULL, 0, 1))
    return TEGOTAE_EXIT_WRONG_USAGE;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  id = tegotae_invocation_dup_id (invocation);
  if (id == NULL)
    id = g_strdup (TEGOTAE_DEFAULT_QUESTIONNAIRE);
  questionnaire = tegotae_content_find_questionnaire (tegotae_home_get_content (home), id, &pack);
  if (questionnaire == NULL)
    {
      g_set_error (&error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                   _("There is no questionnaire “%s”."), id);
      return tegotae_invocation_fail (error);
    }

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_questionnaire (questionnaire, pack));
  else
    print_questionnaire (questionnaire);

  return TEGOTAE_EXIT_OK;
}

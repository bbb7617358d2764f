/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <glib/gi18n.h>

#include "cli/tegotae-invocation.h"
#include "pack/export/tegotae-document.h"
#include "tegotae-answers.h"
#include "tegotae-text-report.h"

typedef struct
{
  TegotaeHome  *home;
  TegotaeStage  stage;
  char         *stage_id;
  char         *domain;
  char         *batch;
  char         *limit_text;
  guint         limit;
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
  const TegotaeSearch search = { (char *) query, options->stage, options->domain, TEGOTAE_MARKS_FILTER_ALL, options->limit };

  return tegotae_home_call (options->home, &tegotae_call_search, &search, error);
}

static gboolean
search_line (char      *line,
             guint      number,
             gpointer   user_data,
             GError   **error)
{
  g_autofree char *query = g_utf8_make_valid (line, -1);
  g_autoptr (GPtrArray) results = find (user_data, query, error);

  if (results == NULL)
    return FALSE;

  tegotae_invocation_print (tegotae_document_search (query, results, TEGOTAE_DOCUMENT_COMPACT));

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

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "pack/export/tegotae-document.h"
#include "tegotae-answers.h"
#include "tegotae-text-report.h"

typedef struct
{
  char *attempt;
  char *answers;
  char *questionnaire;
  char *stage;
  char *limit_text;
  guint limit;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->attempt);
  g_free (options->answers);
  g_free (options->questionnaire);
  g_free (options->stage);
  g_free (options->limit_text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static TegotaeAttempt *
find_attempt (TegotaeHome    *home,
              const Options  *options,
              GError        **error)
{
  TegotaeAttempt *attempt;

  if (options->answers != NULL)
    return tegotae_answers_score (options->answers,
                                  options->questionnaire != NULL ? options->questionnaire
                                                                 : TEGOTAE_DEFAULT_QUESTIONNAIRE, NULL,
                                  tegotae_home_get_content (home), error);

  if (options->attempt != NULL)
    return tegotae_home_call (home, &tegotae_call_get_attempt, options->attempt, error);

  attempt = tegotae_home_get_last_attempt (home, error);
  if (attempt == NULL && (error == NULL || *error == NULL))
    g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                         _("There is no attempt yet. Begin with “tegotae-cli take”."));

  return attempt;
}

static TegotaeExit
suggest (TegotaeInvocation *invocation,
         const Options     *options)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeStage stage;

  if (!tegotae_answers_parse_stage (options->stage, &stage, &error))
    return tegotae_invocation_fail (error);

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  attempt = find_attempt (home, options, &error);
  if (attempt == NULL)
    return tegotae_invocation_fail (error);

  if (attempt->taken_by != NULL)
    {
      g_set_error (&error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("These are the answers of %s. Suggestions follow your own answers only."),
                   attempt->taken_by);
      return tegotae_invocation_fail (error);
    }

  if (stage == TEGOTAE_STAGE_NONE)
    stage = attempt->stage;

  suggestions = tegotae_home_suggest (home, attempt, stage, options->limit, &error);
  if (suggestions == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_suggestions (suggestions));
  else
    tegotae_text_report_suggestions (suggestions);

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_suggest (TegotaeInvocation *invocation)
{
  g_auto (Options) chosen = { .limit = TEGOTAE_DEFAULT_SUGGESTIONS };
  const GOptionEntry options[] = {
    { "attempt", 0, 0, G_OPTION_ARG_STRING, &chosen.attempt,
      N_("For which attempt (default: the last)"), "ID" },
    { "answers", 0, 0, G_OPTION_ARG_STRING, &chosen.answers,
      N_("For answers that are not saved"), "0,3,2,…" },
    { "questionnaire", 0, 0, G_OPTION_ARG_STRING, &chosen.questionnaire,
      N_("Which questionnaire the answers are for (default: quick)"), "ID" },
    { "stage", 0, 0, G_OPTION_ARG_STRING, &chosen.stage,
      N_("Where you stand: before-first, preparing, waiting, rejected, final"), N_("STAGE") },
    { "limit", 0, 0, G_OPTION_ARG_STRING, &chosen.limit_text, N_("How many at most (default: 5)"), "N" },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 0))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if (chosen.attempt != NULL && chosen.answers != NULL)
    return tegotae_invocation_misused (invocation, _("Give either --attempt or --answers."));

  if (!tegotae_invocation_parse_limit (invocation, chosen.limit_text, &chosen.limit))
    return TEGOTAE_EXIT_WRONG_USAGE;

  return suggest (invocation, &chosen);
}

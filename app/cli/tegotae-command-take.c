/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "pack/export/tegotae-document.h"
#include "service/tegotae-words.h"
#include "tegotae-answers.h"
#include "tegotae-terminal-diagnosis.h"
#include "tegotae-text-report.h"

static TegotaeAttempt *
score_answers (const char            *answers,
               const char            *questionnaire,
               const TegotaeContent  *content,
               GError               **error)
{
  TegotaeAttempt *attempt = tegotae_answers_score (answers, questionnaire, content, error);

  if (attempt == NULL)
    return NULL;

  attempt->id = g_uuid_string_random ();
  attempt->finished_at = tegotae_time_from_clock (g_get_real_time ());
  attempt->started_at = attempt->finished_at;

  return attempt;
}

/* What was asked for, else what the user said before. */
static gboolean
find_stage (TegotaeHome   *home,
            const char    *asked,
            TegotaeStage  *stage,
            GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  if (asked != NULL)
    return tegotae_answers_parse_stage (asked, stage, error);

  *stage = tegotae_home_get_stage (home, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* What somebody else answered is laid beside what the user did; what to read
 * goes by the user's own answers only. */
static TegotaeExit
report_second_view (TegotaeInvocation *invocation,
                    TegotaeHome       *home,
                    TegotaeAttempt    *attempt)
{
  const TegotaeContent *content = tegotae_home_get_content (home);
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (TegotaeSecondView) view = NULL;
  g_autoptr (GError) error = NULL;

  own = tegotae_home_list_attempts (home, &error);
  if (own != NULL)
    view = tegotae_second_view_new (own, attempt, content, &error);
  if (view == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_second_view (view, content));
  else
    tegotae_text_report_second_view (view, content);

  return TEGOTAE_EXIT_OK;
}

static TegotaeExit
save_and_report (TegotaeInvocation *invocation,
                 TegotaeHome       *home,
                 TegotaeAttempt    *attempt)
{
  const TegotaeContent *content = tegotae_home_get_content (home);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GError) error = NULL;

  if (!tegotae_home_save_attempt (home, attempt, &error))
    return tegotae_invocation_fail (error);

  if (attempt->taken_by != NULL)
    return report_second_view (invocation, home, attempt);

  suggestions = tegotae_home_suggest (home, attempt, attempt->stage,
                                      TEGOTAE_DEFAULT_SUGGESTIONS, TRUE, &error);
  if (suggestions == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_take (attempt, content, suggestions));
      return TEGOTAE_EXIT_OK;
    }

  tegotae_text_report_attempt (attempt, content);
  printf ("\n%s\n", _("Good to read now"));
  tegotae_text_report_suggestions (suggestions);

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_take (TegotaeInvocation *invocation)
{
  g_autofree char *answers = NULL;
  g_autofree char *questionnaire = NULL;
  g_autofree char *stage_id = NULL;
  g_autofree char *taken_by = NULL;
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeStage stage;
  const GOptionEntry options[] = {
    { "answers", 0, 0, G_OPTION_ARG_STRING, &answers,
      N_("The option chosen for each item, counted from 0, instead of asking"), "0,3,2,…" },
    { "questionnaire", 0, 0, G_OPTION_ARG_STRING, &questionnaire,
      N_("Which questionnaire (default: quick)"), "ID" },
    { "stage", 0, 0, G_OPTION_ARG_STRING, &stage_id,
      N_("Where you stand: before-first, preparing, waiting, rejected, final"), N_("STAGE") },
    { "taken-by", 0, 0, G_OPTION_ARG_FILENAME, &taken_by,
      N_("Who answers about you; kept apart from your own attempts"), N_("NAME") },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 0))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if (taken_by != NULL && (!g_utf8_validate (taken_by, -1, NULL) || *g_strstrip (taken_by) == '\0'))
    return tegotae_invocation_misused (invocation, _("--taken-by is the name of who answers."));

  if (answers == NULL && !isatty (STDIN_FILENO))
    {
      fprintf (stderr, "tegotae-cli: %s\n",
               _("There is nobody to ask: start it in a terminal, or give --answers 0,3,2,…"));
      return TEGOTAE_EXIT_BAD_INPUT;
    }

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !find_stage (home, stage_id, &stage, &error))
    return tegotae_invocation_fail (error);

  if (questionnaire == NULL)
    questionnaire = g_strdup (TEGOTAE_DEFAULT_QUESTIONNAIRE);

  if (answers != NULL)
    attempt = score_answers (answers, questionnaire, tegotae_home_get_content (home), &error);
  else
    attempt = tegotae_terminal_diagnosis_run (tegotae_home_get_content (home), questionnaire, taken_by, &error);

  if (error != NULL)
    return tegotae_invocation_fail (error);

  /* Left before the end. */
  if (attempt == NULL)
    return TEGOTAE_EXIT_OK;

  attempt->stage = stage;
  g_free (attempt->taken_by);
  attempt->taken_by = g_strdup (taken_by);

  return save_and_report (invocation, home, attempt);
}

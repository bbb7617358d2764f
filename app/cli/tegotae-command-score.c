/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <glib/gi18n.h>

#include "cli/tegotae-invocation.h"
#include "core/tegotae-error.h"
#include "pack/export/tegotae-document.h"
#include "tegotae-answers.h"
#include "tegotae-text-report.h"

static TegotaeExit
score_one (TegotaeInvocation    *invocation,
           const TegotaeContent *content,
           const char           *answers,
           const char           *questionnaire)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  attempt = tegotae_answers_score (answers, questionnaire, content, &error);
  if (attempt == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_score (attempt, content,
                                                      TEGOTAE_DOCUMENT_PRETTY));
  else
    tegotae_text_report_attempt (attempt, content);

  return TEGOTAE_EXIT_OK;
}

typedef struct
{
  const TegotaeContent *content;
  const char           *questionnaire;
} Batch;

/* One attempt a line; ends at the first line that is wrong. */
static gboolean
score_line (char      *line,
            guint      number,
            gpointer   user_data,
            GError   **error)
{
  const Batch *batch = user_data;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  if (g_strstrip (line)[0] == '\0')
    return TRUE;

  attempt = tegotae_answers_score (line, batch->questionnaire, batch->content, error);
  if (attempt == NULL)
    {
      g_prefix_error (error, _("Line %u: "), number);
      return FALSE;
    }

  tegotae_invocation_print (tegotae_document_score (attempt, batch->content,
                                                    TEGOTAE_DOCUMENT_COMPACT));
  return TRUE;
}

TegotaeExit
tegotae_command_score (TegotaeInvocation *invocation)
{
  g_autofree char *answers = NULL;
  g_autofree char *questionnaire = NULL;
  g_autofree char *batch = NULL;
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "answers", 0, 0, G_OPTION_ARG_STRING, &answers,
      N_("The option chosen for each item, counted from 0"), "0,3,2,…" },
    { "questionnaire", 0, 0, G_OPTION_ARG_STRING, &questionnaire,
      N_("Which questionnaire (default: quick)"), "ID" },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &batch,
      N_("A file with the answers of one attempt a line"), N_("FILE") },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 0))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if ((answers == NULL) == (batch == NULL))
    return tegotae_invocation_misused (invocation, _("Give either --answers or --batch."));

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  if (questionnaire == NULL)
    questionnaire = g_strdup (TEGOTAE_DEFAULT_QUESTIONNAIRE);

  if (batch != NULL)
    {
      Batch all = { tegotae_home_get_content (home), questionnaire };

      return tegotae_batch_run (batch, score_line, &all);
    }

  return score_one (invocation, tegotae_home_get_content (home), answers, questionnaire);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-comparison.h"
#include "core/tegotae-error.h"
#include "service/tegotae-call-private.h"
#include "tegotae-report-builder.h"

#define MOST_SUGGESTIONS 5

/* The place of an attempt; @attempts->len if it is not there. */
static guint
find_attempt (GPtrArray  *attempts,
              const char *id)
{
  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      if (id == NULL || g_strcmp0 (attempt->id, id) == 0)
        return i;
    }

  return attempts->len;
}

static gboolean
refuse (const char  *id,
        GError     **error)
{
  if (id != NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND, _("There is no attempt “%s”"), id);
  else
    g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND, _("There is no attempt yet."));

  return FALSE;
}

/* Fills in what is known from the attempts, which are the newest first. */
static gboolean
choose_attempts (TegotaeReportSource  *source,
                 GPtrArray            *attempts,
                 const char           *id,
                 GError              **error)
{
  guint index = find_attempt (attempts, id);

  if (index == attempts->len)
    return refuse (id, error);

  source->attempt = g_ptr_array_index (attempts, index);
  for (guint i = index + 1; i < attempts->len; i++)
    {
      TegotaeAttempt *earlier = g_ptr_array_index (attempts, i);

      if (!tegotae_comparison_is_possible (earlier, source->attempt))
        continue;

      if (source->previous == NULL)
        source->previous = earlier;
      source->first = earlier;
    }

  return TRUE;
}

TegotaeReport *
tegotae_home_report (TegotaeHome         *home,
                     const char          *attempt_id,
                     TegotaeReportParts   parts,
                     char               **reported_id,
                     GError             **error)
{
  g_autoptr (GPtrArray) attempts = tegotae_home_list_attempts (home, error);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  TegotaeReportSource source = { 0 };

  if (attempts == NULL || !choose_attempts (&source, attempts, attempt_id, error))
    return NULL;

  suggestions = tegotae_home_suggest (home, source.attempt, source.attempt->stage, MOST_SUGGESTIONS, TRUE, error);
  if (suggestions == NULL)
    return NULL;

  questions = tegotae_home_list_questions (home, error);
  if (questions == NULL)
    return NULL;

  source.suggestions = suggestions;
  source.questions = questions;
  source.content = tegotae_home_get_content (home);
  if (reported_id != NULL)
    *reported_id = g_strdup (source.attempt->id);

  return tegotae_report_builder_build (&source, parts);
}

static gpointer
do_report (TegotaeHome    *home,
           gconstpointer   arguments,
           GCancellable   *cancellable,
           GError        **error)
{
  const TegotaeReportArguments *wanted = arguments;

  return tegotae_home_report (home, wanted->attempt, wanted->parts, NULL, error);
}

const TegotaeCall tegotae_call_report = {
  .func = do_report,
  .arguments_free = (GDestroyNotify) tegotae_report_arguments_free,
  .result_free = (GDestroyNotify) tegotae_report_unref,
};

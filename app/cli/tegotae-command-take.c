/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that score the answers to a questionnaire, given or asked for. */

#include "cli/tegotae-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/tegotae-answers.h"
#include "cli/tegotae-text-report.h"
#include "core/tegotae-attempt.h"
#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "pack/export/tegotae-document.h"
#include "service/user/tegotae-diagnosis.h"
#include "text/tegotae-words-questionnaire.h"
#include "text/tegotae-words.h"

static TegotaeExit
score_one (TegotaeInvocation    *invocation,
           const TegotaeContent *content,
           const char           *answers,
           const char           *questionnaire)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  attempt = tegotae_answers_score (answers, questionnaire, NULL, content, &error);
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

  attempt = tegotae_answers_score (line, batch->questionnaire, NULL, batch->content, error);
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

/* What the user typed. */
typedef enum
{
  REPLY_CHOICE,
  REPLY_BACK,
  REPLY_LEAVE,
  REPLY_UNKNOWN,
} Reply;

static void
ask (TegotaeDiagnosis *diagnosis)
{
  const TegotaeItem *item = tegotae_diagnosis_get_item (diagnosis);
  const char *text = tegotae_diagnosis_get_text (diagnosis);
  int earlier = tegotae_diagnosis_get_choice (diagnosis);

  fprintf (stderr, "\n%u/%u  %s\n", tegotae_diagnosis_get_position (diagnosis) + 1,
           tegotae_diagnosis_get_n_items (diagnosis), text);

  for (guint i = 0; i < item->options->len; i++)
    fprintf (stderr, "  %s%u  %s\n", (int) i == earlier ? "*" : " ", i + 1,
             tegotae_item_get_option (item, i)->text);

  if (tegotae_diagnosis_get_taken_by (diagnosis) != NULL)
    fprintf (stderr, "  %s-  %s\n", earlier == TEGOTAE_DIAGNOSIS_UNKNOWN ? "*" : " ", _("Don’t know"));

  fprintf (stderr, "> ");
  fflush (stderr);
}

static Reply
read_reply (const TegotaeItem *item,
            gboolean           may_be_unknown,
            guint             *option)
{
  char typed[80];
  g_autofree char *line = NULL;
  guint64 number;

  if (fgets (typed, sizeof typed, stdin) == NULL)
    return REPLY_LEAVE;

  line = tegotae_answers_narrow (typed);
  g_strstrip (line);
  if (strcmp (line, "q") == 0)
    return REPLY_LEAVE;

  if (strcmp (line, "b") == 0)
    return REPLY_BACK;

  if (may_be_unknown && strcmp (line, "-") == 0)
    {
      *option = TEGOTAE_OPTION_UNKNOWN;
      return REPLY_CHOICE;
    }

  if (!g_ascii_string_to_unsigned (line, 10, 1, item->options->len, &number, NULL))
    return REPLY_UNKNOWN;

  *option = (guint) number - 1;
  return REPLY_CHOICE;
}

/* FALSE if the user leaves. */
static gboolean
take_reply (TegotaeDiagnosis *diagnosis)
{
  const TegotaeItem *item = tegotae_diagnosis_get_item (diagnosis);
  guint option = 0;

  switch (read_reply (item, tegotae_diagnosis_get_taken_by (diagnosis) != NULL, &option))
    {
    case REPLY_CHOICE:
      tegotae_diagnosis_choose (diagnosis, option, g_get_monotonic_time ());
      return TRUE;

    case REPLY_BACK:
      tegotae_diagnosis_back (diagnosis, g_get_monotonic_time ());
      return TRUE;

    case REPLY_LEAVE:
      return FALSE;

    case REPLY_UNKNOWN:
    default:
      fprintf (stderr, _("Type a number from 1 to %u, b to go back or q to leave.\n"),
               item->options->len);
      return TRUE;
    }
}

/* Those that could be chosen in place of @chosen, each with its pack and length. */
static void
list_others (const TegotaeContent       *content,
             const TegotaeQuestionnaire *chosen)
{
  for (guint i = 0; i < content->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (content->packs, i);

      for (guint j = 0; j < pack->questionnaires->len; j++)
        {
          const TegotaeQuestionnaire *questionnaire = g_ptr_array_index (pack->questionnaires, j);
          g_autofree char *about = tegotae_words_of_check (pack, questionnaire);

          if (questionnaire != chosen)
            fprintf (stderr, "  --questionnaire=%s/%s  %s · %s\n", pack->id, questionnaire->id,
                     questionnaire->title, about);
        }
    }
}

/* Asks the items of a questionnaire on stderr and reads the choices from
 * stdin. Returns the scored attempt; NULL without an error if the user leaves,
 * which keeps nothing.
 * @questionnaire_id: (nullable): the default if NULL, with a word on the others
 * @taken_by: (nullable): who answers about the user */
static TegotaeAttempt *
ask_in_terminal (TegotaeContent  *content,
                 const char      *questionnaire_id,
                 const char      *taken_by,
                 GError         **error)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  const TegotaeQuestionnaire *questionnaire;

  diagnosis = tegotae_diagnosis_new (content, questionnaire_id != NULL ? questionnaire_id : TEGOTAE_DEFAULT_QUESTIONNAIRE,
                                     error);
  if (diagnosis == NULL)
    return NULL;

  tegotae_diagnosis_set_taken_by (diagnosis, taken_by);
  questionnaire = tegotae_diagnosis_get_questionnaire (diagnosis);
  fprintf (stderr, "%s\n", questionnaire->title);
  if (questionnaire->about != NULL)
    fprintf (stderr, "%s\n", questionnaire->about);
  if (questionnaire_id == NULL)
    list_others (content, questionnaire);
  fprintf (stderr, "%s\n", _("Type a number to choose, b to go back, q to leave without saving."));

  while (!tegotae_diagnosis_is_complete (diagnosis))
    {
      ask (diagnosis);
      tegotae_diagnosis_shown (diagnosis, g_get_monotonic_time ());

      if (!take_reply (diagnosis))
        {
          fprintf (stderr, "\n%s\n", _("Nothing was saved."));
          return NULL;
        }
    }

  fprintf (stderr, "\n");

  return tegotae_diagnosis_finish (diagnosis, TEGOTAE_STAGE_NONE, error);
}

static TegotaeAttempt *
score_answers (const char            *answers,
               const char            *questionnaire,
               const char            *taken_by,
               const TegotaeContent  *content,
               GError               **error)
{
  TegotaeAttempt *attempt = tegotae_answers_score (answers, questionnaire, taken_by, content, error);

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

  own = tegotae_home_list_attempts (home, TEGOTAE_TAKERS_USER, &error);
  if (own != NULL)
    view = tegotae_second_view_new (own, attempt, &error);
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

  if (!tegotae_home_call (home, &tegotae_call_save_attempt, attempt, &error))
    return tegotae_invocation_fail (error);

  if (attempt->taken_by != NULL)
    return report_second_view (invocation, home, attempt);

  suggestions = tegotae_home_suggest (home, attempt, attempt->stage,
                                      TEGOTAE_DEFAULT_SUGGESTIONS, &error);
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
    return tegotae_invocation_misused (invocation, _("--taken-by needs the name of the person who answers."));

  if (answers == NULL && !isatty (STDIN_FILENO))
    {
      fprintf (stderr, "tegotae-cli: %s\n",
               _("Questions can only be asked in a terminal. Start it in one, or give --answers 0,3,2,…"));
      return TEGOTAE_EXIT_BAD_INPUT;
    }

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !find_stage (home, stage_id, &stage, &error))
    return tegotae_invocation_fail (error);

  if (answers != NULL)
    attempt = score_answers (answers, questionnaire != NULL ? questionnaire : TEGOTAE_DEFAULT_QUESTIONNAIRE, taken_by,
                             tegotae_home_get_content (home), &error);
  else
    attempt = ask_in_terminal (tegotae_home_get_content (home), questionnaire, taken_by, &error);

  if (error != NULL)
    return tegotae_invocation_fail (error);

  /* Left before the end. */
  if (attempt == NULL)
    return TEGOTAE_EXIT_OK;

  attempt->stage = stage;

  return save_and_report (invocation, home, attempt);
}

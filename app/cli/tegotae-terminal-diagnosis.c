/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-terminal-diagnosis.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "service/user/tegotae-diagnosis.h"
#include "tegotae-answers.h"

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

  fprintf (stderr, "> ");
  fflush (stderr);
}

static Reply
read_reply (const TegotaeItem *item,
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

  switch (read_reply (item, &option))
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

TegotaeAttempt *
tegotae_terminal_diagnosis_run (TegotaeContent  *content,
                                const char      *questionnaire_id,
                                const char      *taken_by,
                                GError         **error)
{
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  const TegotaeQuestionnaire *questionnaire;

  diagnosis = tegotae_diagnosis_new (content, questionnaire_id, error);
  if (diagnosis == NULL)
    return NULL;

  tegotae_diagnosis_set_taken_by (diagnosis, taken_by);
  questionnaire = tegotae_diagnosis_get_questionnaire (diagnosis);
  fprintf (stderr, "%s\n", questionnaire->title);
  if (questionnaire->about != NULL)
    fprintf (stderr, "%s\n", questionnaire->about);
  fprintf (stderr, "%s\n", _("A number chooses, b goes back, q leaves and keeps nothing."));

  while (!tegotae_diagnosis_is_complete (diagnosis))
    {
      ask (diagnosis);
      tegotae_diagnosis_shown (diagnosis, g_get_monotonic_time ());

      if (!take_reply (diagnosis))
        {
          fprintf (stderr, "\n%s\n", _("Nothing was kept."));
          return NULL;
        }
    }

  fprintf (stderr, "\n");

  return tegotae_diagnosis_finish (diagnosis, TEGOTAE_STAGE_NONE, error);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words.h"

#include <glib/gi18n.h>

#include "core/tegotae-domain.h"
#include "core/tegotae-time.h"

const char *
tegotae_words_of_stage (TegotaeStage stage)
{
  switch (stage)
    {
    case TEGOTAE_STAGE_BEFORE_FIRST:
      return C_("stage", "Before the first interview");
    case TEGOTAE_STAGE_PREPARING:
      return C_("stage", "Preparing");
    case TEGOTAE_STAGE_WAITING:
      return C_("stage", "Waiting for a result");
    case TEGOTAE_STAGE_REJECTED:
      return C_("stage", "After a rejection");
    case TEGOTAE_STAGE_FINAL:
      return C_("stage", "Before the final interview");
    case TEGOTAE_STAGE_NONE:
    default:
      return "";
    }
}

char *
tegotae_words_of_step (const TegotaeAttempt *attempt)
{
  /* Of older attempts no more is known. */
  if (attempt->reach == 0)
    return g_strdup_printf (ngettext ("One answer moved by one option changes the score by about %d point.",
                                      "One answer moved by one option changes the score by about %d points.",
                                      (gulong) attempt->step),
                            attempt->step);

  /* As where there are two options. */
  if (attempt->reach == attempt->step)
    return g_strdup_printf (ngettext ("One answer changes the score by up to %d point.",
                                      "One answer changes the score by up to %d points.",
                                      (gulong) attempt->step),
                            attempt->step);

  /* Translators: first the points of one option, then those from the lowest option to the highest. */
  return g_strdup_printf (ngettext ("One answer moved by one option changes the score by up to %1$d point, "
                                    "and moved from end to end by up to %2$d.",
                                    "One answer moved by one option changes the score by up to %1$d points, "
                                    "and moved from end to end by up to %2$d.",
                                    (gulong) attempt->step),
                          attempt->step, attempt->reach);
}

static const char *
get_level_word (int score)
{
  switch (tegotae_level_of_score (score))
    {
    case TEGOTAE_LEVEL_LOW:
      return C_("level", "Just beginning");
    case TEGOTAE_LEVEL_MIDDLE:
      return C_("level", "Taking shape");
    case TEGOTAE_LEVEL_HIGH:
    default:
      return C_("level", "Well under way");
    }
}

const char *
tegotae_words_of_place (const TegotaeDomainScore *score)
{
  g_return_val_if_fail (score != NULL, NULL);

  switch (score->place)
    {
    case TEGOTAE_PLACE_STRENGTH:
      return C_("tag", "Strength");
    case TEGOTAE_PLACE_IMPROVEMENT:
      return C_("tag", "Room to grow");
    case TEGOTAE_PLACE_NONE:
    default:
      return get_level_word (score->score);
    }
}

char *
tegotae_words_join (char       *text,
                    const char *sentence)
{
  char *joined;

  if (text == NULL)
    return g_strdup (sentence);

  /* Translators: what joins two sentences; no space in Japanese. */
  joined = g_strdup_printf (C_("two sentences", "%s %s"), text, sentence);
  g_free (text);

  return joined;
}

char *
tegotae_words_of_uncertainty (const TegotaeAttempt *attempt)
{
  char *text = tegotae_words_of_step (attempt);

  if (attempt->near_cut)
    text = tegotae_words_join (text, _("The edge of the lowest band is at most one option away, so which side "
                                       "of it the score is on says little."));

  if (attempt->hurried)
    text = tegotae_words_join (text, _("The answers came quickly; taken again without hurry, the score may be "
                                       "closer to you."));

  return text;
}

static char *
format_time (gint64      milliseconds,
             const char *format)
{
  g_autoptr (GDateTime) local = tegotae_time_to_local (milliseconds);

  return g_date_time_format (local, format);
}

char *
tegotae_words_of_time (gint64 milliseconds)
{
  /* Translators: date and time as g_date_time_format() understands them. */
  return format_time (milliseconds, C_("date format", "%-d %B %Y, %H:%M"));
}

static gboolean
is_of_this_year (gint64 milliseconds)
{
  g_autoptr (GDateTime) time = tegotae_time_to_local (milliseconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (time) == g_date_time_get_year (now);
}

char *
tegotae_words_of_day (gint64 milliseconds)
{
  if (!is_of_this_year (milliseconds))
    return tegotae_words_of_date (milliseconds);

  /* Translators: a day without its year, as g_date_time_format() understands it. */
  return format_time (milliseconds, C_("date format", "%-d %B"));
}

char *
tegotae_words_of_date (gint64 milliseconds)
{
  /* Translators: a day with its year, as g_date_time_format() understands it. */
  return format_time (milliseconds, C_("date format", "%-d %B %Y"));
}

char *
tegotae_words_of_origin (const TegotaeAttempt *attempt,
                         const TegotaeContent *content)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  const TegotaeQuestionnaire *questionnaire;
  g_autofree char *time = NULL;

  g_return_val_if_fail (attempt != NULL && content != NULL, NULL);

  questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  if (questionnaire != NULL)
    g_ptr_array_add (facts, questionnaire->title);

  if (attempt->finished_at > 0)
    {
      time = tegotae_words_of_time (attempt->finished_at);
      g_ptr_array_add (facts, time);
    }

  if (attempt->stage != TEGOTAE_STAGE_NONE)
    g_ptr_array_add (facts, (char *) tegotae_words_of_stage (attempt->stage));
  g_ptr_array_add (facts, NULL);

  return g_strjoinv (" · ", (char **) facts->pdata);
}

char *
tegotae_words_of_fresh_origin (const TegotaeAttempt *attempt,
                               const TegotaeContent *content)
{
  const TegotaeQuestionnaire *questionnaire;
  gint64 milliseconds = 0;
  gint64 seconds;
  g_autofree char *time = NULL;

  g_return_val_if_fail (attempt != NULL && content != NULL, NULL);

  for (guint i = 0; i < attempt->responses->len; i++)
    milliseconds += MAX (((const TegotaeResponse *) g_ptr_array_index (attempt->responses, i))->milliseconds, 0);

  seconds = (milliseconds + 500) / 1000;
  if (seconds >= 60)
    /* Translators: how long answering took. */
    time = g_strdup_printf (C_("duration", "%1$d min %2$d s"), (int) (seconds / 60), (int) (seconds % 60));
  else if (milliseconds > 0)
    /* Translators: likewise. */
    time = g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) seconds), (int) seconds);

  questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  if (questionnaire == NULL || time == NULL)
    return g_strdup (questionnaire != NULL ? questionnaire->title : time != NULL ? time : "");

  return g_strjoin (" · ", questionnaire->title, time, NULL);
}

char *
tegotae_words_of_band (const TegotaeAttempt *attempt,
                       const TegotaeContent *content)
{
  const char *name = tegotae_attempt_get_band_name (attempt, content);

  return g_strdup (name != NULL ? name : "");
}

char *
tegotae_words_of_domain (const TegotaeAttempt *attempt,
                         const TegotaeContent *content,
                         const char           *domain_id)
{
  const TegotaeDomain *domain = tegotae_content_find_domain (content, attempt->pack, domain_id);
  const TegotaeDomainScore *score;

  if (domain != NULL)
    return g_strdup (domain->name);

  score = tegotae_profile_find (attempt->profile, domain_id);

  return g_strdup (score != NULL && score->name != NULL ? score->name : domain_id);
}

/* An option as it reads in the pack now; NULL if the pack or the item is gone. */
static const TegotaeOption *
find_option (const TegotaeItem    *item,
             const TegotaeAttempt *attempt)
{
  const TegotaeResponse *response = tegotae_attempt_find_response (attempt, item->id);

  if (response == NULL || response->option >= item->options->len)
    return NULL;

  return tegotae_item_get_option (item, response->option);
}

/* @text with its quotation marks turned into those of a quotation within one. */
static char *
quote_inner (const char *text)
{
  static const struct
  {
    const char *outer;
    const char *inner;
  } marks[] = { { "“", "‘" }, { "”", "’" }, { "「", "『" }, { "」", "』" } };
  g_autoptr (GString) quoted = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (quoted, marks[i].outer, marks[i].inner, 0);

  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

static char *
explain_answer (const char           *item_id,
                const TegotaeAttempt *attempt,
                const TegotaeContent *content)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  const TegotaeItem *item = NULL;
  const TegotaeOption *option = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *asked = NULL;

  if (questionnaire != NULL)
    item = tegotae_questionnaire_find_item (questionnaire, item_id);
  if (item != NULL)
    option = find_option (item, attempt);

  if (option == NULL)
    return g_strdup (_("One of your answers leads here."));

  chosen = quote_inner (option->text);
  asked = quote_inner (item->text);

  /* Translators: first the chosen option, then the question it answers. */
  return g_strdup_printf (_("You chose “%1$s” for “%2$s”."), chosen, asked);
}

static char *
explain_domain (const char           *domain_id,
                const TegotaeAttempt *attempt,
                const TegotaeContent *content)
{
  g_autofree char *name = tegotae_words_of_domain (attempt, content, domain_id);
  const TegotaeDomainScore *score = tegotae_profile_find (attempt->profile, domain_id);

  /* What is neither is low, and named by that. */
  if (score != NULL && score->place != TEGOTAE_PLACE_IMPROVEMENT)
    /* Translators: the name of a domain, such as “Dialogue”, and its score. */
    return g_strdup_printf (_("%1$s is just beginning (%2$d of 100)."), name, score->score);

  /* Translators: the name of a domain, such as “Dialogue”, and its score. */
  return g_strdup_printf (_("%1$s has room to grow (%2$d of 100)."), name,
                          score != NULL ? score->score : 0);
}

static char *
explain_stage (const char *stage_id)
{
  switch (tegotae_stage_from_id (stage_id))
    {
    case TEGOTAE_STAGE_BEFORE_FIRST:
      return g_strdup (_("Your first interview is ahead."));
    case TEGOTAE_STAGE_PREPARING:
      return g_strdup (_("You are preparing."));
    case TEGOTAE_STAGE_WAITING:
      return g_strdup (_("You are waiting for a result."));
    case TEGOTAE_STAGE_REJECTED:
      return g_strdup (_("It helps after a rejection."));
    case TEGOTAE_STAGE_FINAL:
      return g_strdup (_("Your final interview is ahead."));
    case TEGOTAE_STAGE_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
explain_lead (const char *stage_id)
{
  switch (tegotae_stage_from_id (stage_id))
    {
    case TEGOTAE_STAGE_BEFORE_FIRST:
      return g_strdup (_("Meant to be read first, ahead of a first interview."));
    case TEGOTAE_STAGE_WAITING:
      return g_strdup (_("Meant to be read first while you wait for a result."));
    case TEGOTAE_STAGE_REJECTED:
      return g_strdup (_("Meant to be read first after a rejection."));
    case TEGOTAE_STAGE_FINAL:
      return g_strdup (_("Meant to be read first, ahead of a final interview."));
    case TEGOTAE_STAGE_PREPARING:
    case TEGOTAE_STAGE_NONE:
    default:
      return g_strdup (_("Meant to be read first while you prepare."));
    }
}

static char *
explain (const TegotaeReason  *reason,
         const TegotaeAttempt *attempt,
         const TegotaeContent *content)
{
  switch (reason->kind)
    {
    case TEGOTAE_REASON_LEAD:
      return explain_lead (reason->id);
    case TEGOTAE_REASON_ANSWER:
      return explain_answer (reason->id, attempt, content);
    case TEGOTAE_REASON_DOMAIN:
      return explain_domain (reason->id, attempt, content);
    case TEGOTAE_REASON_STAGE:
      return explain_stage (reason->id);
    case TEGOTAE_REASON_UNREAD:
    default:
      return g_strdup (_("You have not read it yet."));
    }
}

void
tegotae_words_explain (GPtrArray            *suggestions,
                       const TegotaeAttempt *attempt,
                       const TegotaeContent *content)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      for (guint j = 0; j < suggestion->reasons->len; j++)
        {
          TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, j);

          g_free (reason->text);
          reason->text = explain (reason, attempt, content);
        }
    }
}

char *
tegotae_words_of_deleted (const TegotaeDeletedRecord *record)
{
  g_autofree char *time = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->kind == TEGOTAE_DELETED_QUESTION)
    return g_strdup (record->title);

  if (record->taken_by != NULL)
    /* Translators: who answered about the user. */
    return g_strdup_printf (_("Answers by %s"), record->taken_by);

  time = tegotae_words_of_time (record->made_at);

  /* Translators: %s is the date and time of an attempt. */
  return g_strdup_printf (_("Attempt of %s"), time);
}

char *
tegotae_words_of_deletion (const TegotaeDeletedRecord *record)
{
  g_autofree char *kind = NULL;
  g_autofree char *deleted = NULL;
  g_autofree char *until = NULL;
  g_autofree char *days = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->kind == TEGOTAE_DELETED_QUESTION)
    kind = g_strdup (_("Your question"));
  else
    kind = g_strdup_printf (_("Score: %d of 100"), record->score);

  deleted = tegotae_words_of_date (record->deleted_at);
  until = tegotae_words_of_date (record->deleted_at + TEGOTAE_DELETED_MILLISECONDS);

  /* Translators: two dates. */
  days = g_strdup_printf (_("Deleted on %1$s, kept until %2$s"), deleted, until);

  return g_strdup_printf ("%s · %s", kind, days);
}

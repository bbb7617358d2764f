/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-comparison.h"
#include "core/tegotae-error.h"
#include "service/tegotae-call-private.h"
#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words.h"

#define MOST_SUGGESTIONS 5
#define MOST_REASONS 2

/**
 * Source:
 * @attempt: what the page is about
 * @previous: (nullable): the one before it that it can be compared to
 * @first: (nullable): the first of those
 * @content: the packs
 * @suggestions: (element-type TegotaeSuggestion): with the texts of their reasons
 * @questions: (element-type TegotaeQuestion): the user's own, of which those
 *   without an answer are open
 */
typedef struct
{
  TegotaeAttempt       *attempt;
  TegotaeAttempt       *previous;
  TegotaeAttempt       *first;
  const TegotaeContent *content;
  GPtrArray            *suggestions;
  GPtrArray            *questions;
} Source;

static void
set_score (TegotaeReport *report,
           const Source  *source,
           gboolean       with_band)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (source->attempt, source->content);

  report->score = source->attempt->score;
  /* Translators: stands after the score: 57 out of 100. */
  report->caption = g_strdup (_("out of 100"));
  report->step = source->attempt->step;
  if (with_band)
    report->band = tegotae_words_of_band (source->attempt, source->content);
  report->uncertainty = tegotae_words_of_uncertainty (source->attempt);

  for (guint i = 0; questionnaire != NULL && i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      if (with_band && band->from > 0)
        g_array_append_val (report->cuts, band->from);
      if (g_strcmp0 (band->id, source->attempt->band) == 0)
        report->message = g_strdup (tegotae_band_get_message (band, source->attempt->stage));
    }
}

static void
add_domains (TegotaeReport           *report,
             const Source            *source,
             const TegotaeComparison *comparison)
{
  GPtrArray *domains = source->attempt->profile->domains;

  report->profile_heading = g_strdup (_("Profile"));
  if (comparison != NULL && comparison->verdict != TEGOTAE_VERDICT_NONE)
    report->change_heading = g_strdup (_("Since Last Time"));

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *score = g_ptr_array_index (domains, i);
      g_autofree char *name = tegotae_words_of_domain (source->attempt, source->content, score->id);
      g_autofree char *change = NULL;

      if (report->change_heading != NULL)
        change = tegotae_words_of_domain_change (g_ptr_array_index (comparison->domains, i));
      tegotae_report_add_domain (report, name, score->score, tegotae_words_of_place (score), change);
    }
}

static void
add_comparison (TegotaeReportSection    *section,
                const TegotaeComparison *comparison)
{
  g_autofree char *title = tegotae_words_of_score_change (comparison);

  tegotae_report_section_add (section, title, tegotae_words_of_comparison_verdict (comparison));
}

static void
add_change (TegotaeReport           *report,
            const Source            *source,
            const TegotaeComparison *comparison)
{
  TegotaeReportSection *section = tegotae_report_add_section (report, _("What Changed"));
  g_autoptr (TegotaeComparison) since_first = NULL;

  section->beside = TRUE;
  if (comparison == NULL)
    {
      tegotae_report_section_add (section,
                                  _("This is the first attempt with these questions, so there is nothing to compare it to."),
                                  NULL);
      return;
    }

  add_comparison (section, comparison);
  if (source->first != source->previous)
    since_first = tegotae_comparison_new (source->first, source->attempt, NULL);
  if (since_first != NULL)
    add_comparison (section, since_first);
}

/* @scores: (transfer container) (element-type TegotaeDomainScore) */
static void
add_scores (TegotaeReport *report,
            const Source  *source,
            const char    *heading,
            GPtrArray     *scores)
{
  TegotaeReportSection *section = tegotae_report_add_section (report, heading);

  section->beside = TRUE;
  section->half = TRUE;
  for (guint i = 0; i < scores->len; i++)
    {
      const TegotaeDomainScore *score = g_ptr_array_index (scores, i);
      const TegotaeDomain *domain = tegotae_content_find_domain (source->content, source->attempt->pack, score->id);
      g_autofree char *name = tegotae_words_of_domain (source->attempt, source->content, score->id);
      const char *text = NULL;

      if (domain != NULL && i < TEGOTAE_PROFILE_MOST_TEXTS)
        text = tegotae_domain_get_level_text (domain, tegotae_level_of_score (score->score));
      tegotae_report_section_add (section, name, text);
    }

  g_ptr_array_unref (scores);
}

/* What is said of an even profile, in place of strengths and improvements. */
static void
add_even (TegotaeReport *report)
{
  TegotaeReportSection *section = tegotae_report_add_section (report, _("An Even Profile"));

  tegotae_report_section_add (section,
                              _("All areas have the same score; none stands out."),
                              NULL);
}

static char *
join_reasons (const TegotaeSuggestion *suggestion)
{
  char *text = NULL;

  for (guint i = 0; i < MIN (suggestion->reasons->len, MOST_REASONS); i++)
    {
      const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, i);

      if (reason->text != NULL)
        text = tegotae_words_join (text, reason->text);
    }

  return text;
}

static void
add_suggestions (TegotaeReport *report,
                 const Source  *source)
{
  TegotaeReportSection *section = tegotae_report_add_section (report, _("Suggested Reading, and Why"));

  for (guint i = 0; i < source->suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (source->suggestions, i);
      g_autofree char *text = join_reasons (suggestion);

      tegotae_report_section_add (section, suggestion->entry->title, text);
    }
}

/* Those that nobody has answered yet. */
static void
add_questions (TegotaeReport *report,
               const Source  *source)
{
  TegotaeReportSection *section = tegotae_report_add_section (report, _("Questions I Would Like to Talk About"));

  for (guint i = 0; i < source->questions->len; i++)
    {
      const TegotaeQuestion *question = g_ptr_array_index (source->questions, i);

      if (question->answers->len == 0)
        tegotae_report_section_add (section, question->title, NULL);
    }
}

static void
add_parts (TegotaeReport      *report,
           const Source       *source,
           TegotaeReportParts  parts)
{
  const TegotaeProfile *profile = source->attempt->profile;
  gboolean is_even = profile->domains->len > 1 && tegotae_profile_is_even (profile);
  g_autoptr (TegotaeComparison) comparison = NULL;

  if (source->previous != NULL)
    comparison = tegotae_comparison_new (source->previous, source->attempt, NULL);

  if (parts & TEGOTAE_REPORT_PROFILE)
    add_domains (report, source, parts & TEGOTAE_REPORT_CHANGE ? comparison : NULL);
  if (parts & TEGOTAE_REPORT_CHANGE)
    add_change (report, source, comparison);
  if (is_even && parts & (TEGOTAE_REPORT_STRENGTHS | TEGOTAE_REPORT_IMPROVEMENTS))
    add_even (report);
  if (!is_even && parts & TEGOTAE_REPORT_IMPROVEMENTS)
    add_scores (report, source, _("Room to Grow"), tegotae_profile_list_improvements (profile));
  if (!is_even && parts & TEGOTAE_REPORT_STRENGTHS)
    add_scores (report, source, _("Strengths"), tegotae_profile_list_strengths (profile));
  if (parts & TEGOTAE_REPORT_SUGGESTIONS)
    add_suggestions (report, source);
  if (parts & TEGOTAE_REPORT_QUESTIONS)
    add_questions (report, source);
}

/* The page for the counsellor with those parts, in words. (transfer full) */
static TegotaeReport *
build (const Source       *source,
       TegotaeReportParts  parts)
{
  TegotaeReport *report;

  report = tegotae_report_new (source->content->lang);
  report->title = g_strdup (_("Preparing for interviews: a page to talk about"));
  report->origin = tegotae_words_of_origin (source->attempt, source->content);
  set_score (report, source, (parts & TEGOTAE_REPORT_BAND) != 0);
  add_parts (report, source, parts);
  report->limits = g_strdup (_("What this page is not: all of it comes from the person’s own answers about "
                               "their preparation, on one day. The questionnaire is not a validated test. The "
                               "score does not compare people, says nothing about ability or character, and does not "
                               "predict how an interview will end. Made with Tegotae; nothing was sent "
                               "anywhere."));

  return report;
}

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
choose_attempts (Source      *source,
                 GPtrArray   *attempts,
                 const char  *id,
                 GError     **error)
{
  guint index = find_attempt (attempts, id);

  if (index == attempts->len)
    return refuse (id, error);

  source->attempt = g_ptr_array_index (attempts, index);
  source->previous = tegotae_verdict_find_before (attempts, source->attempt, index + 1);
  for (guint i = index + 1; i < attempts->len; i++)
    if (tegotae_verdict_is_possible (g_ptr_array_index (attempts, i), source->attempt))
      source->first = g_ptr_array_index (attempts, i);

  return TRUE;
}

TegotaeReport *
tegotae_home_report (TegotaeHome         *home,
                     const char          *attempt_id,
                     TegotaeReportParts   parts,
                     char               **reported_id,
                     GError             **error)
{
  g_autoptr (GPtrArray) attempts = tegotae_home_list_attempts (home, TEGOTAE_TAKERS_USER, error);
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  Source source = { 0 };

  if (attempts == NULL || !choose_attempts (&source, attempts, attempt_id, error))
    return NULL;

  suggestions = tegotae_home_suggest (home, source.attempt, source.attempt->stage, MOST_SUGGESTIONS, error);
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

  return build (&source, parts);
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

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text-report.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-question.h"
#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words.h"

static void
print_domain (const TegotaeDomainChange *domain,
              const TegotaeSecondView   *view,
              const TegotaeContent      *content)
{
  g_autofree char *name = tegotae_words_of_domain (view->other, content, domain->id);

  if (domain->from != TEGOTAE_COMPARISON_NO_SCORE)
    printf ("  %3d  ", domain->from);
  else
    printf ("    –  ");

  printf ("%3d  %s\n", domain->to, name);
}

void
tegotae_text_report_second_view (const TegotaeSecondView *view,
                                 const TegotaeContent    *content)
{
  g_autofree char *summary = tegotae_words_of_second_view (view);

  /* Translators: who answered about the user. */
  printf (_("How %s sees you"), view->other->taken_by);
  printf ("\n%s\n\n", summary);

  /* Translators: the heads of two columns of scores; the second is who answered. */
  printf (_("  You | %s"), view->other->taken_by);
  printf ("\n");
  for (guint i = 0; i < view->domains->len; i++)
    print_domain (g_ptr_array_index (view->domains, i), view, content);

  for (guint i = 0; i < view->answers->len; i++)
    {
      g_autofree char *question = NULL;
      g_autofree char *answers = tegotae_words_of_answer_difference (view, g_ptr_array_index (view->answers, i),
                                                                     content, &question);

      printf ("\n%s\n  %s\n", question, answers);
    }
}

static void
print_places (GPtrArray            *domains,
              const char           *heading,
              const TegotaeAttempt *attempt,
              const TegotaeContent *content)
{
  if (domains->len == 0)
    return;

  printf ("\n%s\n", heading);

  for (guint i = 0; i < domains->len; i++)
    {
      const TegotaeDomainScore *score = g_ptr_array_index (domains, i);
      const TegotaeDomain *domain = tegotae_content_find_domain (content, attempt->pack, score->id);
      g_autofree char *name = tegotae_words_of_domain (attempt, content, score->id);
      const char *text = NULL;

      if (domain != NULL && i < TEGOTAE_PROFILE_MOST_TEXTS)
        text = tegotae_domain_get_level_text (domain, tegotae_level_of_score (score->score));

      printf ("  %s%s%s\n", name, text != NULL ? " – " : "", text != NULL ? text : "");
    }
}

static const char *
find_band_message (const TegotaeAttempt *attempt,
                   const TegotaeContent *content)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  const TegotaeBand *band = NULL;

  if (questionnaire != NULL)
    band = tegotae_questionnaire_find_band (questionnaire, attempt->score);

  return tegotae_band_get_message (band, attempt->stage);
}

void
tegotae_text_report_attempt (const TegotaeAttempt *attempt,
                             const TegotaeContent *content)
{
  g_autofree char *band = tegotae_words_of_band (attempt, content);
  g_autofree char *uncertainty = tegotae_words_of_uncertainty (attempt);
  g_autoptr (GPtrArray) strengths = tegotae_profile_list_strengths (attempt->profile);
  g_autoptr (GPtrArray) improvements = tegotae_profile_list_improvements (attempt->profile);
  const char *message = find_band_message (attempt, content);

  printf ("%d / 100  %s\n", attempt->score, band);
  if (message != NULL)
    printf ("%s\n", message);
  printf ("\n");

  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      const TegotaeDomainScore *score = g_ptr_array_index (attempt->profile->domains, i);
      g_autofree char *name = tegotae_words_of_domain (attempt, content, score->id);

      /* Translators: the name of a domain, and what it is, such as “Strength”. */
      printf ("  %3d  ", score->score);
      printf (_("%1$s: %2$s"), name, tegotae_words_of_place (score));
      printf ("\n");
    }

  print_places (strengths, _("Strengths"), attempt, content);
  print_places (improvements, _("Room to Grow"), attempt, content);
  if (tegotae_profile_is_even (attempt->profile))
    printf ("\n%s\n", _("All areas have the same score; none stands out."));

  printf ("\n%s\n", uncertainty);
}

void
tegotae_text_report_suggestions (GPtrArray *suggestions)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      printf ("%u. %s  [%s]\n", i + 1, suggestion->entry->title, suggestion->entry->id);

      for (guint j = 0; j < suggestion->reasons->len; j++)
        {
          const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, j);

          printf ("   · %s\n", reason->text);
        }
    }
}

void
tegotae_text_report_history (GPtrArray            *attempts,
                             const TegotaeContent *content)
{
  if (attempts->len == 0)
    printf ("%s\n", _("There is no attempt yet. Begin with “tegotae-cli take”."));

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);
      const TegotaeAttempt *before = tegotae_verdict_find_before (attempts, attempt, i + 1);
      g_autofree char *time = tegotae_words_of_time (attempt->finished_at);
      g_autofree char *band = tegotae_words_of_band (attempt, content);
      g_autofree char *taker = attempt->taken_by != NULL
        /* Translators: who answered about the user. */
        ? g_strdup_printf (_("(%s)  "), attempt->taken_by)
        : g_strdup ("");

      printf ("%s  %3d  %s  %s  %s%s  [%s]\n", time, attempt->score, band, tegotae_words_of_stage (attempt->stage), taker,
              tegotae_words_of_verdict (tegotae_verdict_find (attempt, before)), attempt->id);
    }
}

/* What tegotae-cli show takes stands in brackets. */
static void
print_result_head (guint                   number,
                   const TegotaeEntryInfo *entry)
{
  if (g_strcmp0 (entry->pack, TEGOTAE_QUESTION_PACK) == 0)
    printf ("%u. %s  [%s/%s]\n", number, entry->title, entry->pack, entry->id);
  else
    printf ("%u. %s  [%s]\n", number, entry->title, entry->id);
}

static void
print_searched_for (const TegotaeSearchResult *result)
{
  if (result->searched_for == NULL)
    return;

  /* Translators: %s is what was searched for */
  printf (_("Searched for “%s”. With --as-typed, what was typed is searched for."), result->searched_for);
  printf ("\n\n");
}

void
tegotae_text_report_results (GPtrArray *results)
{
  if (results->len == 0)
    printf ("%s\n", _("Nothing was found. Try fewer or shorter words."));
  else
    print_searched_for (g_ptr_array_index (results, 0));

  for (guint i = 0; i < results->len; i++)
    {
      const TegotaeSearchResult *result = g_ptr_array_index (results, i);

      print_result_head (i + 1, result->entry);
      if (result->snippet[0] != '\0')
        printf ("   %s\n", result->snippet);
    }
}

static void
print_paragraphs (char       **paragraphs,
                  const char  *indent)
{
  for (guint i = 0; paragraphs[i] != NULL; i++)
    printf ("%s%s\n", indent, paragraphs[i]);
}

static void
print_answer (const TegotaeAnswer *answer,
              const TegotaePack   *pack)
{
  const TegotaeAdvisor *advisor = NULL;

  if (pack != NULL && answer->advisor != NULL)
    advisor = tegotae_pack_find_advisor (pack, answer->advisor);

  printf ("\n");
  if (advisor != NULL)
    printf ("== %s ==\n", advisor->name);

  for (guint i = 0; i < answer->sections->len; i++)
    {
      const TegotaeSection *section = g_ptr_array_index (answer->sections, i);

      printf ("%s\n", section->heading);
      print_paragraphs (section->body, "  ");
    }
}

void
tegotae_text_report_entry (const TegotaeEntry   *entry,
                           const TegotaeContent *content)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, entry->info->pack);

  printf ("%s\n", entry->info->title);
  if (entry->asker_status != NULL)
    printf ("(%s)\n", entry->asker_status);
  print_paragraphs (entry->body, "");

  for (guint i = 0; i < entry->answers->len; i++)
    print_answer (g_ptr_array_index (entry->answers, i), pack);

  if (entry->differs != NULL)
    printf ("\n%s\n  %s\n", _("Where the Views Differ"), entry->differs);

  if (entry->related[0] != NULL)
    {
      /* Translators: entries that go with the one above. */
      printf ("\n%s\n", _("Related"));
      print_paragraphs (entry->related, "  ");
    }

  if (entry->sources->len > 0)
    printf ("\n%s\n", _("Sources"));
  for (guint i = 0; i < entry->sources->len; i++)
    {
      const TegotaeLink *source = g_ptr_array_index (entry->sources, i);

      printf ("  %s <%s>\n", source->title, source->url);
    }
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-comparison.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

/* With a sign, and a minus as wide as a plus. */
static char *
format_difference (int difference)
{
  if (difference == 0)
    return g_strdup ("±0");

  return g_strdup_printf ("%s%d", difference > 0 ? "+" : "−", ABS (difference));
}

char *
tegotae_words_of_score_change (const TegotaeComparison *comparison)
{
  g_autofree char *difference = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  difference = format_difference (comparison->to->score - comparison->from->score);
  time = tegotae_words_of_time (comparison->from->finished_at);
  if (comparison->verdict == TEGOTAE_VERDICT_NONE)
    /* Translators: a date and time. */
    return g_strdup_printf (_("Since %s: other questions"), time);

  /* Translators: a date and time, two scores, and their difference with a sign. */
  return g_strdup_printf (_("Since %1$s: %2$d → %3$d (%4$s)"), time,
                          comparison->from->score, comparison->to->score, difference);
}

char *
tegotae_words_of_comparison_scores (const TegotaeComparison *comparison)
{
  return g_strdup_printf ("%d → %d", comparison->from->score, comparison->to->score);
}

const char *
tegotae_words_of_comparison_verdict (const TegotaeComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  switch (comparison->verdict)
    {
    case TEGOTAE_VERDICT_TOO_SOON:
      return _("The two are no more than three days apart. You still remember your answers, so a difference "
               "says little.");
    case TEGOTAE_VERDICT_TOO_SMALL:
      if (comparison->from->score == comparison->to->score)
        return _("The score is the same.");

      return _("Too small to be called a change: moving two answers by one option each makes as much.");
    case TEGOTAE_VERDICT_UP:
      return _("A change upward: more than moving two answers by one option each can make.");
    case TEGOTAE_VERDICT_DOWN:
      return _("A change downward: more than moving two answers by one option each can make.");
    case TEGOTAE_VERDICT_FIRST:
    case TEGOTAE_VERDICT_NONE:
    default:
      return _("The questions have changed since, so the two scores cannot be compared.");
    }
}

const char *
tegotae_words_of_verdict (TegotaeVerdict verdict)
{
  switch (verdict)
    {
    case TEGOTAE_VERDICT_FIRST:
      return _("the first with these questions");
    case TEGOTAE_VERDICT_TOO_SOON:
      return _("within three days of the one before");
    case TEGOTAE_VERDICT_TOO_SMALL:
      return _("too close to the one before to be called a change");
    case TEGOTAE_VERDICT_UP:
      return _("a change upward");
    case TEGOTAE_VERDICT_DOWN:
      return _("a change downward");
    case TEGOTAE_VERDICT_NONE:
    default:
      return _("other questions than before");
    }
}

char *
tegotae_words_of_comparison_limits (const TegotaeComparison *comparison)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  if (comparison->verdict != TEGOTAE_VERDICT_NONE)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%u question is the same in both; only that one is shown.",
                                    "%u questions are the same in both; only those are shown.",
                                    comparison->n_shared),
                          comparison->n_shared);
}

char *
tegotae_words_of_domain_change (const TegotaeDomainChange *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  if (change->from == TEGOTAE_COMPARISON_NO_SCORE)
    return g_strdup_printf ("– → %d", change->to);

  return g_strdup_printf ("%d → %d", change->from, change->to);
}

/* The item of the change as the packs have it, and its text or id as the question; NULL if
 * they no longer have it or its options. */
static const TegotaeItem *
find_item (const TegotaeAttempt       *attempt,
           const TegotaeAnswerChange  *change,
           const TegotaeContent       *content,
           char                      **question)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  const TegotaeItem *item = questionnaire != NULL ? tegotae_questionnaire_find_item (questionnaire, change->item) : NULL;

  *question = g_strdup (item != NULL ? item->text : change->item);

  return item != NULL && MAX (change->from, change->to) < item->options->len ? item : NULL;
}

char *
tegotae_words_of_answer_change (const TegotaeAttempt       *attempt,
                                const TegotaeAnswerChange  *change,
                                const TegotaeContent       *content,
                                char                      **question)
{
  const TegotaeItem *item = find_item (attempt, change, content, question);

  if (item == NULL)
    /* Translators: an answer is named by its number, because its words are gone. */
    return g_strdup_printf (_("Answer %1$u → answer %2$u"), change->from + 1, change->to + 1);

  /* Translators: the answer before, and the answer now. */
  return g_strdup_printf (_("%1$s → %2$s"),
                          tegotae_item_get_option (item, change->from)->text,
                          tegotae_item_get_option (item, change->to)->text);
}

char *
tegotae_words_of_answer_difference (const TegotaeSecondView    *view,
                                    const TegotaeAnswerChange  *change,
                                    const TegotaeContent       *content,
                                    char                      **question)
{
  const TegotaeItem *item = find_item (view->other, change, content, question);

  if (item == NULL)
    /* Translators: an answer's number, who else answered, and the number of theirs. */
    return g_strdup_printf (_("You: answer %1$u · %2$s: answer %3$u"), change->from + 1,
                            view->other->taken_by, change->to + 1);

  /* Translators: the user's answer, who else answered, and theirs. */
  return g_strdup_printf (_("You: %1$s · %2$s: %3$s"), tegotae_item_get_option (item, change->from)->text,
                          view->other->taken_by, tegotae_item_get_option (item, change->to)->text);
}

static char *
tell_differences (const TegotaeSecondView *view)
{
  if (view->answers->len == 0)
    /* Translators: who answered. */
    return g_strdup_printf (_("%s chose the same answers as you."), view->other->taken_by);

  return g_strdup_printf (ngettext ("%1$u of %2$u answers differs. Neither is wrong; ask what they noticed.",
                                    "%1$u of %2$u answers differ. Neither is wrong; ask what they noticed.",
                                    view->answers->len),
                          view->answers->len, view->n_shared);
}

/* Only the other may not know, and only of items that both asked is it said. */
static char *
tell_unknown (const TegotaeSecondView *view)
{
  guint n_items = view->other->responses->len;
  guint n_unknown = n_items - view->n_shared;

  if (n_unknown == 0)
    return NULL;

  /* Translators: who answered, how many questions with "Don’t know", of how many. */
  return g_strdup_printf (ngettext ("%1$s did not know about %2$u of %3$u questions; it is left out.",
                                    "%1$s did not know about %2$u of %3$u questions; they are left out.", n_unknown),
                          view->other->taken_by, n_unknown, n_items);
}

char *
tegotae_words_of_second_view (const TegotaeSecondView *view)
{
  g_autofree char *differences = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  if (view->own == NULL)
    return g_strdup (_("Answer the same questions yourself, and both views will be side by side."));

  differences = tell_differences (view);
  if (view->same_items)
    {
      g_autofree char *unknown = tell_unknown (view);

      if (unknown != NULL)
        differences = tegotae_words_join (g_steal_pointer (&differences), unknown);

      return g_steal_pointer (&differences);
    }

  return tegotae_words_join (g_strdup (_("The questions have changed since your own attempt, so only those that "
                                         "are the same are side by side. Check again to see them all.")),
                             view->n_shared > 0 ? differences : "");
}

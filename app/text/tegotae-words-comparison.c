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

  difference = format_difference (comparison->difference);
  time = tegotae_words_of_time (comparison->from->finished_at);
  if (comparison->change == TEGOTAE_CHANGE_UNKNOWN)
    /* Translators: a date and time. */
    return g_strdup_printf (_("Since %s: other questions"), time);

  /* Translators: a date and time, two scores, and their difference with a sign. */
  return g_strdup_printf (_("Since %1$s: %2$d → %3$d (%4$s)"), time,
                          comparison->from->score, comparison->to->score, difference);
}

static char *
explain (const TegotaeComparison *comparison)
{
  switch (comparison->change)
    {
    case TEGOTAE_CHANGE_UP:
    case TEGOTAE_CHANGE_DOWN:
      return g_strdup_printf (ngettext ("This is a change: more than %d point.",
                                        "This is a change: more than %d points.",
                                        (gulong) comparison->threshold),
                              comparison->threshold);
    case TEGOTAE_CHANGE_TOO_SMALL:
      return g_strdup_printf (ngettext ("Too small to tell: no more than %d point.",
                                        "Too small to tell: no more than %d points.",
                                        (gulong) comparison->threshold),
                              comparison->threshold);
    case TEGOTAE_CHANGE_UNKNOWN:
    default:
      return g_strdup (_("The questions have changed since, so the two scores cannot be compared."));
    }
}

char *
tegotae_words_of_change_meaning (const TegotaeComparison *comparison)
{
  char *meaning;

  g_return_val_if_fail (comparison != NULL, NULL);

  meaning = explain (comparison);
  if (comparison->soon && comparison->change != TEGOTAE_CHANGE_UNKNOWN)
    meaning = tegotae_words_join (meaning, _("Taken within three days, so answers may be remembered."));

  return meaning;
}

char *
tegotae_words_of_domain_change (const TegotaeComparison *comparison,
                                const char              *domain_id)
{
  g_return_val_if_fail (comparison != NULL && domain_id != NULL, NULL);

  for (guint i = 0; i < comparison->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (comparison->domains, i);
      g_autofree char *difference = NULL;

      if (g_strcmp0 (domain->id, domain_id) != 0 || domain->change == TEGOTAE_CHANGE_UNKNOWN)
        continue;

      difference = format_difference (domain->to - domain->from);
      if (domain->change != TEGOTAE_CHANGE_TOO_SMALL)
        return g_steal_pointer (&difference);

      /* Translators: a difference with a sign, such as +8. */
      return g_strdup_printf (_("%s (too small to tell)"), difference);
    }

  return NULL;
}

char *
tegotae_words_of_comparison_scores (const TegotaeComparison *comparison)
{
  return g_strdup_printf ("%d → %d", comparison->from->score, comparison->to->score);
}

static char *
describe_small (const TegotaeComparison *comparison)
{
  if (comparison->difference == 0)
    return g_strdup (_("The score is the same."));

  return g_strdup_printf (ngettext ("Up to %d point either way is too small to be called a change.",
                                    "Up to %d points either way is too small to be called a change.",
                                    (gulong) comparison->threshold),
                          comparison->threshold);
}

char *
tegotae_words_of_comparison_change (const TegotaeComparison *comparison)
{
  switch (comparison->change)
    {
    case TEGOTAE_CHANGE_UP:
      /* Translators: the difference, and how much is too small to tell. */
      return g_strdup_printf (_("%1$d points up: more than %2$d, so this is a change."),
                              comparison->difference, comparison->threshold);
    case TEGOTAE_CHANGE_DOWN:
      return g_strdup_printf (_("%1$d points down: more than %2$d, so this is a change."),
                              -comparison->difference, comparison->threshold);
    case TEGOTAE_CHANGE_TOO_SMALL:
      return describe_small (comparison);
    case TEGOTAE_CHANGE_UNKNOWN:
    default:
      return g_strdup (_("The questions were not the same, so the scores cannot be set against "
                         "each other."));
    }
}

char *
tegotae_words_of_comparison_limits (const TegotaeComparison *comparison)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (comparison->soon)
    g_ptr_array_add (sentences,
                     g_strdup (_("There are no more than three days between the two. Answers are "
                                 "remembered for so long, so read this with care; the first of "
                                 "them is the one to compare with later.")));

  if (!comparison->same_items)
    g_ptr_array_add (sentences,
                     g_strdup_printf (ngettext ("The questions were changed in between. %u is the "
                                                "same in both, and only that is compared.",
                                                "The questions were changed in between. %u are the "
                                                "same in both, and only those are compared.",
                                                comparison->n_shared),
                                      comparison->n_shared));

  g_ptr_array_add (sentences, NULL);

  return g_strjoinv ("\n", (char **) sentences->pdata);
}

char *
tegotae_words_of_comparison_domain (const TegotaeDomainChange *change)
{
  switch (change->change)
    {
    case TEGOTAE_CHANGE_UP:
      return g_strdup (C_("domain change", "Up"));
    case TEGOTAE_CHANGE_DOWN:
      return g_strdup (C_("domain change", "Down"));
    case TEGOTAE_CHANGE_TOO_SMALL:
      return g_strdup (change->from == change->to ? C_("domain change", "Unchanged")
                                                  : C_("domain change", "Too small to tell"));
    case TEGOTAE_CHANGE_UNKNOWN:
    default:
      return g_strdup (C_("domain change", "Not compared"));
    }
}

char *
tegotae_words_of_comparison_answer (const TegotaeComparison    *comparison,
                                    const TegotaeAnswerChange  *change,
                                    const TegotaeContent       *content,
                                    char                      **question)
{
  const TegotaeQuestionnaire *questionnaire = tegotae_attempt_find_questionnaire (comparison->to, content);
  const TegotaeItem *item = questionnaire != NULL ? tegotae_questionnaire_find_item (questionnaire, change->item) : NULL;

  *question = g_strdup (item != NULL ? item->text : change->item);

  if (item == NULL || MAX (change->from, change->to) >= item->options->len)
    /* Translators: an answer is named by its number, because its words are gone. */
    return g_strdup_printf (_("Answer %1$u → answer %2$u"), change->from + 1, change->to + 1);

  /* Translators: the answer before, and the answer now. */
  return g_strdup_printf (_("%1$s → %2$s"),
                          tegotae_item_get_option (item, change->from)->text,
                          tegotae_item_get_option (item, change->to)->text);
}

/* The names of the domains that changed so, as a list; NULL if there is none. */
static char *
list_domains (const TegotaeSecondView *view,
              const TegotaeContent    *content,
              TegotaeChange            change)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  char *list = NULL;

  for (guint i = 0; i < view->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (view->domains, i);

      if (domain->change == change)
        g_ptr_array_add (names, tegotae_words_of_domain (view->other, content, domain->id));
    }

  g_ptr_array_add (names, NULL);
  if (names->len > 1)
    list = g_strjoinv (C_("between list items", ", "), (char **) names->pdata);

  return list;
}

static char *
tell_differences (const TegotaeSecondView *view,
                  const TegotaeContent    *content)
{
  g_autofree char *up = list_domains (view, content, TEGOTAE_CHANGE_UP);
  g_autofree char *down = list_domains (view, content, TEGOTAE_CHANGE_DOWN);
  g_autofree char *sentence = NULL;
  char *text = NULL;

  if (up != NULL)
    /* Translators: who answered, and a list of domains. */
    text = g_strdup_printf (_("%1$s sees more than you do in: %2$s."), view->other->taken_by, up);

  if (down != NULL)
    {
      /* Translators: who answered, and a list of domains. */
      sentence = g_strdup_printf (_("You see more than %1$s does in: %2$s."),
                                  view->other->taken_by, down);
      text = tegotae_words_join (text, sentence);
    }

  return tegotae_words_join (text, _("Neither is wrong: ask what they noticed."));
}

char *
tegotae_words_of_second_view (const TegotaeSecondView *view,
                              const TegotaeContent    *content)
{
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (view->own == NULL)
    return g_strdup (_("Answer the same questions yourself, and both views will be side by side."));

  if (!view->same_items)
    return g_strdup (_("The questions have changed since your own attempt, so the two views "
                       "cannot be set against each other. Check again to lay them side by side."));

  if (tegotae_second_view_count_differences (view) == 0)
    return g_strdup_printf (_("%s sees you much as you see yourself: no area differs by more "
                              "than two answers can make."), view->other->taken_by);

  return tell_differences (view, content);
}

char *
tegotae_words_of_threshold (const TegotaeSecondView *view)
{
  int threshold = 0;

  g_return_val_if_fail (view != NULL, NULL);

  for (guint i = 0; view->same_items && i < view->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (view->domains, i);

      threshold = MAX (threshold, 2 * domain->step);
    }

  if (threshold == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("An area counts as different only if the two are more than "
                                    "%d point apart, which is what two answers can move it.",
                                    "An area counts as different only if the two are more than "
                                    "%d points apart, which is what two answers can move it.",
                                    (gulong) threshold),
                          threshold);
}

char *
tegotae_words_of_view_change (const TegotaeDomainChange *change,
                              const char                *taken_by)
{
  g_return_val_if_fail (change != NULL, NULL);

  switch (change->change)
    {
    case TEGOTAE_CHANGE_UP:
      /* Translators: who answered. */
      return g_strdup_printf (_("%s sees more"), taken_by);
    case TEGOTAE_CHANGE_DOWN:
      return g_strdup (_("You see more"));
    case TEGOTAE_CHANGE_TOO_SMALL:
      return g_strdup (C_("two views", "Alike"));
    case TEGOTAE_CHANGE_UNKNOWN:
    default:
      return g_strdup ("");
    }
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-comparison-words.h"

#include <glib/gi18n.h>

char *
tegotae_comparison_words_of_scores (const TegotaeComparison *comparison)
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
tegotae_comparison_words_of_change (const TegotaeComparison *comparison)
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
tegotae_comparison_words_of_limits (const TegotaeComparison *comparison)
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
tegotae_comparison_words_of_domain (const TegotaeDomainChange *change)
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

static const TegotaeItem *
find_item (const TegotaeAttempt *attempt,
           const TegotaeContent *content,
           const char           *item)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, attempt->pack);
  const TegotaeQuestionnaire *questionnaire = NULL;

  if (pack != NULL)
    questionnaire = tegotae_pack_find_questionnaire (pack, attempt->questionnaire);

  return questionnaire != NULL ? tegotae_questionnaire_find_item (questionnaire, item) : NULL;
}

char *
tegotae_comparison_words_of_answer (const TegotaeComparison    *comparison,
                                    const TegotaeAnswerChange  *change,
                                    const TegotaeContent       *content,
                                    char                      **question)
{
  const TegotaeItem *item = find_item (comparison->to, content, change->item);

  *question = g_strdup (item != NULL ? item->text : change->item);

  if (item == NULL || MAX (change->from, change->to) >= item->options->len)
    /* Translators: an answer is named by its number, because its words are gone. */
    return g_strdup_printf (_("Answer %1$u → answer %2$u"), change->from + 1, change->to + 1);

  /* Translators: the answer before, and the answer now. */
  return g_strdup_printf (_("%1$s → %2$s"),
                          tegotae_item_get_option (item, change->from)->text,
                          tegotae_item_get_option (item, change->to)->text);
}

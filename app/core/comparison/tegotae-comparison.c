/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-comparison.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"

static void
domain_change_free (TegotaeDomainChange *change)
{
  g_free (change->id);
  g_free (change);
}

GPtrArray *
tegotae_domain_changes_new (const TegotaeAttempt *from,
                            const TegotaeAttempt *to)
{
  GPtrArray *changes;

  g_return_val_if_fail (to != NULL, NULL);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) domain_change_free);
  for (guint i = 0; i < to->profile->domains->len; i++)
    {
      const TegotaeDomainScore *now = g_ptr_array_index (to->profile->domains, i);
      const TegotaeDomainScore *before = from != NULL ? tegotae_profile_find (from->profile, now->id) : NULL;
      TegotaeDomainChange *change = g_new0 (TegotaeDomainChange, 1);

      change->id = g_strdup (now->id);
      change->from = before != NULL ? before->score : TEGOTAE_COMPARISON_NO_SCORE;
      change->to = now->score;
      g_ptr_array_add (changes, change);
    }

  return changes;
}

static void
answer_change_free (TegotaeAnswerChange *change)
{
  g_free (change->item);
  g_free (change);
}

GPtrArray *
tegotae_answer_changes_new (const TegotaeAttempt *from,
                            const TegotaeAttempt *to,
                            guint                *n_shared)
{
  GPtrArray *changes;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_change_free);
  *n_shared = 0;
  for (guint i = 0; i < to->responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (to->responses, i);
      const TegotaeResponse *before = tegotae_verdict_find_same (response, from);
      TegotaeAnswerChange *change;

      if (before == NULL || before->option == TEGOTAE_OPTION_UNKNOWN || response->option == TEGOTAE_OPTION_UNKNOWN)
        continue;

      (*n_shared)++;
      if (before->option == response->option)
        continue;

      change = g_new0 (TegotaeAnswerChange, 1);
      change->item = g_strdup (response->item);
      change->from = before->option;
      change->to = response->option;
      g_ptr_array_add (changes, change);
    }

  return changes;
}

void
tegotae_comparison_free (TegotaeComparison *comparison)
{
  if (comparison == NULL)
    return;

  tegotae_attempt_unref (comparison->from);
  tegotae_attempt_unref (comparison->to);
  g_ptr_array_unref (comparison->domains);
  g_ptr_array_unref (comparison->answers);
  g_free (comparison);
}

TegotaeComparison *
tegotae_comparison_new (TegotaeAttempt  *one,
                        TegotaeAttempt  *other,
                        GError         **error)
{
  TegotaeComparison *self;
  gboolean in_order;

  g_return_val_if_fail (one != NULL && other != NULL, NULL);

  if (!tegotae_verdict_is_possible (one, other))
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("Two attempts can be compared if the same person answered the same questions."));
      return NULL;
    }

  in_order = !tegotae_attempt_is_after (one, other);

  self = g_new0 (TegotaeComparison, 1);
  self->from = tegotae_attempt_ref (in_order ? one : other);
  self->to = tegotae_attempt_ref (in_order ? other : one);
  self->verdict = tegotae_verdict_find (self->to, self->from);
  self->domains = tegotae_domain_changes_new (self->verdict != TEGOTAE_VERDICT_NONE ? self->from : NULL, self->to);
  self->answers = tegotae_answer_changes_new (self->from, self->to, &self->n_shared);

  return self;
}

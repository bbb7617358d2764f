/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-verdict.h"

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* Two answers that move by one option each can do as much. */
#define STEPS_TOO_SMALL 2

const char *
tegotae_verdict_to_id (TegotaeVerdict verdict)
{
  static const char * const ids[] = { NULL, "first", "too-soon", "too-small", "up", "down" };

  g_return_val_if_fail (verdict < G_N_ELEMENTS (ids), NULL);

  return ids[verdict];
}

int
tegotae_verdict_get_margin (const TegotaeAttempt *attempt)
{
  g_return_val_if_fail (attempt != NULL, 0);

  return tegotae_rational_to_score (STEPS_TOO_SMALL * (TegotaeRational) attempt->exact_step.numerator,
                                    (TegotaeRational) attempt->exact_step.denominator);
}

gboolean
tegotae_verdict_is_possible (const TegotaeAttempt *one,
                             const TegotaeAttempt *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  return g_strcmp0 (one->pack, other->pack) == 0
         && g_strcmp0 (one->questionnaire, other->questionnaire) == 0
         && g_strcmp0 (one->taken_by, other->taken_by) == 0
         && one != other
         && (one->id == NULL || g_strcmp0 (one->id, other->id) != 0);
}

const TegotaeResponse *
tegotae_verdict_find_same (const TegotaeResponse *response,
                           const TegotaeAttempt  *other)
{
  const TegotaeResponse *same;

  g_return_val_if_fail (response != NULL && other != NULL, NULL);

  same = tegotae_attempt_find_asked (other, response->item);
  if (same != NULL && same->option == response->option && same->points != response->points)
    return NULL;

  return same;
}

gboolean
tegotae_verdict_has_same_items (const TegotaeAttempt *one,
                                const TegotaeAttempt *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, FALSE);

  if (one->revision == other->revision)
    return TRUE;

  if (one->responses->len != other->responses->len)
    return FALSE;

  for (guint i = 0; i < one->responses->len; i++)
    if (tegotae_verdict_find_same (g_ptr_array_index (one->responses, i), other) == NULL)
      return FALSE;

  return TRUE;
}

/* FALSE if either time is not known, or a clock was put back in between. */
static gboolean
is_soon (const TegotaeAttempt *attempt,
         const TegotaeAttempt *before)
{
  gint64 between = attempt->finished_at - before->finished_at;

  return attempt->finished_at > 0 && before->finished_at > 0 &&
         between >= 0 && between <= TEGOTAE_VERDICT_SOON_DAYS * MILLISECONDS_A_DAY;
}

static gboolean
is_too_small (const TegotaeAttempt *attempt,
              const TegotaeAttempt *before)
{
  gboolean is_larger = tegotae_fraction_compare (attempt->exact_step, before->exact_step) > 0;

  return tegotae_fraction_is_within (attempt->exact, before->exact, STEPS_TOO_SMALL,
                                     is_larger ? attempt->exact_step : before->exact_step);
}

TegotaeVerdict
tegotae_verdict_find (const TegotaeAttempt *attempt,
                      const TegotaeAttempt *before)
{
  g_return_val_if_fail (attempt != NULL, TEGOTAE_VERDICT_NONE);

  if (before == NULL)
    return TEGOTAE_VERDICT_FIRST;

  if (!tegotae_verdict_has_same_items (attempt, before))
    return TEGOTAE_VERDICT_NONE;

  if (is_soon (attempt, before))
    return TEGOTAE_VERDICT_TOO_SOON;

  if (is_too_small (attempt, before))
    return TEGOTAE_VERDICT_TOO_SMALL;

  return tegotae_fraction_compare (attempt->exact, before->exact) > 0 ? TEGOTAE_VERDICT_UP : TEGOTAE_VERDICT_DOWN;
}

TegotaeAttempt *
tegotae_verdict_find_before (GPtrArray            *attempts,
                             const TegotaeAttempt *attempt,
                             guint                 from)
{
  g_return_val_if_fail (attempts != NULL && attempt != NULL, NULL);

  for (guint i = from; i < attempts->len; i++)
    {
      TegotaeAttempt *before = g_ptr_array_index (attempts, i);

      if (before->deleted_at == 0 && tegotae_verdict_is_possible (before, attempt))
        return before;
    }

  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-need.h"

gboolean
tegotae_need_has_domain (const TegotaeDomainScore *domain)
{
  g_return_val_if_fail (domain != NULL, FALSE);

  return domain->improvement != 0 ||
         tegotae_level_of_score (domain->score) == TEGOTAE_LEVEL_LOW;
}

const TegotaeResponse *
tegotae_need_find_response (const TegotaeAttempt *attempt,
                            const TegotaeTrigger *trigger)
{
  const TegotaeResponse *response;

  g_return_val_if_fail (attempt != NULL, NULL);
  g_return_val_if_fail (trigger != NULL, NULL);

  if (g_strcmp0 (trigger->questionnaire, attempt->questionnaire) != 0)
    return NULL;

  response = tegotae_attempt_find_response (attempt, trigger->item);

  return response != NULL && response->points <= trigger->max_points ? response : NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-stage.h"

static const char * const ids[TEGOTAE_N_STAGES] = {
  "before-first", "preparing", "waiting", "rejected", "final",
};

const char *
tegotae_stage_to_id (TegotaeStage stage)
{
  if (stage < 0 || stage >= TEGOTAE_N_STAGES)
    return NULL;

  return ids[stage];
}

TegotaeStage
tegotae_stage_from_id (const char *id)
{
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      if (g_strcmp0 (ids[i], id) == 0)
        return (TegotaeStage) i;
    }

  return TEGOTAE_STAGE_NONE;
}

gboolean
tegotae_stages_have (TegotaeStages stages,
                     TegotaeStage  stage)
{
  return stage != TEGOTAE_STAGE_NONE && (stages & (1u << stage)) != 0;
}

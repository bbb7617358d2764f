/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-stage-fit.h"

#define FIT_OF_ANY_TIME 80

/* A row for where the user stands, the last for not saying; a column for what
 * the entry is for. Before a result nobody needs the talk of rejections, before
 * an interview nobody needs the riddles of waiting. */
static const int fits[TEGOTAE_N_STAGES + 1][TEGOTAE_N_STAGES] = {
  /*                 before-first  preparing  waiting  rejected  final */
  /* before-first */ {        100,        90,      10,        0,    50 },
  /* preparing    */ {        100,       100,      10,        0,    70 },
  /* waiting      */ {         20,        40,     100,       40,    60 },
  /* rejected     */ {         30,        60,      50,      100,    60 },
  /* final        */ {         50,        80,       0,        0,   100 },
  /* not said     */ {        100,       100,      30,       30,    70 },
};

int
tegotae_stages_get_fit (TegotaeStages stages,
                        TegotaeStage  stage)
{
  const int *row = fits[stage == TEGOTAE_STAGE_NONE ? TEGOTAE_N_STAGES : (int) stage];
  int best = -1;
  int second = -1;
  int fit;

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      if (!tegotae_stages_have (stages, (TegotaeStage) i))
        continue;

      if (row[i] > best)
        {
          second = best;
          best = row[i];
        }
      else
        {
          second = MAX (second, row[i]);
        }
    }

  if (best < 0)
    return FIT_OF_ANY_TIME;

  fit = second < 0 ? best : (best + second) / 2;

  return stage == TEGOTAE_STAGE_NONE || tegotae_stages_have (stages, stage) ? fit : fit * 3 / 4;
}

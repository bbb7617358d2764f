/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeStage:
 *
 * Where the user stands. The order is the order in which they are offered.
 */
typedef enum
{
  TEGOTAE_STAGE_NONE = -1,
  TEGOTAE_STAGE_BEFORE_FIRST = 0,
  TEGOTAE_STAGE_PREPARING,
  TEGOTAE_STAGE_WAITING,
  TEGOTAE_STAGE_REJECTED,
  TEGOTAE_STAGE_FINAL,
} TegotaeStage;

#define TEGOTAE_N_STAGES 5

/* A set of stages: bit 1 << stage. */
typedef guint TegotaeStages;

/* The word used in packs, in the database and on the command line
 * ("before-first" …); NULL for TEGOTAE_STAGE_NONE. Static. */
const char  *tegotae_stage_to_id   (TegotaeStage  stage);

/* The stage of @id; TEGOTAE_STAGE_NONE if there is none (or @id is NULL). */
TegotaeStage tegotae_stage_from_id (const char   *id);

gboolean     tegotae_stages_have   (TegotaeStages stages,
                                    TegotaeStage  stage);

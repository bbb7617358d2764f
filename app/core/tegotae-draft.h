/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-response.h"
#include "tegotae-stage.h"

G_BEGIN_DECLS

/**
 * TegotaeDraft:
 * @pack: the pack of the questionnaire
 * @revision: its revision, at least 1
 * @lang: its language
 * @questionnaire: the id of the questionnaire
 * @stage: where the user stood, or TEGOTAE_STAGE_NONE
 * @taken_by: (nullable): who answers about the user
 * @started_at: when the first item was shown, milliseconds since 1970 UTC
 * @changed_at: when the last response was given, likewise
 * @responses: (element-type TegotaeResponse): what was answered so far, at most
 *   one response an item; points are not kept and are 0
 *
 * What is kept of a diagnosis in progress, so that it can go on after the
 * program has ended in the middle of it.
 */
typedef struct
{
  char         *pack;
  int           revision;
  char         *lang;
  char         *questionnaire;
  TegotaeStage  stage;
  char         *taken_by;
  gint64        started_at;
  gint64        changed_at;
  GPtrArray    *responses;
} TegotaeDraft;

/* An empty one. */
TegotaeDraft *tegotae_draft_new   (void);
TegotaeDraft *tegotae_draft_ref   (TegotaeDraft *draft);
void          tegotae_draft_unref (TegotaeDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeDraft, tegotae_draft_unref)

G_END_DECLS

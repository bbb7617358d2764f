/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-band.h"
#include "tegotae-item.h"

G_BEGIN_DECLS

/**
 * TegotaeQuestionnaire:
 * @about: (nullable): a sentence or two
 * @seconds: how long it takes, 0 if the pack does not say
 * @items: (element-type TegotaeItem): in the order asked
 * @bands: (element-type TegotaeBand): from the lowest score up
 *
 * A set of items with the bands its score is read by. Reference counted and
 * not changed once it is complete, so threads may share it.
 */
typedef struct
{
  char      *id;
  char      *title;
  char      *about;
  int        seconds;
  GPtrArray *items;
  GPtrArray *bands;
} TegotaeQuestionnaire;

TegotaeQuestionnaire *tegotae_questionnaire_new   (const char           *id,
                                                   const char           *title);
TegotaeQuestionnaire *tegotae_questionnaire_ref   (TegotaeQuestionnaire *questionnaire);
void                  tegotae_questionnaire_unref (TegotaeQuestionnaire *questionnaire);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeQuestionnaire, tegotae_questionnaire_unref)

guint                 tegotae_questionnaire_get_n_items (const TegotaeQuestionnaire *questionnaire);

/* Borrowed. */
const TegotaeItem    *tegotae_questionnaire_get_item    (const TegotaeQuestionnaire *questionnaire,
                                                         guint                       index);

/* Borrowed; NULL if there is none of that id. */
const TegotaeItem    *tegotae_questionnaire_find_item   (const TegotaeQuestionnaire *questionnaire,
                                                         const char                 *id);

/* The band of a score, 0–100. Borrowed; NULL only if the bands have a gap. */
const TegotaeBand    *tegotae_questionnaire_find_band   (const TegotaeQuestionnaire *questionnaire,
                                                         int                         score);

/* The lowest score that is above the caution band, which is the lowest band;
 * 0 if there is one band only and so no cut. */
int                   tegotae_questionnaire_get_caution_cut (const TegotaeQuestionnaire *questionnaire);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "core/tegotae-attempt.h"

/**
 * TegotaeDiagnosis:
 *
 * One diagnosis in progress: which item is shown, what was chosen, how long it
 * took. Keeps nothing by itself; the attempt it becomes is saved by the
 * service. Times are monotonic microseconds, as g_get_monotonic_time() gives.
 *
 * Properties: "position" (guint, notify): index of the item shown, from 0;
 * equals the number of items once all are answered.
 */
#define TEGOTAE_TYPE_DIAGNOSIS (tegotae_diagnosis_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeDiagnosis, tegotae_diagnosis, TEGOTAE, DIAGNOSIS, GObject)

/* No option is chosen yet. */
#define TEGOTAE_DIAGNOSIS_NONE (-2)

/* Whoever answers about the user said that they do not know. */
#define TEGOTAE_DIAGNOSIS_UNKNOWN ((int) TEGOTAE_OPTION_UNKNOWN)

/* NULL with TEGOTAE_ERROR_NOT_FOUND if @content has no such questionnaire. */
TegotaeDiagnosis     *tegotae_diagnosis_new (TegotaeContent  *content,
                                             const char      *questionnaire_id,
                                             GError         **error);

/* Who answers about the user; NULL, as at first, if it is the user. White space
 * around it is left out, and nothing but that is NULL. Borrowed. */
void                  tegotae_diagnosis_set_taken_by      (TegotaeDiagnosis    *self,
                                                           const char          *taken_by);
const char           *tegotae_diagnosis_get_taken_by      (TegotaeDiagnosis    *self);

/* Goes on with one that was kept, at its first item without a response. NULL
 * with TEGOTAE_ERROR_NOT_FOUND if @content does not have that very revision of
 * the questionnaire in that language. */
TegotaeDiagnosis     *tegotae_diagnosis_new_from_draft    (TegotaeContent      *content,
                                                           const TegotaeDraft  *draft,
                                                           GError             **error);

/* What is to be kept of it; owned by the caller. */
TegotaeDraft         *tegotae_diagnosis_dup_draft         (TegotaeDiagnosis    *self,
                                                           TegotaeStage         stage);

/* How many items were answered, if only by saying that one does not know. */
guint                 tegotae_diagnosis_get_n_answered    (TegotaeDiagnosis    *self);

/* Borrowed. */
TegotaeQuestionnaire *tegotae_diagnosis_get_questionnaire (TegotaeDiagnosis *self);

/* The pack's language, for the labels. Borrowed. */
const char           *tegotae_diagnosis_get_lang          (TegotaeDiagnosis *self);

guint                 tegotae_diagnosis_get_position      (TegotaeDiagnosis *self);
guint                 tegotae_diagnosis_get_n_items       (TegotaeDiagnosis *self);
gboolean              tegotae_diagnosis_is_complete       (TegotaeDiagnosis *self);

/* The item at the position; NULL once complete. Borrowed. */
const TegotaeItem    *tegotae_diagnosis_get_item          (TegotaeDiagnosis *self);

/* Its text as it is to be asked of whoever answers. Likewise. */
const char           *tegotae_diagnosis_get_text          (TegotaeDiagnosis *self);

/* What was chosen for the item shown, TEGOTAE_DIAGNOSIS_NONE or TEGOTAE_DIAGNOSIS_UNKNOWN. */
int                   tegotae_diagnosis_get_choice        (TegotaeDiagnosis *self);

/* The item shown came on screen. Time runs from here. */
void                  tegotae_diagnosis_shown             (TegotaeDiagnosis *self,
                                                           gint64            now);

/* Chooses an option of the item shown, or TEGOTAE_OPTION_UNKNOWN if somebody answers about
 * the user, and moves on. Coming back to an item and choosing again adds to its time. */
void                  tegotae_diagnosis_choose            (TegotaeDiagnosis *self,
                                                           guint             option,
                                                           gint64            now);

/* Goes back one item, keeping what was chosen; FALSE at the first. */
gboolean              tegotae_diagnosis_back              (TegotaeDiagnosis *self,
                                                           gint64            now);

/* The scored attempt with a new id and its times in milliseconds since 1970
 * UTC; only when complete. Fails as tegotae_attempt_new_scored() does. */
TegotaeAttempt       *tegotae_diagnosis_finish            (TegotaeDiagnosis *self,
                                                           TegotaeStage      stage,
                                                           GError          **error);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"
#include "core/tegotae-profile.h"
#include "core/tegotae-scoring.h"
#include "core/tegotae-stage.h"

/* The time of a response is not known (it came from a script). */
#define TEGOTAE_RESPONSE_UNTIMED (-1)

/**
 * TegotaeResponse:
 * @item: id of the item
 * @option: index of the chosen option, from 0; TEGOTAE_OPTION_UNKNOWN if whoever answers
 *   about the user did not know
 * @points: what that option is worth; 0 if it is unknown
 * @milliseconds: from the item being shown to the choice, or
 *   TEGOTAE_RESPONSE_UNTIMED
 *
 * The chosen option of one item.
 */
typedef struct
{
  char   *item;
  guint   option;
  gint64  points;
  gint64  milliseconds;
} TegotaeResponse;

TegotaeResponse *tegotae_response_new  (const char      *item,
                                        guint            option,
                                        gint64           points,
                                        gint64           milliseconds);
void             tegotae_response_free (TegotaeResponse *response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeResponse, tegotae_response_free)

/* Whether the median time per item is under 1.0 s. FALSE if no response is
 * timed. @responses: (element-type TegotaeResponse) */
gboolean         tegotae_responses_are_hurried (GPtrArray *responses);

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

/* The largest order that an attempt can have. */
#define TEGOTAE_ATTEMPT_MAX_ORDER G_GINT64_CONSTANT (1000000000000000)

/* The largest order that an attempt from a file keeps. It leaves room above for
 * everything saved later. */
#define TEGOTAE_ATTEMPT_MAX_RESTORED_ORDER G_GINT64_CONSTANT (500000000000000)

/**
 * TegotaeAttempt:
 * @id: a UUID; NULL for an attempt that is not to be saved
 * @pack: id of the pack of the questionnaire
 * @revision: of the pack, when it was taken
 * @lang: language it was taken in
 * @stage: where the user stood, or TEGOTAE_STAGE_NONE
 * @taken_by: (nullable): who answered about the user; NULL if it was the user
 * @started_at: milliseconds since 1970 UTC; 0 if unknown
 * @finished_at: likewise
 * @order: its place in the order of saving, which no clock decides: at least
 *   @finished_at, and more than that of every attempt saved before; 0 if it is
 *   not saved
 * @score: 0–100
 * @band: id of the band
 * @band_name: its name when it was scored; shown if the pack is gone
 * @exact: what @score rounds; the rounded one itself in older attempts
 * @step: the largest change of the score that one response can make by moving to
 *   the next option, in points; rounded half up in older attempts, and up in others
 * @exact_step: what @step rounds; @step itself in older attempts
 * @reach: the largest change that one response can make at all, in points; 0 if it
 *   is not known, as in older attempts
 * @near_cut: the exact score lies within one exact step of the caution cut
 * @hurried: the median time per item is under 1.0 s
 * @responses: (element-type TegotaeResponse): in item order
 * @note: (nullable): what the user wrote about it
 * @note_changed_at: milliseconds since 1970 UTC; 0 without a note
 * @note_emptied_at: when a note was emptied last, likewise; 0 if none was
 * @deleted_at: when it was deleted, likewise; 0 if it is not
 * @undeleted_at: when it was brought back last, which is after every deletion before; 0 if
 *   it never was
 *
 * One finished questionnaire with all that was found. It is stored as it is
 * and never rescored. Reference counted, not changed once complete.
 */
typedef struct
{
  char           *id;
  char           *pack;
  int             revision;
  char           *lang;
  char           *questionnaire;
  TegotaeStage    stage;
  char           *taken_by;
  gint64          started_at;
  gint64          finished_at;
  gint64          order;
  int             score;
  TegotaeFraction exact;
  char           *band;
  char           *band_name;
  int             step;
  TegotaeFraction exact_step;
  int             reach;
  gboolean        near_cut;
  gboolean        hurried;
  GPtrArray      *responses;
  TegotaeProfile *profile;
  char           *note;
  gint64          note_changed_at;
  gint64          note_emptied_at;
  gint64          deleted_at;
  gint64          undeleted_at;
} TegotaeAttempt;

/* An empty one, for the store to fill in. */
TegotaeAttempt *tegotae_attempt_new   (void);

/**
 * tegotae_attempt_new_scored:
 * @content: the packs
 * @questionnaire_id: "quick", or "pack/quick"
 * @options: the chosen option of each item, from 0
 * @milliseconds: (nullable): the time of each response; NULL if not known
 * @n_options: how many there are
 *
 * Scores a finished questionnaire. Id, stage and times are left to be set.
 * Fails with TEGOTAE_ERROR_NOT_FOUND if there is no such questionnaire and
 * with TEGOTAE_ERROR_INVALID if the number of options is not the number of
 * items, an option is neither one of its item's nor TEGOTAE_OPTION_UNKNOWN, or all are
 * unknown. That the user's own are all known is for the caller to see to.
 */
TegotaeAttempt *tegotae_attempt_new_scored (const TegotaeContent  *content,
                                            const char            *questionnaire_id,
                                            const guint           *options,
                                            const gint64          *milliseconds,
                                            guint                  n_options,
                                            GError               **error);
TegotaeAttempt *tegotae_attempt_ref   (TegotaeAttempt *attempt);
void            tegotae_attempt_unref (TegotaeAttempt *attempt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeAttempt, tegotae_attempt_unref)

/* Sets score and step as they are known of an older attempt: rounded. */
void            tegotae_attempt_set_rounded (TegotaeAttempt *attempt,
                                             int             score,
                                             int             step);

/* Whether it was saved after @other. One that is not saved is later than all that
 * are; of two that are not, the time decides. */
gboolean        tegotae_attempt_is_after (const TegotaeAttempt *attempt,
                                          const TegotaeAttempt *other);

/* Whether any response is unknown. */
gboolean         tegotae_attempt_has_unknown (const TegotaeAttempt *attempt);

/* What became of an item that was asked, which may be unknown. Borrowed; NULL if it was
 * not asked. */
const TegotaeResponse *tegotae_attempt_find_asked    (const TegotaeAttempt *attempt,
                                                      const char           *item_id);

/* Borrowed; NULL if the item was not asked or its response is unknown. */
const TegotaeResponse *tegotae_attempt_find_response (const TegotaeAttempt *attempt,
                                                      const char           *item_id);

/* As the packs have it now; NULL if they have not. Borrowed. @content: (nullable) */
TegotaeQuestionnaire *tegotae_attempt_find_questionnaire (const TegotaeAttempt *attempt,
                                                          const TegotaeContent *content);

/* The name of its band: as the pack calls it now in the content's language, else as it was
 * called then. Borrowed. */
const char      *tegotae_attempt_get_band_name (const TegotaeAttempt *attempt,
                                                const TegotaeContent *content);

/* The language that the names of its domains are in: that of the pack or, without
 * the pack, that it was taken in. Borrowed. */
const char     *tegotae_attempt_get_lang (const TegotaeAttempt *attempt,
                                          const TegotaeContent *content);

/* The place of the attempt of that id; the length of @attempts if it is not there.
 * @attempts: (nullable) (element-type TegotaeAttempt) */
guint           tegotae_attempt_find_in  (GPtrArray            *attempts,
                                          const char           *id);

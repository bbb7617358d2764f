/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-stage.h"

/**
 * TegotaeBand:
 * @from: lowest score, 0–100
 * @to: highest score, 0–100, included
 * @message: (nullable): what the app says of a score in this band
 * @messages: (nullable): what it says instead to somebody at that stage
 *
 * A named range of the score.
 */
typedef struct
{
  char *id;
  char *name;
  char *message;
  char *messages[TEGOTAE_N_STAGES];
  int   from;
  int   to;
} TegotaeBand;

TegotaeBand *tegotae_band_new  (const char  *id,
                                const char  *name,
                                const char  *message,
                                int          from,
                                int          to);

/* What the app says of a score in @band to somebody at @stage: the message for the
 * stage or, where there is none, the message for all. @band may be NULL. Borrowed;
 * NULL if the band has neither. */
const char  *tegotae_band_get_message (const TegotaeBand *band,
                                       TegotaeStage       stage);

#define TEGOTAE_ITEM_MIN_OPTIONS 2
#define TEGOTAE_ITEM_MAX_OPTIONS 7

/* One possible answer to an item; points are 0 or more. */
typedef struct
{
  char   *text;
  gint64  points;
} TegotaeOption;

TegotaeOption *tegotae_option_new  (const char    *text,
                                    gint64         points);

/**
 * TegotaeItem:
 * @domain: id of the domain it counts for
 * @text: as it is asked of the user
 * @text_other: (nullable): as it is asked of somebody else about the user
 * @weight: 1 or more
 * @options: (element-type TegotaeOption): 2 to 7, in the order shown
 *
 * One question of a questionnaire.
 */
typedef struct
{
  char      *id;
  char      *domain;
  char      *text;
  char      *text_other;
  gint64     weight;
  GPtrArray *options;
} TegotaeItem;

TegotaeItem *tegotae_item_new  (const char  *id,
                                const char  *domain,
                                const char  *text,
                                gint64       weight);

/* The text as it is to be asked: of the user, or if @other of somebody else about
 * the user. The same where the pack has no other. Borrowed. */
const char          *tegotae_item_get_text       (const TegotaeItem *item,
                                                  gboolean           other);

/* Borrowed. */
const TegotaeOption *tegotae_item_get_option     (const TegotaeItem *item,
                                                  guint              index);

/* The points of its best option; 0 only while it has no option worth any. */
gint64               tegotae_item_get_max_points (const TegotaeItem *item);

/**
 * TegotaeQuestionnaire:
 * @about: (nullable): a sentence or two
 * @seconds: how long it takes, 0 if the pack does not say
 * @items: (element-type TegotaeItem): in the order asked
 * @bands: (element-type TegotaeBand): from the lowest score up
 * @former: (element-type utf8): ids of items that earlier revisions asked
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
  GPtrArray *former;
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

/* Whether it asks the item @id or did so in an earlier revision. */
gboolean              tegotae_questionnaire_knows_item  (const TegotaeQuestionnaire *questionnaire,
                                                         const char                 *id);

/* The band of a score, 0–100. Borrowed; NULL only if the bands have a gap. */
const TegotaeBand    *tegotae_questionnaire_find_band   (const TegotaeQuestionnaire *questionnaire,
                                                         int                         score);

/* The lowest score that is above the caution band, which is the lowest band;
 * 0 if there is one band only and so no cut. */
int                   tegotae_questionnaire_get_caution_cut (const TegotaeQuestionnaire *questionnaire);

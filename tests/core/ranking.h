/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/suggestions/tegotae-ranking.h"

#define N_ITEMS 5

/* What suggestions are made of in a test: entries for a questionnaire that has an
 * item of each of five domains a–e, worth 0 to 3, and what was read of them. */
typedef struct
{
  GPtrArray    *entries;
  TegotaeMarks *marks;
} Ranking;

/* How many entries there are to begin with, see ranking.c. */
extern const guint ranking_n_entries;

void       ranking_set_up       (Ranking                 *ranking,
                                 gconstpointer            data);
void       ranking_tear_down    (Ranking                 *ranking,
                                 gconstpointer            data);

/* Adds an entry written as "id domain:weight,… trigger-item:max_points,… stage,…
 * lead,…"; "-" for none. With "event" after it, it is about one. */
void       ranking_add          (GPtrArray               *entries,
                                 const char              *text);

void       ranking_mark_read    (Ranking                 *ranking,
                                 const char              *id);

/* The attempt that chose these options, a digit an item. (transfer full) */
TegotaeAttempt *ranking_take    (const char              *digits);

/* What is suggested for it. (transfer full) (element-type TegotaeSuggestion) */
GPtrArray *ranking_suggest      (Ranking                 *ranking,
                                 const char              *digits,
                                 TegotaeStage             stage,
                                 guint                    limit);

/* The ids of the entries suggested, apart by spaces. */
char      *ranking_join         (GPtrArray               *suggestions);

/* Fails unless these are what is suggested. */
void       ranking_expect       (Ranking                 *ranking,
                                 const char              *digits,
                                 TegotaeStage             stage,
                                 guint                    limit,
                                 const char              *expected);

/* The reasons as "kind:id", apart by spaces. */
char      *ranking_join_reasons (const TegotaeSuggestion *suggestion);

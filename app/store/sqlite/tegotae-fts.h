/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* The columns of entry_fts. */
#define TEGOTAE_FTS_N_COLUMNS 5

/* What tegotae_fts_rank() is handed in SQL, and the name of the type. */
#define TEGOTAE_FTS_RANKING "tegotae-fts-ranking"

/**
 * TegotaeFtsPhrase:
 * @weight: how much it says
 * @group: from 0: phrases of one group stand for one thing, and count as if they
 *   were one
 * @pack: in entries of which pack it counts; 0 for all
 *
 * One phrase of a query that ranks.
 */
typedef struct
{
  double weight;
  guint  group;
  gint64 pack;
} TegotaeFtsPhrase;

/**
 * TegotaeFtsRanking:
 * @n_gates: how many phrases stand in the query only to choose what is looked
 *   at; they come first
 * @phrases: those after them, @n_phrases of them
 * @n_groups: of those
 * @needs_all: a row must have something of every group, or its rank is 0
 *
 * How the rows of one query are ranked.
 */
typedef struct
{
  guint                   n_gates;
  guint                   n_phrases;
  const TegotaeFtsPhrase *phrases;
  guint                   n_groups;
  gboolean                needs_all;
} TegotaeFtsRanking;

/* Teaches a connection our tokenizer, "tegotae", and our ranking function,
 * tegotae_rank (entry_fts, pointer, length, mean, pack): the length of the row and
 * the mean length of such rows, in places of tokens, and the pack it is in. Without
 * it entry_fts cannot be used.
 *
 * A query is not tokenized: phrases are tokens with blanks between them, as
 * TegotaeQuery has them. */
gboolean tegotae_fts_register (TegotaeSqlite  *db,
                               GError        **error);

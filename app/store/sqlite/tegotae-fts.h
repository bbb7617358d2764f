/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* The columns of entry_fts. */
#define TEGOTAE_FTS_N_COLUMNS 5

/* What tegotae_fts_rank() is handed in SQL, and the name of the type. */
#define TEGOTAE_FTS_RANKING "tegotae-fts-ranking"

/**
 * TegotaeFtsRanking:
 * @n_gates: how many phrases stand in the query only to choose what is looked
 *   at; they come first
 * @weights: of the phrases after those, @n_weights of them
 *
 * How the rows of one query are ranked.
 */
typedef struct
{
  guint         n_gates;
  guint         n_weights;
  const double *weights;
} TegotaeFtsRanking;

/* Teaches a connection our tokenizer, "tegotae", and our ranking function,
 * tegotae_rank (entry_fts, pointer, length, mean): the length of the row and the
 * mean length of such rows, in places of tokens. Without it entry_fts cannot be
 * used.
 *
 * A query is not tokenized: phrases are tokens with blanks between them, as
 * TegotaeQuery has them. */
gboolean tegotae_fts_register (TegotaeSqlite  *db,
                               GError        **error);

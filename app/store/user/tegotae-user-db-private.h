/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"
#include "store/user/tegotae-user-db.h"

/* What the files of TegotaeUserDb share. */
struct _TegotaeUserDb
{
  guint               n_holders;
  TegotaeSqlite      *sqlite;
  gint64              backed_up_at; /* when a backup of the day was last seen to; in no day if never */
  char               *problem;      /* what nobody was told of yet; NULL if nothing */
  TegotaeProblemFunc  problem_func;
  gpointer            problem_data;
  gboolean            is_stand_in;
  gboolean            is_blank;     /* one that stands for what may not be read */
  TegotaeRecovery    *recovery;     /* NULL if it was not damaged */
};

/* Borrowed. */
TegotaeSqlite *tegotae_user_db_get_sqlite (TegotaeUserDb *db);

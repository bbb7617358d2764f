/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/**
 * SECTION: where records of two places meet
 *
 * A record may be deleted in one place and not in the other. All within one
 * TegotaeTransaction.
 */

/* Brings the record ?1 back at ?2, which is after the deletion whatever the clock says. */
#define TEGOTAE_SQL_UNDELETE(table) \
  "UPDATE " table " SET deleted_at = NULL, undeleted_at = " TEGOTAE_SQL_CHANGE_TIME ("?2", "deleted_at") "," \
  " over_seen_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL"

/**
 * TegotaeMerge:
 * @TEGOTAE_MERGE_OBEYS: the newest change decides, and a tombstone is one
 * @TEGOTAE_MERGE_BRINGS_BACK: likewise, but what comes and is not deleted there is not
 *   deleted here, either
 */
typedef enum
{
  TEGOTAE_MERGE_OBEYS,
  TEGOTAE_MERGE_BRINGS_BACK,
} TegotaeMerge;

/* What decides about a record. The last of its times is that of its last change. */
typedef struct
{
  const char *table;
  const char *id;
  gint64      deleted_at;   /* 0 if it is not */
  gint64      undeleted_at; /* 0 if it never was */
  gint64      changed_at;   /* 0 if its content never changes */
} TegotaeDeletion;

/* Whether a record that is not here may be added; not if its tombstone forbids that. A
 * tombstone that yields is removed, and the record counts as brought back after it. */
gboolean tegotae_deletion_rows_admit (TegotaeSqlite    *sqlite,
                                      TegotaeDeletion  *record,
                                      TegotaeMerge      merge,
                                      gboolean         *admitted,
                                      GError          **error);

/* Takes over whether it is deleted for a record that is here.
 * @changed: (out): whether that is another state */
gboolean tegotae_deletion_rows_merge (TegotaeSqlite          *sqlite,
                                      const TegotaeDeletion  *record,
                                      TegotaeMerge            merge,
                                      gboolean               *changed,
                                      GError                **error);

/* Takes over a tombstone, unless the record is here and newer. */
gboolean tegotae_deletion_rows_merge_tombstone (TegotaeSqlite  *sqlite,
                                                const char     *id,
                                                gint64          time,
                                                const char     *table,
                                                GError        **error);

/* Takes over the tombstones of @from, which remove what is older than they are. */
gboolean tegotae_deletion_rows_merge_tombstones (TegotaeSqlite  *from,
                                                 TegotaeSqlite  *to,
                                                 GError        **error);

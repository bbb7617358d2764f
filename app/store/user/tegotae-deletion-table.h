/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-deleted-record.h"
#include "store/user/tegotae-user-db.h"

/**
 * SECTION: what becomes of attempts and own questions that are deleted
 *
 * A record that is deleted stays whole, but no list shows it, until it is brought back or
 * removed. Of one that is removed only a tombstone is left. Times are milliseconds since
 * 1970 UTC.
 */

/* Each does all @ids or, after an error, none. @ids: UUIDs of records of any kind, ended
 * by NULL. Fails with TEGOTAE_ERROR_NOT_FOUND if there is no such record, or if it is
 * deleted already, or not deleted for the last two; with TEGOTAE_ERROR_STORE if the
 * database fails. */
gboolean tegotae_deletion_table_delete   (TegotaeUserDb       *db,
                                          const char * const  *ids,
                                          gint64               now,
                                          GError             **error);
gboolean tegotae_deletion_table_undelete (TegotaeUserDb       *db,
                                          const char * const  *ids,
                                          gint64               now,
                                          GError             **error);
gboolean tegotae_deletion_table_remove   (TegotaeUserDb       *db,
                                          const char * const  *ids,
                                          gint64               now,
                                          GError             **error);

/* Deletes the attempts finished at @from or later and before @to, all or none. One whose
 * time is not known is in no range.
 * Returns: (transfer full) (element-type TegotaeAttempt): them, the newest first */
GPtrArray *tegotae_deletion_table_delete_range (TegotaeUserDb  *db,
                                                gint64          from,
                                                gint64          to,
                                                gint64          now,
                                                GError        **error);

/* What was deleted less than TEGOTAE_DELETED_DAYS before @now, the latest first.
 * (transfer full) (element-type TegotaeDeletedRecord) */
GPtrArray *tegotae_deletion_table_list   (TegotaeUserDb       *db,
                                          gint64               now,
                                          GError             **error);

/* Removes what was deleted at least TEGOTAE_DELETED_DAYS before @now, the time of this
 * start, if an earlier start has seen that as well, before @today began: one clock that
 * was wrong removes nothing. */
gboolean tegotae_deletion_table_sweep    (TegotaeUserDb       *db,
                                          gint64               now,
                                          gint64               today,
                                          GError             **error);

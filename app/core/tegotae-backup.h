/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeBackupReason:
 * @TEGOTAE_BACKUP_DAILY: the first change of a day
 * @TEGOTAE_BACKUP_MIGRATION: before a newer version changed the schema
 * @TEGOTAE_BACKUP_IMPORT: before packs or records were brought in
 * @TEGOTAE_BACKUP_RESTORE: before a backup took the place of the records
 */
typedef enum
{
  TEGOTAE_BACKUP_DAILY,
  TEGOTAE_BACKUP_MIGRATION,
  TEGOTAE_BACKUP_IMPORT,
  TEGOTAE_BACKUP_RESTORE,
  TEGOTAE_N_BACKUP_REASONS,
} TegotaeBackupReason;

/* "daily" and so on. Static. */
const char *tegotae_backup_reason_to_id (TegotaeBackupReason  reason);

/**
 * TegotaeBackup:
 * @name: of its file; says when and why it was made
 * @path: of its file
 * @made_at: milliseconds since 1970 UTC
 * @is_ahead: whether it was dated in the future when it was listed: it was made
 *   while the clock was wrong
 * @is_good: whether it passed the checks when it was looked at
 * @problem: (nullable): why the look failed, if it says nothing against the file
 * @n_attempts: how many it holds; 0 if it is not good
 *
 * A backup of the user's records.
 */
typedef struct
{
  char                *name;
  char                *path;
  gint64               made_at;
  TegotaeBackupReason  reason;
  gboolean             is_ahead;
  gboolean             is_good;
  char                *problem;
  guint                n_attempts;
} TegotaeBackup;

/* A backup of the file @name in @directory; NULL if it is not named like one. */
TegotaeBackup *tegotae_backup_new        (const char           *directory,
                                          const char           *name);
void           tegotae_backup_free       (TegotaeBackup        *backup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeBackup, tegotae_backup_free)

/* FALSE with TEGOTAE_ERROR_STORE if the look failed. */
gboolean       tegotae_backup_was_read   (const TegotaeBackup  *backup,
                                          GError              **error);

/* The name that says when and why. (transfer full) */
char          *tegotae_backup_build_name (gint64                made_at,
                                          TegotaeBackupReason   reason);

/* What stays of the backups: of each of the latest 12 days, 10 weeks and 9
 * months that have any, the last one. */
#define TEGOTAE_BACKUP_PLAN_DAYS 12
#define TEGOTAE_BACKUP_PLAN_WEEKS 10
#define TEGOTAE_BACKUP_PLAN_MONTHS 9

/* And of the latest day its first and its last ones, so many in all: what was
 * done today is what people want back. */
#define TEGOTAE_BACKUP_PLAN_LATEST_DAY 12

/**
 * tegotae_backup_plan_choose:
 * @times: (array length=n): when backups were made, in milliseconds since 1970
 *   UTC, the latest first
 * @n: how many there are
 * @zone: where days begin; weeks begin on Monday
 * @keep: (out caller-allocates) (array length=n): which of them stay
 */
void tegotae_backup_plan_choose (const gint64 *times,
                                 gsize         n,
                                 GTimeZone    *zone,
                                 gboolean     *keep);

/* Whether both times lie in the same day. */
gboolean tegotae_backup_plan_same_day (gint64     a,
                                       gint64     b,
                                       GTimeZone *zone);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-question.h"

/* It did not happen. */
#define TEGOTAE_EXPORTED_NEVER (-1)

/**
 * TegotaeExportedEntry:
 * @first_read_at: TEGOTAE_EXPORTED_NEVER if it was not read
 * @last_read_at: likewise; not before @first_read_at
 * @bookmarked_at: TEGOTAE_EXPORTED_NEVER if it is not bookmarked
 * @verdict: (nullable): "helpful" or "not-for-me"
 * @verdict_at: when that was said
 * @permille: how far it was read; meaningless without @left_at
 * @left_at: when it was left there, or TEGOTAE_EXPORTED_NEVER
 *
 * What the user has done with one entry. Times are milliseconds since 1970 UTC.
 */
typedef struct
{
  char   *pack;
  char   *entry;
  gint64  first_read_at;
  gint64  last_read_at;
  gint64  bookmarked_at;
  char   *verdict;
  gint64  verdict_at;
  int     permille;
  gint64  left_at;
} TegotaeExportedEntry;

/* Nothing was done with it yet. */
TegotaeExportedEntry *tegotae_exported_entry_new  (const char           *pack,
                                                   const char           *entry);
void                  tegotae_exported_entry_free (TegotaeExportedEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeExportedEntry, tegotae_exported_entry_free)

typedef enum
{
  TEGOTAE_RESTORED_ATTEMPTS,
  TEGOTAE_RESTORED_ENTRIES,
  TEGOTAE_RESTORED_QUESTIONS,
  TEGOTAE_RESTORED_SETTINGS,
  TEGOTAE_N_RESTORED
} TegotaeRestored;

/**
 * TegotaeRestoreCount:
 * @added: were not here before
 * @updated: were here, and what came was newer
 * @unchanged: stayed as they were
 */
typedef struct
{
  guint added;
  guint updated;
  guint unchanged;
} TegotaeRestoreCount;

/**
 * TegotaeRestoreCounts:
 * @counts: by TegotaeRestored
 *
 * What restoring an export did.
 */
typedef struct
{
  TegotaeRestoreCount counts[TEGOTAE_N_RESTORED];
} TegotaeRestoreCounts;

/* Counts one thing that came from elsewhere. @is_new: whether it was not here; @has_changed:
 * whether anything was done */
void tegotae_restore_count_add (TegotaeRestoreCount *count,
                                gboolean             is_new,
                                gboolean             has_changed);

/**
 * TegotaeExport:
 * @attempts: (element-type TegotaeAttempt): in the order saved
 * @entries: (element-type TegotaeExportedEntry): by pack and entry
 * @questions: (element-type TegotaeQuestion): in the order asked
 * @settings: (element-type utf8 utf8): by key
 *
 * Everything the user made, as it goes out and comes back.
 */
typedef struct
{
  GPtrArray *attempts;
  GPtrArray *entries;
  GPtrArray *questions;
  GTree     *settings;
} TegotaeExport;

TegotaeExport *tegotae_export_new  (void);
void           tegotae_export_free (TegotaeExport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeExport, tegotae_export_free)

/* Copies both. */
void           tegotae_export_set  (TegotaeExport *self,
                                    const char    *key,
                                    const char    *value);

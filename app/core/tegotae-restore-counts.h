/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

G_END_DECLS

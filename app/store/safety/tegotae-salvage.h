/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/* Merges whatever can be read of @from, which is damaged and of any version of the schema,
 * into @to, which is empty and of the latest. A record is merged whole or not at all; one
 * that is damaged is left out.
 *
 * @is_complete: (out): whether nothing had to be left out
 * Fails with TEGOTAE_ERROR_STORE, @to as it was, only if @to cannot be written. */
gboolean tegotae_salvage_run (TegotaeSqlite  *from,
                              TegotaeSqlite  *to,
                              gboolean       *is_complete,
                              GError        **error);

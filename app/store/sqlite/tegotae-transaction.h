/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/sqlite/tegotae-sqlite.h"

/**
 * TegotaeTransaction:
 *
 * A change of a database that is made whole or not at all. Leaving the scope
 * of its autoptr without a commit rolls it back.
 */
typedef TegotaeSqlite TegotaeTransaction;

/* Begins to write, waiting for other writers first. There must be no
 * transaction yet. */
TegotaeTransaction *tegotae_transaction_begin    (TegotaeSqlite       *db,
                                                  GError             **error);

/* Takes ownership of @transaction; it is over afterwards. If it cannot be
 * committed it is rolled back. */
gboolean            tegotae_transaction_commit   (TegotaeTransaction  *transaction,
                                                  GError             **error);

/* Takes ownership of @transaction and undoes all of it. */
void                tegotae_transaction_rollback (TegotaeTransaction  *transaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeTransaction, tegotae_transaction_rollback)

/**
 * TegotaeSnapshot:
 *
 * While it is held, all reading sees one and the same state of the database,
 * whatever others commit. May be held inside a transaction.
 */
typedef TegotaeSqlite TegotaeSnapshot;

TegotaeSnapshot *tegotae_snapshot_take    (TegotaeSqlite    *db,
                                           GError          **error);
void             tegotae_snapshot_release (TegotaeSnapshot  *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSnapshot, tegotae_snapshot_release)

/* tegotae-record-copy.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/tegotae-sqlite.h"

G_BEGIN_DECLS

/**
 * TegotaeRecordCopy:
 * @TEGOTAE_RECORD_COPY_SALVAGE: @from is damaged; whatever can be read is taken
 * @TEGOTAE_RECORD_COPY_MERGE: @from is an older state of @to; what @to lacks is
 *   taken. What has no name of its own, such as the diagnosis in progress, is of
 *   its moment and stays away.
 */
typedef enum
{
  TEGOTAE_RECORD_COPY_SALVAGE,
  TEGOTAE_RECORD_COPY_MERGE,
} TegotaeRecordCopy;

/* Copies rows, table by table, into @to, which is of the latest schema; @from may
 * be of an older one. What is there already stays as it is. A row with the rows
 * that belong to it is copied whole or not at all.
 *
 * @complete: (out): whether all of @from could be read
 * Fails, with @to undefined, only if @to cannot be written. */
gboolean tegotae_record_copy_run (TegotaeSqlite      *from,
                                  TegotaeSqlite      *to,
                                  TegotaeRecordCopy   copy,
                                  gboolean           *complete,
                                  GError            **error);

G_END_DECLS

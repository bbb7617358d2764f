/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-deleted-record.h"

const char *
tegotae_deleted_kind_to_id (TegotaeDeletedKind kind)
{
  return kind == TEGOTAE_DELETED_QUESTION ? "question" : "attempt";
}

TegotaeDeletedRecord *
tegotae_deleted_record_new (TegotaeDeletedKind  kind,
                            const char         *id,
                            gint64              deleted_at)
{
  TegotaeDeletedRecord *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (TegotaeDeletedRecord, 1);
  self->kind = kind;
  self->id = g_strdup (id);
  self->deleted_at = deleted_at;

  return self;
}

void
tegotae_deleted_record_free (TegotaeDeletedRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->id);
  g_free (record->title);
  g_free (record->taken_by);
  g_free (record);
}

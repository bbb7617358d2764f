/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* How long what is deleted can be brought back. */
#define TEGOTAE_DELETED_DAYS 30
#define TEGOTAE_DELETED_MILLISECONDS (TEGOTAE_DELETED_DAYS * G_GINT64_CONSTANT (24 * 60 * 60 * 1000))

typedef enum
{
  TEGOTAE_DELETED_ATTEMPT,
  TEGOTAE_DELETED_QUESTION,
} TegotaeDeletedKind;

/* "attempt" and so on. Static. */
const char *tegotae_deleted_kind_to_id (TegotaeDeletedKind kind);

/**
 * TegotaeDeletedRecord:
 * @id: a UUID
 * @deleted_at: milliseconds since 1970 UTC
 * @made_at: when the attempt was finished or the question asked, likewise; 0 if unknown
 * @title: (nullable): of a question
 * @taken_by: (nullable): who answered about the user, if somebody else took the attempt
 * @score: of an attempt, 0–100
 *
 * A record that is deleted and can be brought back.
 */
typedef struct
{
  TegotaeDeletedKind  kind;
  char               *id;
  gint64              deleted_at;
  gint64              made_at;
  char               *title;
  char               *taken_by;
  int                 score;
} TegotaeDeletedRecord;

TegotaeDeletedRecord *tegotae_deleted_record_new  (TegotaeDeletedKind    kind,
                                                   const char           *id,
                                                   gint64                deleted_at);
void                  tegotae_deleted_record_free (TegotaeDeletedRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeDeletedRecord, tegotae_deleted_record_free)

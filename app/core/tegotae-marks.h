/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-entry.h"

#define TEGOTAE_READING_POSITION_END 1000

/**
 * TegotaeReadingPosition:
 * @permille: how far it was read, from 0 to TEGOTAE_READING_POSITION_END
 * @left_at: when it was left there, in milliseconds since 1970 UTC
 *
 * Where the reading of an entry was left.
 */
typedef struct
{
  char   *pack;
  char   *entry;
  int     permille;
  gint64  left_at;
} TegotaeReadingPosition;

TegotaeReadingPosition *tegotae_reading_position_new  (const char          *pack,
                                                 const char          *entry,
                                                 int                  permille,
                                                 gint64               left_at);
void                 tegotae_reading_position_free (TegotaeReadingPosition *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeReadingPosition, tegotae_reading_position_free)

/* Whether the user began to read it and has not reached the end. */
gboolean tegotae_reading_position_is_unfinished (const TegotaeReadingPosition *place);

/* What the user has done with an entry. Helpful and not for me exclude each
 * other. */
typedef enum
{
  TEGOTAE_MARK_NONE       = 0,
  TEGOTAE_MARK_READ       = 1 << 0,
  TEGOTAE_MARK_BOOKMARKED = 1 << 1,
  TEGOTAE_MARK_HELPFUL    = 1 << 2,
  TEGOTAE_MARK_NOT_FOR_ME = 1 << 3,
} TegotaeMark;

/* The marks that exclude each other. */
#define TEGOTAE_MARK_VERDICTS (TEGOTAE_MARK_HELPFUL | TEGOTAE_MARK_NOT_FOR_ME)

/* The word for TEGOTAE_MARK_HELPFUL or TEGOTAE_MARK_NOT_FOR_ME ("helpful",
 * "not-for-me"); NULL for any other mark. Static. */
const char *tegotae_mark_verdict_to_id (TegotaeMark verdict);

/**
 * TegotaeMarks:
 *
 * The marks of all entries that have any. Reference counted, not changed once
 * complete.
 */
typedef struct _TegotaeMarks TegotaeMarks;

TegotaeMarks *tegotae_marks_new   (void);
TegotaeMarks *tegotae_marks_ref   (TegotaeMarks *marks);
void          tegotae_marks_unref (TegotaeMarks *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeMarks, tegotae_marks_unref)

/* Adds @mark to those the entry has already. */
void        tegotae_marks_add      (TegotaeMarks           *marks,
                                    const char             *pack,
                                    const char             *entry,
                                    TegotaeMark             mark);

/* All of an entry's marks, as flags. @marks NULL: none. */
TegotaeMark tegotae_marks_get      (const TegotaeMarks     *marks,
                                    const char             *pack,
                                    const char             *entry);
TegotaeMark tegotae_marks_get_info (const TegotaeMarks     *marks,
                                    const TegotaeEntryInfo *entry);

/**
 * TegotaeMarksFilter:
 * @with: only entries that have all of these marks
 * @without: and none of these
 */
typedef struct
{
  TegotaeMark with;
  TegotaeMark without;
} TegotaeMarksFilter;

/* Lets everything through. */
#define TEGOTAE_MARKS_FILTER_ALL ((TegotaeMarksFilter) { TEGOTAE_MARK_NONE, TEGOTAE_MARK_NONE })

/* Whether an entry with @marks passes the filter. */
gboolean    tegotae_marks_filter_match     (TegotaeMarksFilter filter,
                                            TegotaeMark        marks);

/* Whether the filter can exclude anything. */
gboolean    tegotae_marks_filter_is_active (TegotaeMarksFilter filter);

/* How many entries have any mark. */
guint       tegotae_marks_get_size (const TegotaeMarks     *marks);

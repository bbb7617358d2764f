/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-marks.h"

/* Below the first the reader has seen only the beginning; above the second only
 * links are left. */
#define BEGUN 50
#define DONE 950

TegotaeReadingPosition *
tegotae_reading_position_new (const char *pack,
                           const char *entry,
                           int         permille,
                           gint64      left_at)
{
  TegotaeReadingPosition *self;

  g_return_val_if_fail (pack != NULL && entry != NULL, NULL);

  self = g_new0 (TegotaeReadingPosition, 1);
  self->pack = g_strdup (pack);
  self->entry = g_strdup (entry);
  self->permille = CLAMP (permille, 0, TEGOTAE_READING_POSITION_END);
  self->left_at = left_at;

  return self;
}

void
tegotae_reading_position_free (TegotaeReadingPosition *place)
{
  g_free (place->pack);
  g_free (place->entry);
  g_free (place);
}

gboolean
tegotae_reading_position_is_unfinished (const TegotaeReadingPosition *place)
{
  g_return_val_if_fail (place != NULL, FALSE);

  return place->permille >= BEGUN && place->permille <= DONE;
}

/* An entry's id may not hold a slash, so the key is its own. */
struct _TegotaeMarks
{
  gatomicrefcount  ref_count;
  GHashTable      *flags; /* "pack/entry" → GUINT_TO_POINTER (TegotaeMark) */
};

const char *
tegotae_mark_verdict_to_id (TegotaeMark verdict)
{
  switch (verdict)
    {
    case TEGOTAE_MARK_HELPFUL:
      return "helpful";

    case TEGOTAE_MARK_NOT_FOR_ME:
      return "not-for-me";

    case TEGOTAE_MARK_NONE:
    case TEGOTAE_MARK_READ:
    case TEGOTAE_MARK_BOOKMARKED:
    default:
      return NULL;
    }
}

TegotaeMarks *
tegotae_marks_new (void)
{
  TegotaeMarks *self = g_new0 (TegotaeMarks, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->flags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

TegotaeMarks *
tegotae_marks_ref (TegotaeMarks *marks)
{
  g_return_val_if_fail (marks != NULL, NULL);

  g_atomic_ref_count_inc (&marks->ref_count);

  return marks;
}

void
tegotae_marks_unref (TegotaeMarks *marks)
{
  g_return_if_fail (marks != NULL);

  if (!g_atomic_ref_count_dec (&marks->ref_count))
    return;

  g_hash_table_unref (marks->flags);
  g_free (marks);
}

void
tegotae_marks_add (TegotaeMarks *marks,
                   const char   *pack,
                   const char   *entry,
                   TegotaeMark   mark)
{
  g_autofree char *key = NULL;
  guint flags;

  g_return_if_fail (marks != NULL);
  g_return_if_fail (pack != NULL && entry != NULL);

  key = g_strconcat (pack, "/", entry, NULL);
  flags = GPOINTER_TO_UINT (g_hash_table_lookup (marks->flags, key)) | mark;
  g_hash_table_replace (marks->flags, g_steal_pointer (&key), GUINT_TO_POINTER (flags));
}

TegotaeMark
tegotae_marks_get (const TegotaeMarks *marks,
                   const char         *pack,
                   const char         *entry)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (pack != NULL && entry != NULL, TEGOTAE_MARK_NONE);

  if (marks == NULL)
    return TEGOTAE_MARK_NONE;

  key = g_strconcat (pack, "/", entry, NULL);

  return (TegotaeMark) GPOINTER_TO_UINT (g_hash_table_lookup (marks->flags, key));
}

TegotaeMark
tegotae_marks_get_info (const TegotaeMarks     *marks,
                        const TegotaeEntryInfo *entry)
{
  g_return_val_if_fail (entry != NULL, TEGOTAE_MARK_NONE);

  return tegotae_marks_get (marks, entry->pack, entry->id);
}

guint
tegotae_marks_get_size (const TegotaeMarks *marks)
{
  return marks != NULL ? g_hash_table_size (marks->flags) : 0;
}

gboolean
tegotae_marks_filter_match (TegotaeMarksFilter filter,
                            TegotaeMark        marks)
{
  return (marks & filter.with) == filter.with && (marks & filter.without) == 0;
}

gboolean
tegotae_marks_filter_is_active (TegotaeMarksFilter filter)
{
  return (filter.with | filter.without) != TEGOTAE_MARK_NONE;
}

/* tegotae-home-marks.c
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

#include "tegotae-home.h"

#include "core/tegotae-error.h"
#include "store/tegotae-bookmark-table.h"
#include "store/tegotae-read-mark-table.h"
#include "store/tegotae-reading-place-table.h"
#include "store/tegotae-verdict-table.h"
#include "tegotae-home-private.h"

TegotaeMarks *
tegotae_home_list_marks (TegotaeHome  *home,
                         GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();

  if (db == NULL ||
      !tegotae_read_mark_table_collect (db, marks, error) ||
      !tegotae_bookmark_table_collect (db, marks, error) ||
      !tegotae_verdict_table_collect (db, marks, error))
    return NULL;

  return g_steal_pointer (&marks);
}

gboolean
tegotae_home_set_read (TegotaeHome  *home,
                       const char   *pack,
                       const char   *entry,
                       gboolean      read,
                       GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  if (db == NULL)
    return FALSE;

  return read ? tegotae_read_mark_table_add (db, pack, entry, tegotae_home_get_time (), error)
              : tegotae_read_mark_table_remove (db, pack, entry, error);
}

gboolean
tegotae_home_set_bookmark (TegotaeHome  *home,
                           const char   *pack,
                           const char   *entry,
                           gboolean      bookmarked,
                           GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_bookmark_table_set (db, pack, entry, bookmarked,
                                                   tegotae_home_get_time (), error);
}

gboolean
tegotae_home_set_verdict (TegotaeHome  *home,
                          const char   *pack,
                          const char   *entry,
                          TegotaeMark   verdict,
                          GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return db != NULL && tegotae_verdict_table_set (db, pack, entry, verdict,
                                                  tegotae_home_get_time (), error);
}

gboolean
tegotae_home_set_reading_place (TegotaeHome  *home,
                                const char   *pack,
                                const char   *entry,
                                int           permille,
                                GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);
  g_autoptr (TegotaeReadingPlace) place = NULL;

  if (db == NULL)
    return FALSE;

  place = tegotae_reading_place_new (pack, entry, permille, tegotae_home_get_time ());

  return tegotae_reading_place_table_set (db, place, error);
}

TegotaeReadingPlace *
tegotae_home_get_reading_place (TegotaeHome  *home,
                                const char   *pack,
                                const char   *entry,
                                GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_reading_place_table_get (db, pack, entry, error) : NULL;
}

/* The entry of a place. NULL without an error if it is not there any more. */
static TegotaeEntryInfo *
find_entry (TegotaeHome                *home,
            const TegotaeReadingPlace  *place,
            GError                    **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TegotaeEntry) entry = NULL;

  entry = tegotae_home_get_entry (home, place->pack, place->entry, &local_error);
  if (entry != NULL)
    return tegotae_entry_info_ref (entry->info);

  if (!g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

TegotaeEntryInfo *
tegotae_home_get_unfinished (TegotaeHome  *home,
                             GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  g_autoptr (TegotaeMarks) marks = NULL;
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError) local_error = NULL;
  TegotaeEntryInfo *entry = NULL;

  if (db == NULL ||
      (marks = tegotae_home_list_marks (home, error)) == NULL ||
      (places = tegotae_reading_place_table_list (db, error)) == NULL)
    return NULL;

  for (guint i = 0; i < places->len && entry == NULL && local_error == NULL; i++)
    {
      const TegotaeReadingPlace *place = g_ptr_array_index (places, i);
      TegotaeMark own = tegotae_marks_get (marks, place->pack, place->entry);

      if (tegotae_reading_place_is_unfinished (place) && (own & TEGOTAE_MARK_NOT_FOR_ME) == 0)
        entry = find_entry (home, place, &local_error);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return entry;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include "core/tegotae-error.h"
#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-mark-table.h"

TegotaeMarks *
tegotae_home_list_marks (TegotaeHome  *home,
                         GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_mark_table_list (db, error) : NULL;
}

static gpointer
do_list_marks (TegotaeHome    *home,
               gconstpointer   arguments,
               GCancellable   *cancellable,
               GError        **error)
{
  return tegotae_home_list_marks (home, error);
}

const TegotaeCall tegotae_call_list_marks = {
  .func = do_list_marks,
  .result_free = (GDestroyNotify) tegotae_marks_unref,
};

static gpointer
do_set_mark (TegotaeHome    *home,
             gconstpointer   arguments,
             GCancellable   *cancellable,
             GError        **error)
{
  const TegotaeMarkChange *change = arguments;
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_mark_table_set (db, change->pack, change->entry, change->mark,
                                                    change->is_set, tegotae_home_get_time (), error));
}

const TegotaeCall tegotae_call_set_mark = {
  .func = do_set_mark,
  .arguments_free = (GDestroyNotify) tegotae_mark_change_free,
  .changes = TEGOTAE_CHANGES_MARKS,
  .care = TEGOTAE_CALL_AWAITED,
};

static gpointer
do_mark_read (TegotaeHome    *home,
              gconstpointer   arguments,
              GCancellable   *cancellable,
              GError        **error)
{
  const TegotaeEntryKey *entry = arguments;
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_mark_table_set (db, entry->pack, entry->id, TEGOTAE_MARK_READ, TRUE,
                                                    tegotae_home_get_time (), error));
}

const TegotaeCall tegotae_call_mark_read = {
  .func = do_mark_read,
  .arguments_free = (GDestroyNotify) tegotae_entry_key_free,
  .changes = TEGOTAE_CHANGES_MARKS,
};

static gpointer
do_set_reading_position (TegotaeHome    *home,
                      gconstpointer   arguments,
                      GCancellable   *cancellable,
                      GError        **error)
{
  const TegotaeReadingPosition *place = arguments;
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);
  g_autoptr (TegotaeReadingPosition) saved = NULL;

  if (db == NULL)
    return NULL;

  saved = tegotae_reading_position_new (place->pack, place->entry, place->permille, tegotae_home_get_time ());

  return TEGOTAE_CALL_DONE (tegotae_mark_table_set_place (db, saved, error));
}

const TegotaeCall tegotae_call_set_reading_position = {
  .func = do_set_reading_position,
  .arguments_free = (GDestroyNotify) tegotae_reading_position_free,
  .changes = TEGOTAE_CHANGES_PLACE,
};

static gpointer
do_get_reading_position (TegotaeHome    *home,
                      gconstpointer   arguments,
                      GCancellable   *cancellable,
                      GError        **error)
{
  const TegotaeEntryKey *entry = arguments;
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  return db != NULL ? tegotae_mark_table_get_place (db, entry->pack, entry->id, error) : NULL;
}

const TegotaeCall tegotae_call_get_reading_position = {
  .func = do_get_reading_position,
  .arguments_free = (GDestroyNotify) tegotae_entry_key_free,
  .result_free = (GDestroyNotify) tegotae_reading_position_free,
};

/* The entry of a place. NULL without an error if it is not there any more. */
static TegotaeEntryInfo *
find_entry (TegotaeHome                *home,
            const TegotaeReadingPosition  *place,
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

static gpointer
do_get_unfinished (TegotaeHome    *home,
                   gconstpointer   arguments,
                   GCancellable   *cancellable,
                   GError        **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  g_autoptr (TegotaeMarks) marks = NULL;
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError) local_error = NULL;
  TegotaeEntryInfo *entry = NULL;

  if (db == NULL ||
      (marks = tegotae_home_list_marks (home, error)) == NULL ||
      (places = tegotae_mark_table_list_places (db, error)) == NULL)
    return NULL;

  for (guint i = 0; i < places->len && entry == NULL && local_error == NULL; i++)
    {
      const TegotaeReadingPosition *place = g_ptr_array_index (places, i);
      TegotaeMark own = tegotae_marks_get (marks, place->pack, place->entry);

      if (tegotae_reading_position_is_unfinished (place) && (own & TEGOTAE_MARK_NOT_FOR_ME) == 0)
        entry = find_entry (home, place, &local_error);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return entry;
}

const TegotaeCall tegotae_call_get_unfinished = {
  .func = do_get_unfinished,
  .result_free = (GDestroyNotify) tegotae_entry_info_unref,
};

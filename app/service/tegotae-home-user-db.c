/* tegotae-home-user-db.c
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

/* How user.db is opened, and what is told of it. */

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "tegotae-home-private.h"
#include "tegotae-paths.h"
#include "tegotae-words-of-safety.h"

void
tegotae_home_set_notice_func (TegotaeHome       *home,
                              TegotaeNoticeFunc  func,
                              gpointer           user_data)
{
  home->notice_func = func;
  home->notice_data = user_data;
}

void
tegotae_home_tell (TegotaeHome       *home,
                   TegotaeNoticeKind  kind,
                   const char        *title,
                   const char        *text)
{
  g_autoptr (TegotaeNotice) notice = tegotae_notice_new (kind, title, text);

  if (home->notice_func != NULL)
    home->notice_func (notice, home->notice_data);
}

static void
tell_problem (const char *message,
              gpointer    user_data)
{
  tegotae_home_tell (user_data, TEGOTAE_NOTICE_PROBLEM, message, NULL);
}

static void
tell_recovery (TegotaeHome *self)
{
  const TegotaeRecovery *recovery = tegotae_user_db_get_recovery (self->user_db);
  g_autofree char *text = NULL;

  if (recovery == NULL)
    return;

  text = tegotae_words_of_recovery (recovery);
  tegotae_home_tell (self, TEGOTAE_NOTICE_RECOVERY, _("Your records were damaged"), text);
}

/* Told when it begins and when it is over. */
static void
set_trouble (TegotaeHome *self,
             const char  *message)
{
  gboolean had_trouble = self->has_trouble;

  self->has_trouble = message != NULL;
  if (message != NULL && !had_trouble)
    tegotae_home_tell (self, TEGOTAE_NOTICE_TROUBLE, message, NULL);
  else if (message == NULL && had_trouble)
    tegotae_home_tell (self, TEGOTAE_NOTICE_TROUBLE_OVER, _("Your records can be saved again."), NULL);
}

/* From which others' changes are found; a file that has taken the place of another
 * is one itself. */
static void
note_data_version (TegotaeHome *self)
{
  if (self->was_open || !tegotae_user_db_get_data_version (self->user_db, &self->data_version, NULL))
    self->data_version = -1;

  self->was_open = TRUE;
}

static gboolean
open_it (TegotaeHome  *self,
         GError      **error)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();

  self->user_db = self->is_thorough ? tegotae_user_db_open_thoroughly (path, error)
                                    : tegotae_user_db_open (path, error);
  if (self->user_db == NULL)
    return FALSE;

  tegotae_user_db_set_problem_func (self->user_db, tell_problem, self);
  tell_recovery (self);
  note_data_version (self);

  if (tegotae_user_db_is_writable (self->user_db))
    set_trouble (self, NULL);
  else
    set_trouble (self, _("Your records can be read, but not changed: the file may not be written."));

  return TRUE;
}

/* A disk that is full or may not be written is no reason to show nothing. */
static TegotaeUserDb *
open_stand_in (TegotaeHome *self)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open_stand_in (path, &error);

  if (db == NULL)
    g_info ("%s", error->message);

  return db;
}

/* Whether the one that is open will do: what can only be read is opened again
 * each time, as writing may have become possible. */
static gboolean
is_good (TegotaeHome *self)
{
  return self->user_db != NULL &&
         tegotae_user_db_is_writable (self->user_db) &&
         !tegotae_user_db_is_stale (self->user_db);
}

TegotaeUserDb *
tegotae_home_get_user_db (TegotaeHome  *home,
                          GError      **error)
{
  g_autoptr (TegotaeUserDb) last = NULL;
  g_autoptr (GError) local_error = NULL;

  if (is_good (home))
    return home->user_db;

  /* Kept as long as it takes to know that there is no better one. */
  last = g_steal_pointer (&home->user_db);
  if (last != NULL && tegotae_user_db_is_stale (last))
    g_clear_pointer (&last, tegotae_user_db_close);

  if (open_it (home, &local_error))
    return home->user_db;

  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE))
    home->user_db = last != NULL ? g_steal_pointer (&last) : open_stand_in (home);

  if (home->user_db != NULL)
    set_trouble (home, local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return home->user_db;
}

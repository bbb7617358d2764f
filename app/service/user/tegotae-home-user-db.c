/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How user.db is opened, and what is told of it. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"
#include "service/tegotae-home-private.h"
#include "service/tegotae-paths.h"
#include "store/user/tegotae-deletion-table.h"
#include "text/tegotae-words-backup.h"

void
tegotae_home_set_notice_func (TegotaeHome       *home,
                              TegotaeNoticeFunc  func,
                              gpointer           user_data)
{
  home->notice_func = func;
  home->notice_data = user_data;
}

void
tegotae_home_go_on_without_records (TegotaeHome *home)
{
  g_return_if_fail (home != NULL);

  home->goes_on = TRUE;
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

/* Told when it begins, when it has another reason, and when it is over. */
static void
set_trouble (TegotaeHome *self,
             const char  *message)
{
  if (g_strcmp0 (message, self->trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (message);
  if (message != NULL)
    tegotae_home_tell (self, TEGOTAE_NOTICE_TROUBLE, message, NULL);
  else
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

/* What cannot be removed now is removed at another start. */
static void
remove_what_is_over (TegotaeHome *self)
{
  gint64 now = tegotae_home_get_time ();
  g_autoptr (GDateTime) time = tegotae_time_to_local (now);
  g_autoptr (GDateTime) today = NULL;
  g_autoptr (GError) error = NULL;

  today = g_date_time_new_local (g_date_time_get_year (time), g_date_time_get_month (time),
                                 g_date_time_get_day_of_month (time), 0, 0, 0);
  if (!tegotae_deletion_table_sweep (self->user_db, now, g_date_time_to_unix (today) * 1000, &error))
    g_info ("%s", error->message);
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
  remove_what_is_over (self);

  set_trouble (self, NULL);

  return TRUE;
}

/* Whether the system keeps the file from this user. */
static gboolean
is_denied (const char *path)
{
  return faccessat (AT_FDCWD, path, R_OK, AT_EACCESS) != 0 && errno == EACCES;
}

/* A disk that is full or may not be written is no reason to show nothing, and records
 * that belong to another user are none to refuse a diagnosis. */
static TegotaeUserDb *
open_stand_in (TegotaeHome *self)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (GError) error = NULL;
  TegotaeUserDb *db = tegotae_user_db_open_stand_in (path, &error);

  if (db == NULL)
    g_info ("%s", error->message);
  if (db == NULL && self->goes_on && is_denied (path))
    db = tegotae_user_db_new_blank (NULL);

  return db;
}

static void
set_read_only (TegotaeHome  *self,
               const GError *reason)
{
  g_autofree char *message = NULL;

  message = g_strdup_printf (tegotae_user_db_is_blank (self->user_db)
                               ? _("Your records cannot be read: %s")
                               : _("Your records can be read, but not changed: %s"),
                             reason->message);
  set_trouble (self, message);
}

/* Whether the one that is open will do: what can only be read is opened again for
 * each operation, as writing may have become possible. */
static gboolean
is_good (TegotaeHome *self)
{
  return self->user_db != NULL &&
         (tegotae_user_db_is_held (self->user_db) ||
          (tegotae_user_db_is_writable (self->user_db) && !tegotae_user_db_is_stale (self->user_db)));
}

/* Opens user.db and makes it the one of the home. */
static gboolean
replace_user_db (TegotaeHome  *home,
                 GError      **error)
{
  g_autoptr (TegotaeUserDb) last = NULL;
  g_autoptr (GError) local_error = NULL;

  /* Kept as long as it takes to know that there is no better one. */
  last = g_steal_pointer (&home->user_db);
  if (last != NULL && (tegotae_user_db_is_stale (last) || tegotae_user_db_is_blank (last)))
    g_clear_pointer (&last, tegotae_user_db_close);

  if (open_it (home, &local_error))
    return TRUE;

  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE))
    home->user_db = last != NULL ? g_steal_pointer (&last) : open_stand_in (home);

  if (home->user_db != NULL)
    {
      set_read_only (home, local_error);
      return TRUE;
    }

  g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ",
                              _("Your records could not be opened"));

  return FALSE;
}

TegotaeUserDb *
tegotae_home_hold_user_db (TegotaeHome  *home,
                           GError      **error)
{
  g_return_val_if_fail (home != NULL, NULL);

  return is_good (home) || replace_user_db (home, error) ? tegotae_user_db_hold (home->user_db)
                                                         : NULL;
}

TegotaeUserDb *
tegotae_home_hold_to_write (TegotaeHome  *home,
                            GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  if (db == NULL || tegotae_user_db_is_writable (db))
    return g_steal_pointer (&db);

  g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, home->trouble);

  return NULL;
}

void
tegotae_home_retry_user_db (TegotaeHome *home)
{
  g_autoptr (TegotaeUserDb) db = NULL;

  g_return_if_fail (home != NULL);

  if (home->trouble != NULL)
    db = tegotae_home_hold_user_db (home, NULL);
}

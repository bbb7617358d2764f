/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-home.h"

#include "core/tegotae-time.h"
#include "store/user/tegotae-setting-table.h"
#include "tegotae-call-private.h"
#include "tegotae-home-private.h"
#include "tegotae-service-private.h"

#define SETTING_STAGE "stage"

static void
pass_on (const TegotaeNotice *notice,
         gpointer             user_data)
{
  TegotaeHome *self = user_data;

  if (self->notice_func != NULL)
    self->notice_func (notice, self->notice_data);
}

TegotaeHome *
tegotae_home_open (const char  *lang,
                   GError     **error)
{
  return tegotae_home_open_and_tell (lang, NULL, NULL, NULL, error);
}

TegotaeHome *
tegotae_home_open_and_tell (const char         *lang,
                            TegotaeNoticeFunc   func,
                            gpointer            user_data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autoptr (TegotaeHome) self = NULL;

  g_return_val_if_fail (lang != NULL, NULL);

  self = g_new0 (TegotaeHome, 1);
  tegotae_home_set_notice_func (self, func, user_data);
  self->library = tegotae_library_open (lang, pass_on, self, cancellable, error);

  return self->library != NULL ? g_steal_pointer (&self) : NULL;
}

void
tegotae_home_close (TegotaeHome *home)
{
  if (home == NULL)
    return;

  tegotae_home_forget_own_questions (home);
  g_clear_pointer (&home->user_db, tegotae_user_db_close);
  g_clear_pointer (&home->library, tegotae_library_close);
  g_free (home->trouble);
  g_free (home);
}

gint64
tegotae_home_get_time (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

TegotaeContent *
tegotae_home_get_content (TegotaeHome *home)
{
  return tegotae_library_get_content (home->library);
}

char **
tegotae_home_take_warnings (TegotaeHome *home)
{
  return tegotae_library_take_warnings (home->library);
}

gboolean
tegotae_home_catch_up (TegotaeHome  *home,
                       gboolean     *records_changed,
                       gboolean     *packs_changed,
                       GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  gint64 version;

  if (db == NULL || !tegotae_user_db_get_data_version (db, &version, error))
    return FALSE;

  *records_changed = version != home->data_version;
  home->data_version = version;

  return tegotae_library_catch_up (home->library, packs_changed, error);
}

TegotaeStage
tegotae_home_get_stage (TegotaeHome  *home,
                        GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);
  g_autofree char *id = NULL;

  if (db == NULL)
    return TEGOTAE_STAGE_NONE;

  id = tegotae_setting_table_get (db, SETTING_STAGE, error);

  return tegotae_stage_from_id (id);
}

static gpointer
do_set_stage (TegotaeHome    *home,
              gconstpointer   arguments,
              GCancellable   *cancellable,
              GError        **error)
{
  TegotaeStage stage = GPOINTER_TO_INT (arguments);
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  return TEGOTAE_CALL_DONE (db != NULL &&
                            tegotae_setting_table_set (db, SETTING_STAGE, tegotae_stage_to_id (stage), error));
}

const TegotaeCall tegotae_call_set_stage = {
  .func = do_set_stage,
  .care = TEGOTAE_CALL_KEPT,
  .supersedes = tegotae_call_always,
};

static gpointer
do_load (TegotaeHome    *home,
         gconstpointer   arguments,
         GCancellable   *cancellable,
         GError        **error)
{
  return TEGOTAE_CALL_DONE (TRUE);
}

const TegotaeCall tegotae_call_load = {
  .func = do_load,
  .changes = TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE,
};

static gpointer
do_retry (TegotaeHome    *home,
          gconstpointer   arguments,
          GCancellable   *cancellable,
          GError        **error)
{
  tegotae_library_leave_memory (home->library);
  tegotae_home_retry_user_db (home);

  return TEGOTAE_CALL_DONE (TRUE);
}

const TegotaeCall tegotae_call_retry = {
  .func = do_retry,
};

/* --- What is known of the user's data at any time --- */

void
tegotae_loaded_free (TegotaeLoaded *loaded)
{
  g_clear_pointer (&loaded->content, tegotae_content_unref);
  g_free (loaded);
}

TegotaeLoaded *
tegotae_loaded_new (TegotaeHome     *home,
                    TegotaeChanges   changes,
                    GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  TegotaeStage stage = tegotae_home_get_stage (home, &local_error);
  g_auto (GStrv) warnings = tegotae_home_take_warnings (home);
  TegotaeLoaded *loaded;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  for (guint i = 0; warnings[i] != NULL; i++)
    g_message ("%s", warnings[i]);

  loaded = g_new0 (TegotaeLoaded, 1);
  loaded->changes = changes;
  loaded->content = tegotae_content_ref (tegotae_home_get_content (home));
  loaded->stage = stage;

  return loaded;
}

static gpointer
do_catch_up (TegotaeHome    *home,
             gconstpointer   arguments,
             GCancellable   *cancellable,
             GError        **error)
{
  gboolean records = FALSE, packs = FALSE;
  TegotaeChanges changes;

  if (!tegotae_home_catch_up (home, &records, &packs, error))
    return NULL;

  /* Which of the records has changed is not known. */
  changes = (records ? TEGOTAE_CHANGES_RECORDS : TEGOTAE_CHANGES_NONE) |
            (packs ? TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE : TEGOTAE_CHANGES_NONE);

  return tegotae_loaded_new (home, changes, error);
}

const TegotaeCall tegotae_call_catch_up = {
  .func = do_catch_up,
  .result_free = (GDestroyNotify) tegotae_loaded_free,
};

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-watch.h"

#include <gio/gio.h>

#include "tegotae-paths.h"

/* Long enough for most changes to be over, short enough to seem immediate. */
#define MILLISECONDS_TO_WAIT 250

struct _TegotaeWatch
{
  GFileMonitor  *records;
  GFileMonitor  *packs;
  void         (*changed) (gpointer user_data);
  gpointer       user_data;
  guint          pending; /* a source; 0 if none */
};

static gboolean
on_pending_cb (gpointer user_data)
{
  TegotaeWatch *self = user_data;

  self->pending = 0;
  self->changed (self->user_data);

  return G_SOURCE_REMOVE;
}

static void watch_packs (TegotaeWatch *self);

static void
tell_soon (TegotaeWatch *self)
{
  if (self->pending == 0)
    self->pending = g_timeout_add (MILLISECONDS_TO_WAIT, on_pending_cb, self);
}

/* Of what SQLite keeps beside a database only the log tells of a change. */
static void
on_user_dir_changed_cb (TegotaeWatch *self,
                        GFile        *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_equal (name, "user.db") || g_str_equal (name, "user.db-wal"))
    tell_soon (self);

  /* The first import makes it. */
  if (g_str_equal (name, "packs"))
    {
      watch_packs (self);
      tell_soon (self);
    }
}

static void
on_packs_changed_cb (TegotaeWatch *self,
                     GFile        *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name[0] != '.')
    tell_soon (self);
}

/* Takes @path. What cannot be watched is looked at when the window gets the
 * focus. */
static GFileMonitor *
watch_directory (TegotaeWatch *self,
                 char         *path,
                 GCallback     callback)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  GFileMonitor *monitor = g_file_monitor_directory (directory, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor != NULL)
    g_signal_connect_swapped (monitor, "changed", callback, self);

  g_free (path);

  return monitor;
}

static void
stop (TegotaeWatch  *self,
      GFileMonitor **monitor)
{
  if (*monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (*monitor, self);
  g_file_monitor_cancel (*monitor);
  g_clear_object (monitor);
}

static void
watch_packs (TegotaeWatch *self)
{
  stop (self, &self->packs);
  self->packs = watch_directory (self, tegotae_paths_dup_imported_packs (),
                                 G_CALLBACK (on_packs_changed_cb));
}

TegotaeWatch *
tegotae_watch_new (void     (*changed) (gpointer user_data),
                   gpointer   user_data)
{
  TegotaeWatch *self = g_new0 (TegotaeWatch, 1);

  g_return_val_if_fail (changed != NULL, NULL);

  self->changed = changed;
  self->user_data = user_data;
  self->records = watch_directory (self, tegotae_paths_dup_user_dir (),
                                   G_CALLBACK (on_user_dir_changed_cb));
  watch_packs (self);

  return self;
}

void
tegotae_watch_free (TegotaeWatch *watch)
{
  if (watch == NULL)
    return;

  g_clear_handle_id (&watch->pending, g_source_remove);
  stop (watch, &watch->records);
  stop (watch, &watch->packs);
  g_free (watch);
}

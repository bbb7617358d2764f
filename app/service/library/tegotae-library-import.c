/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding packs to the user's own, and removing them. */

#include "tegotae-library-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "tegotae-pack-copy.h"

/* How long a stretch of reading is told of, in microseconds. */
#define PROGRESS_INTERVAL (G_USEC_PER_SEC / 10)

/* What is left to do when all is read, as a share of the whole: the index. */
#define SHARE_OF_READING 0.9

/* A pack on its way in: read into library.db, whose change is not committed, and
 * into a file that is not yet in place. */
typedef struct
{
  TegotaeImportSink      sink;
  TegotaeImportProgress  progress;
  gpointer               progress_data;
  gint64                 told_at; /* monotonic */
  TegotaePackCopy       *copy;
} Import;

static void
import_clear (Import *import)
{
  tegotae_import_sink_clear (&import->sink);
  g_clear_pointer (&import->copy, tegotae_pack_copy_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static void
tell (Import *import,
      double  fraction)
{
  if (import->progress != NULL)
    import->progress (fraction, import->progress_data);
}

static void
import_progress (gint64   done,
                 gint64   total,
                 gpointer user_data)
{
  Import *import = user_data;
  gint64 now = g_get_monotonic_time ();

  if (now - import->told_at < PROGRESS_INTERVAL)
    return;

  import->told_at = now;
  tell (import, total > 0 ? SHARE_OF_READING * CLAMP ((double) done / total, 0, 1) : 0);
}

static gboolean
import_header (TegotaePack  *pack,
               const char   *json,
               gpointer      user_data,
               GError      **error)
{
  Import *import = user_data;

  return tegotae_import_sink_handler.header (pack, json, &import->sink, error) &&
         tegotae_pack_copy_add_line (import->copy, json, error);
}

static gboolean
import_entry (TegotaeEntry  *entry,
              const char    *json,
              gpointer       user_data,
              GError       **error)
{
  Import *import = user_data;

  return tegotae_import_sink_handler.entry (entry, json, &import->sink, error) &&
         tegotae_pack_copy_add_line (import->copy, json, error);
}

static const TegotaePackHandler import_handler = { import_header, import_entry, import_progress };

/* From here on the pack is the user's: its file is in place before library.db,
 * which can be made again, says so. */
static gboolean
put_in_place (Import          *import,
              TegotaeLibrary  *self,
              GError         **error)
{
  g_autofree char *fingerprint = NULL;

  if (!tegotae_pack_copy_put_in_place (import->copy, import->sink.id, import->sink.lang, error))
    return FALSE;

  fingerprint = tegotae_library_dup_fingerprint (self);
  if (!tegotae_library_db_commit (self->db, fingerprint, error))
    {
      tegotae_pack_copy_take_back (import->copy);
      return FALSE;
    }

  tegotae_pack_copy_settle (import->copy);

  return TRUE;
}

/* Everything up to the point where nothing can be cancelled any more. */
static TegotaePack *
read_pack (Import                *import,
           const char            *path,
           const TegotaeContent  *core,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autoptr (TegotaePack) pack = NULL;

  import->copy = tegotae_pack_copy_new (import->sink.library->imported_dir, error);
  if (import->copy == NULL)
    return NULL;

  pack = tegotae_pack_reader_read (path, core, &import_handler, import, NULL, cancellable, error);
  if (pack == NULL)
    return NULL;

  tell (import, SHARE_OF_READING);
  if (!tegotae_library_db_index (import->sink.library->db, cancellable, error) ||
      !tegotae_pack_copy_finish (import->copy, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  tell (import, 1);

  return g_steal_pointer (&pack);
}

/* What a store that was interrupted says is of no use to anybody. */
static void
set_cancelled (GCancellable  *cancellable,
               GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return;

  g_clear_error (error);
  g_cancellable_set_error_if_cancelled (cancellable, error);
}

TegotaePack *
tegotae_library_import (TegotaeLibrary           *self,
                        const TegotaePackImport  *wanted,
                        GCancellable             *cancellable,
                        GError                  **error)
{
  g_auto (Import) import = { { self, TEGOTAE_ORIGIN_IMPORTED, wanted->replace, NULL, NULL, NULL },
                             wanted->progress, wanted->progress_data, 0, NULL };
  g_autoptr (TegotaeContent) core = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) local_error = NULL;
  gulong handler;

  /* What else there is may not be known then. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return NULL;

  core = tegotae_library_load_core (self, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (!tegotae_library_db_begin (self->db, error))
    return NULL;

  cancellable = tegotae_library_begin_cancellable (self, cancellable, &handler);
  pack = read_pack (&import, wanted->path, core, cancellable, &local_error);
  tegotae_library_end_cancellable (self, handler);
  if (pack == NULL)
    set_cancelled (cancellable, &local_error);

  if (pack == NULL || !put_in_place (&import, self, &local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      tegotae_library_db_rollback (self->db);
      return NULL;
    }

  pack->origin = TEGOTAE_ORIGIN_IMPORTED;

  return tegotae_library_load_content (self, error) ? g_steal_pointer (&pack) : NULL;
}

static gboolean
check_removable (TegotaeLibrary  *self,
                 const char      *pack_id,
                 GError         **error)
{
  const TegotaePack *pack = tegotae_content_find_pack (self->content, pack_id);

  if (pack == NULL)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                   _("There is no pack “%s”."), pack_id);
      return FALSE;
    }

  if (pack->origin == TEGOTAE_ORIGIN_SHIPPED)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("The pack “%s” comes with the app and cannot be removed."), pack_id);
      return FALSE;
    }

  return TRUE;
}

static gboolean
remove_files (TegotaeLibrary  *self,
              const char      *pack_id,
              GError         **error)
{
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (self->db, error);

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const TegotaePackRow *row = g_ptr_array_index (rows, i);

      if (strcmp (row->id, pack_id) != 0)
        continue;

      if (!tegotae_pack_copy_remove (self->imported_dir, row->id, row->lang, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
tegotae_library_remove (TegotaeLibrary  *self,
                        const char      *pack_id,
                        GError         **error)
{
  g_autofree char *fingerprint = NULL;

  if (!check_removable (self, pack_id, error) || !tegotae_library_db_begin (self->db, error))
    return FALSE;

  if (remove_files (self, pack_id, error) &&
      tegotae_library_db_remove_pack (self->db, pack_id, NULL, error))
    {
      fingerprint = tegotae_library_dup_fingerprint (self);
      if (tegotae_library_db_commit (self->db, fingerprint, error))
        return tegotae_library_load_content (self, error);
    }

  tegotae_library_db_rollback (self->db);
  return FALSE;
}

/* tegotae-library-import.c
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

/* Adding packs to the user's own, and removing them. */

#include "tegotae-library-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "pack/tegotae-pack-limits.h"

/* Both names an imported pack may have. */
static const char * const suffixes[] = { ".json", ".jsonl" };

static char *
build_name (TegotaeLibrary *self,
            const char     *id,
            const char     *lang,
            const char     *suffix)
{
  g_autofree char *name = g_strconcat (id, "@", lang, suffix, NULL);

  return g_build_filename (self->imported_dir, name, NULL);
}

static gboolean
fail_with_errno (const char  *path,
                 int          code,
                 GError     **error)
{
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("%s cannot be written: %s."), path, g_strerror (code));
  return FALSE;
}

/* Makes sure that what was renamed or removed in it survives a power cut. */
static gboolean
sync_directory (const char  *dir,
                GError     **error)
{
  int fd = g_open (dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);

  return ok || fail_with_errno (dir, code, error);
}

/* Appends what is read to a file that is not yet in place. */
typedef struct
{
  TegotaePackIntake  intake;
  char              *path;
  GOutputStream     *stream;
} Import;

static void
import_clear (Import *import)
{
  tegotae_pack_intake_clear (&import->intake);
  g_clear_object (&import->stream);

  if (import->path != NULL)
    g_unlink (import->path);
  g_clear_pointer (&import->path, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
open_copy (Import          *import,
           TegotaeLibrary  *self,
           GError         **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_mkdir_with_parents (self->imported_dir, 0700) != 0)
    return fail_with_errno (self->imported_dir, errno, error);

  import->path = g_strdup_printf ("%s/.import-%d", self->imported_dir, (int) getpid ());
  g_unlink (import->path);
  file = g_file_new_for_path (import->path);
  import->stream = G_OUTPUT_STREAM (g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error));

  return import->stream != NULL;
}

/* Imported packs are kept as JSON Lines, whatever they came as, so that each
 * start can read them as a stream. */
static gboolean
write_line (Import      *import,
            const char  *json,
            GError     **error)
{
  gsize length = strlen (json);

  if (length > TEGOTAE_PACK_MAX_LINE_SIZE)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("The pack has an entry or a header of more than %d KiB; make it shorter."),
                   TEGOTAE_PACK_MAX_LINE_SIZE / 1024);
      return FALSE;
    }

  return g_output_stream_write_all (import->stream, json, length, NULL, NULL, error) &&
         g_output_stream_write_all (import->stream, "\n", 1, NULL, NULL, error);
}

static gboolean
import_header (TegotaePack  *pack,
               const char   *json,
               gpointer      user_data,
               GError      **error)
{
  Import *import = user_data;

  return tegotae_pack_intake_handler.header (pack, json, &import->intake, error) &&
         write_line (import, json, error);
}

static gboolean
import_entry (TegotaeEntry  *entry,
              const char    *json,
              gpointer       user_data,
              GError       **error)
{
  Import *import = user_data;

  return tegotae_pack_intake_handler.entry (entry, json, &import->intake, error) &&
         write_line (import, json, error);
}

static const TegotaePackHandler import_handler = { import_header, import_entry };

static gboolean
finish_copy (Import  *import,
             GError **error)
{
  int fd;

  if (!g_output_stream_close (import->stream, NULL, error))
    return FALSE;

  fd = g_open (import->path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0 || fsync (fd) != 0)
    {
      int code = errno;

      if (fd >= 0)
        close (fd);
      return fail_with_errno (import->path, code, error);
    }

  close (fd);
  return TRUE;
}

/* From here on the pack is the user's: its file is in place before library.db,
 * which can be made again, says so. */
static gboolean
put_in_place (Import          *import,
              TegotaeLibrary  *self,
              GError         **error)
{
  g_autofree char *target = build_name (self, import->intake.id, import->intake.lang, ".jsonl");
  g_autofree char *other = build_name (self, import->intake.id, import->intake.lang, ".json");
  g_autofree char *fingerprint = NULL;

  if (g_rename (import->path, target) != 0)
    return fail_with_errno (target, errno, error);

  g_clear_pointer (&import->path, g_free);
  g_unlink (other);

  if (!sync_directory (self->imported_dir, error))
    return FALSE;

  fingerprint = tegotae_library_dup_fingerprint (self);

  return tegotae_library_db_commit (self->db, fingerprint, error);
}

TegotaePack *
tegotae_library_import (TegotaeLibrary  *self,
                        const char      *path,
                        gboolean         replace,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_auto (Import) import = { { self, TEGOTAE_ORIGIN_IMPORTED, replace, NULL, NULL }, NULL, NULL };
  g_autoptr (TegotaeContent) core = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) local_error = NULL;

  core = tegotae_library_load_core (self, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  if (!open_copy (&import, self, error) || !tegotae_library_db_begin (self->db, error))
    return NULL;

  pack = tegotae_pack_reader_read (path, core, &import_handler, &import, NULL,
                                   cancellable, error);
  if (pack == NULL || !finish_copy (&import, error) || !put_in_place (&import, self, error))
    {
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

      for (guint j = 0; j < G_N_ELEMENTS (suffixes); j++)
        {
          g_autofree char *path = build_name (self, row->id, row->lang, suffixes[j]);

          if (g_unlink (path) != 0 && errno != ENOENT)
            return fail_with_errno (path, errno, error);
        }
    }

  return sync_directory (self->imported_dir, error);
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

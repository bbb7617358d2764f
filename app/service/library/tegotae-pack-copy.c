/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-pack-limits.h"

/* Nobody reads files with these names; see tegotae-pack-location.c. */
#define UNFINISHED_NAME ".import"
#define ASIDE_PREFIX ".replaced-"

/* Both names an imported pack may have; ours first. */
static const char * const suffixes[] = { ".jsonl", ".json" };

struct _TegotaePackCopy
{
  char          *dir;
  gboolean       made_dir;
  char          *unfinished; /* NULL once it is in place */
  GOutputStream *stream;

  /* By suffix: where the file belongs, and where the one from before is kept;
   * NULL if there was none. */
  char          *target[G_N_ELEMENTS (suffixes)];
  char          *aside[G_N_ELEMENTS (suffixes)];
  gboolean       was_there[G_N_ELEMENTS (suffixes)];
};

static char *
build_path (const char *dir,
            const char *id,
            const char *lang,
            const char *suffix)
{
  g_autofree char *name = g_strconcat (id, "@", lang, suffix, NULL);

  return g_build_filename (dir, name, NULL);
}

static gboolean
fail_with_errno (const char  *path,
                 int          code,
                 GError     **error)
{
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("“%s” cannot be written: %s."), path, g_strerror (code));
  return FALSE;
}

/* Flushes a file, or makes sure that what was renamed or removed in a directory
 * survives a power cut. */
static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);

  return ok || fail_with_errno (path, code, error);
}

static void
remove_leftovers (const char *dir)
{
  g_autoptr (GDir) handle = g_dir_open (dir, 0, NULL);
  const char *name;

  while (handle != NULL && (name = g_dir_read_name (handle)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!g_str_has_prefix (name, UNFINISHED_NAME) && !g_str_has_prefix (name, ASIDE_PREFIX))
        continue;

      path = g_build_filename (dir, name, NULL);
      g_unlink (path);
    }
}

TegotaePackCopy *
tegotae_pack_copy_new (const char  *dir,
                       GError     **error)
{
  g_autoptr (TegotaePackCopy) self = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean was_there;

  g_return_val_if_fail (dir != NULL, NULL);

  was_there = g_file_test (dir, G_FILE_TEST_IS_DIR);
  if (g_mkdir_with_parents (dir, 0700) != 0)
    {
      fail_with_errno (dir, errno, error);
      return NULL;
    }

  remove_leftovers (dir);
  self = g_new0 (TegotaePackCopy, 1);
  self->dir = g_strdup (dir);
  self->made_dir = !was_there;
  self->unfinished = g_build_filename (dir, UNFINISHED_NAME, NULL);

  file = g_file_new_for_path (self->unfinished);
  self->stream = G_OUTPUT_STREAM (g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error));

  return self->stream != NULL ? g_steal_pointer (&self) : NULL;
}

void
tegotae_pack_copy_free (TegotaePackCopy *copy)
{
  if (copy == NULL)
    return;

  g_clear_object (&copy->stream);
  if (copy->unfinished != NULL)
    g_unlink (copy->unfinished);
  if (copy->unfinished != NULL && copy->made_dir)
    g_rmdir (copy->dir);

  tegotae_pack_copy_settle (copy);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    g_free (copy->target[i]);

  g_free (copy->unfinished);
  g_free (copy->dir);
  g_free (copy);
}

gboolean
tegotae_pack_copy_add_line (TegotaePackCopy  *copy,
                            const char       *json,
                            GError          **error)
{
  gsize length = strlen (json);

  if (length > TEGOTAE_PACK_MAX_LINE_SIZE)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("An entry or the header of the pack is larger than %d KiB. Shorten it."),
                   TEGOTAE_PACK_MAX_LINE_SIZE / 1024);
      return FALSE;
    }

  return g_output_stream_write_all (copy->stream, json, length, NULL, NULL, error) &&
         g_output_stream_write_all (copy->stream, "\n", 1, NULL, NULL, error);
}

gboolean
tegotae_pack_copy_finish (TegotaePackCopy  *copy,
                          GError          **error)
{
  return g_output_stream_close (copy->stream, NULL, error) &&
         sync_path (copy->unfinished, 0, error);
}

/* A second name, so that there is no moment without the pack. A file system
 * without second names can replace it all the same, but not take it back. */
static void
keep_aside (TegotaePackCopy *self,
            guint            i)
{
  g_autofree char *name = g_strconcat (ASIDE_PREFIX, suffixes[i] + 1, NULL);
  g_autofree char *aside = g_build_filename (self->dir, name, NULL);

  self->was_there[i] = g_file_test (self->target[i], G_FILE_TEST_EXISTS);
  if (link (self->target[i], aside) == 0)
    self->aside[i] = g_steal_pointer (&aside);
}

gboolean
tegotae_pack_copy_put_in_place (TegotaePackCopy  *copy,
                                const char       *id,
                                const char       *lang,
                                GError          **error)
{
  g_return_val_if_fail (copy != NULL && copy->unfinished != NULL, FALSE);
  g_return_val_if_fail (id != NULL && lang != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      copy->target[i] = build_path (copy->dir, id, lang, suffixes[i]);
      keep_aside (copy, i);
    }

  if (g_rename (copy->unfinished, copy->target[0]) != 0)
    return fail_with_errno (copy->target[0], errno, error);

  g_clear_pointer (&copy->unfinished, g_free);
  g_unlink (copy->target[1]);

  if (sync_path (copy->dir, O_DIRECTORY, error))
    return TRUE;

  tegotae_pack_copy_take_back (copy);
  return FALSE;
}

void
tegotae_pack_copy_take_back (TegotaePackCopy *copy)
{
  g_return_if_fail (copy != NULL && copy->target[0] != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (copy->aside[i] != NULL)
        g_rename (copy->aside[i], copy->target[i]);
      else if (!copy->was_there[i])
        g_unlink (copy->target[i]);

      g_clear_pointer (&copy->aside[i], g_free);
    }

  sync_path (copy->dir, O_DIRECTORY, NULL);
}

void
tegotae_pack_copy_settle (TegotaePackCopy *copy)
{
  g_return_if_fail (copy != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (copy->aside[i] != NULL)
        g_unlink (copy->aside[i]);

      g_clear_pointer (&copy->aside[i], g_free);
    }
}

gboolean
tegotae_pack_copy_remove (const char  *dir,
                          const char  *id,
                          const char  *lang,
                          GError     **error)
{
  g_return_val_if_fail (dir != NULL && id != NULL && lang != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = build_path (dir, id, lang, suffixes[i]);

      if (g_unlink (path) != 0 && errno != ENOENT)
        return fail_with_errno (path, errno, error);
    }

  return sync_path (dir, O_DIRECTORY, error);
}

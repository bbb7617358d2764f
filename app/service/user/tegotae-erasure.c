/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-erasure.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"

char **
tegotae_erasure_list_folders (void)
{
  g_autofree char *library = tegotae_paths_dup_library_db ();
  char **folders = g_new0 (char *, 3);

  folders[0] = tegotae_paths_dup_user_dir ();
  folders[1] = g_path_get_dirname (library);

  return folders;
}

/* Keeps the first failure. */
static void
note_failure (const char  *path,
              int          code,
              GError     **error)
{
  g_autofree char *name = NULL;

  if (error == NULL || *error != NULL || code == ENOENT)
    return;

  name = g_filename_display_name (path);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("“%s” could not be deleted: %s"), name, g_strerror (code));
}

static void remove_path (const char  *path,
                         GError     **error);

static void
remove_content (const char  *folder,
                GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      remove_path (path, error);
    }
}

static void
remove_path (const char  *path,
             GError     **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    remove_content (path, error);

  if (g_remove (path) != 0)
    note_failure (path, errno, error);
}

gboolean
tegotae_erasure_run (GError **error)
{
  g_auto (GStrv) folders = tegotae_erasure_list_folders ();
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; folders[i] != NULL; i++)
    {
      remove_content (folders[i], &failure);
      if (!g_file_test (folders[i], G_FILE_TEST_IS_SYMLINK))
        remove_path (folders[i], &failure);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

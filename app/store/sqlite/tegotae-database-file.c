/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-database-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/sqlite/tegotae-private-file.h"

#define OWNER_WRITES 0200
#define ALL_MODES 0777

/* Opening takes milliseconds; who holds a file longer than this has stopped. */
#define LONGEST_WAIT (10 * G_USEC_PER_SEC)
#define PAUSE (G_USEC_PER_SEC / 100)

struct _TegotaeDatabaseFile
{
  char *path;
  int   directory; /* open and locked */
};

/* Waits with a deadline, so that a stopped program cannot stop us. A file
 * system without such locks has to do without: then two programs that open a
 * new database at the same moment may disturb each other, no more. */
static gboolean
lock_directory (TegotaeDatabaseFile  *self,
                const char           *directory,
                GError              **error)
{
  gint64 deadline = g_get_monotonic_time () + LONGEST_WAIT;

  self->directory = open (directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->directory == -1)
    {
      tegotae_private_file_set_error (_("The folder could not be opened"), directory, errno, error);
      return FALSE;
    }

  while (flock (self->directory, LOCK_EX | LOCK_NB) == -1)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        return TRUE;

      if (g_get_monotonic_time () > deadline)
        {
          tegotae_private_file_set_error (_("Another program keeps the folder locked"),
                                          directory, errno, error);
          return FALSE;
        }

      g_usleep (PAUSE);
    }

  return TRUE;
}

/* SQLite gives the rights of a database to what it makes beside it. Where it has read
 * one that was write-protected, nothing could be written later, either. */
static void
return_rights (const char *path,
               const char *suffix)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);
  GStatBuf status;

  if (g_stat (name, &status) == 0 && (status.st_mode & OWNER_WRITES) == 0)
    g_chmod (name, (status.st_mode & ALL_MODES) | OWNER_WRITES);
}

TegotaeDatabaseFile *
tegotae_database_file_hold (const char  *path,
                            GError     **error)
{
  g_autoptr (TegotaeDatabaseFile) self = NULL;
  g_autofree char *directory = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  directory = g_path_get_dirname (path);

  self = g_new0 (TegotaeDatabaseFile, 1);
  self->path = g_strdup (path);
  self->directory = -1;

  /* SQLite would make the file as the umask has it, so it gets one made before. */
  if (!tegotae_private_file_make_directory (directory, error) ||
      !lock_directory (self, directory, error) ||
      !tegotae_private_file_make (path, error))
    return NULL;

  if (faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0)
    {
      return_rights (path, "-wal");
      return_rights (path, "-shm");
    }

  return g_steal_pointer (&self);
}

void
tegotae_database_file_release (TegotaeDatabaseFile *file)
{
  if (file == NULL)
    return;

  if (file->directory != -1)
    close (file->directory);

  g_free (file->path);
  g_free (file);
}

static gboolean
remove_beside (const char  *path,
               const char  *suffix,
               GError     **error)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);

  return tegotae_private_file_remove (name, error);
}

gboolean
tegotae_database_file_replace (TegotaeDatabaseFile  *file,
                               GError              **error)
{
  g_return_val_if_fail (file != NULL, FALSE);

  /* The database first: a log without its database is ignored, a database
   * without its log could be half of one. */
  return remove_beside (file->path, "", error) &&
         remove_beside (file->path, "-wal", error) &&
         remove_beside (file->path, "-shm", error) &&
         remove_beside (file->path, "-journal", error) &&
         tegotae_private_file_make (file->path, error);
}

gboolean
tegotae_database_file_protect (TegotaeDatabaseFile  *file,
                               GError              **error)
{
  g_return_val_if_fail (file != NULL, FALSE);

  return tegotae_private_file_protect (file->path, error);
}

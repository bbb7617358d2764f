/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "store/sqlite/tegotae-obstacle.h"

#define DIRECTORY_MODE 0700
#define FILE_MODE 0600
#define OTHERS_MODE 0077
#define OWNERS_MODE 0700
#define AS_IT_IS 0
#define CHUNK 65536

void
tegotae_private_file_set_error (const char  *what,
                                const char  *path,
                                int          number,
                                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *obstacle = NULL;
  const char *words = g_strerror (number);

  if (number == EACCES || number == EPERM || number == EROFS || number == ENOTSUP)
    obstacle = tegotae_obstacle_describe (path);
  if (number == ENOTSUP)
    words = _("this disk cannot keep files from other users. Move the folder to another disk");

  if (obstacle != NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, "%s: %s", what, obstacle);
  else
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, "%s: %s (%s)", what, words, name);
}

/* Takes every right from others, and gives the owner at least @mode. What has that
 * already needs no file system that knows of modes. */
static gboolean
make_private (const char *path,
              mode_t      mode)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return FALSE;

  if (((status.st_mode & OTHERS_MODE) == 0 && (status.st_mode & mode) == mode) ||
      g_chmod (path, (status.st_mode & OWNERS_MODE) | mode) == 0)
    return TRUE;

  /* One's own modes may be changed wherever there are any. */
  if (errno == EPERM && status.st_uid == geteuid ())
    errno = ENOTSUP;

  return FALSE;
}

gboolean
tegotae_private_file_make_directory (const char  *directory,
                                     GError     **error)
{
  g_return_val_if_fail (directory != NULL, FALSE);

  if (g_file_test (directory, G_FILE_TEST_IS_DIR))
    return TRUE;

  /* The mode again, because a umask may have taken of it what we need. */
  if (g_mkdir_with_parents (directory, DIRECTORY_MODE) == 0 && make_private (directory, DIRECTORY_MODE))
    return TRUE;

  tegotae_private_file_set_error (_("The folder could not be created"), directory, errno, error);

  return FALSE;
}

/* A new one; -1 if it is there already or cannot be made. */
static int
create (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
  int number;

  if (fd == -1 || make_private (path, FILE_MODE))
    return fd;

  number = errno;
  close (fd);
  g_unlink (path);
  errno = number;

  return -1;
}

gboolean
tegotae_private_file_make (const char  *path,
                           GError     **error)
{
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = create (path);
  if (fd != -1)
    {
      close (fd);
      return TRUE;
    }

  if (errno == EEXIST)
    return TRUE;

  tegotae_private_file_set_error (_("The file could not be created"), path, errno, error);

  return FALSE;
}

gboolean
tegotae_private_file_protect (const char  *path,
                              GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (make_private (path, AS_IT_IS))
    return TRUE;

  tegotae_private_file_set_error (_("The file could not be protected from other users"), path, errno, error);

  return FALSE;
}

gboolean
tegotae_private_file_remove (const char  *path,
                             GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  tegotae_private_file_set_error (_("The file could not be removed"), path, errno, error);

  return FALSE;
}

gboolean
tegotae_private_file_write_all (int         fd,
                                const char *bytes,
                                gssize      size)
{
  while (size > 0)
    {
      gssize written = write (fd, bytes, size);

      if (written == -1 && errno != EINTR)
        return FALSE;

      if (written > 0)
        {
          bytes += written;
          size -= written;
        }
    }

  return TRUE;
}

static gboolean
copy_bytes (int source,
            int target)
{
  g_autofree char *bytes = g_malloc (CHUNK);
  gssize size;

  do
    {
      size = read (source, bytes, CHUNK);
      if ((size == -1 && errno != EINTR) || !tegotae_private_file_write_all (target, bytes, size))
        return FALSE;
    }
  while (size != 0);

  return TRUE;
}

gboolean
tegotae_private_file_copy (const char  *from,
                           const char  *to,
                           gboolean    *found,
                           GError     **error)
{
  int source, target;
  gboolean ok;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  source = open (from, O_RDONLY | O_CLOEXEC);
  if (found != NULL)
    *found = source != -1;

  if (source == -1)
    {
      if (found != NULL && errno == ENOENT)
        return TRUE;

      tegotae_private_file_set_error (_("The file could not be read"), from, errno, error);
      return FALSE;
    }

  target = create (to);
  ok = target != -1 && copy_bytes (source, target);
  if (!ok)
    tegotae_private_file_set_error (_("The file could not be copied"), to, errno, error);

  if (target != -1)
    close (target);
  close (source);

  return ok;
}

gboolean
tegotae_private_file_rename (const char  *from,
                             const char  *to,
                             GError     **error)
{
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (g_rename (from, to) == 0)
    return TRUE;

  tegotae_private_file_set_error (_("The file could not be put in its place"), to, errno, error);

  return FALSE;
}

gboolean
tegotae_private_file_sync (const char  *path,
                           GError     **error)
{
  int fd;
  gboolean ok;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open (path, O_RDONLY | O_CLOEXEC);

  /* Not every file system can do it for a directory; then it need not. */
  ok = fd != -1 && (fsync (fd) == 0 || errno == EINVAL);
  if (!ok)
    tegotae_private_file_set_error (_("The file could not be written"), path, errno, error);

  if (fd != -1)
    close (fd);

  return ok;
}

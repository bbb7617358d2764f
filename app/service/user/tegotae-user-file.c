/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-user-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"
#include "store/sqlite/tegotae-private-file.h"

#define FOR_THE_USER_ONLY 0600

/* As many links as Linux follows. */
#define MAX_LINKS 40

/* Of the same length for every target, whose name may be as long as the file
 * system allows. */
#define UNFINISHED ".tegotae-XXXXXX"

/* Follows symbolic links to the last one, which may lead to no file yet. NULL
 * with errno set if they lead round in a circle. */
static char *
resolve (const char *path)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *directory = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);

      directory = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (directory, link, NULL);
    }

  errno = ELOOP;

  return NULL;
}

/* What a path is must be told by the file, not by its name: hard links, bind
 * mounts and ".." give one file many names. */
static gboolean
is_one_of (const struct stat *status,
           GArray            *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const struct stat *other = &g_array_index (wanted, struct stat, i);

      if (other->st_dev == status->st_dev && other->st_ino == status->st_ino)
        return TRUE;
    }

  return FALSE;
}

/* Whether @path is one of the @wanted files or holds one. Links to directories
 * are followed only where @path is one itself. */
static gboolean
is_or_holds (const char *path,
             GArray     *wanted)
{
  g_autoptr (GDir) directory = NULL;
  struct stat status;
  const char *name;

  if (stat (path, &status) != 0)
    return FALSE;

  if (is_one_of (&status, wanted))
    return TRUE;

  if (S_ISDIR (status.st_mode))
    directory = g_dir_open (path, 0, NULL);

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      gboolean is_linked_directory = g_file_test (child, G_FILE_TEST_IS_SYMLINK) &&
                                     g_file_test (child, G_FILE_TEST_IS_DIR);

      if (!is_linked_directory && is_or_holds (child, wanted))
        return TRUE;
    }

  return FALSE;
}

static void
add_status (GArray     *wanted,
            const char *path)
{
  struct stat status;

  if (stat (path, &status) == 0)
    g_array_append_val (wanted, status);
}

/* The file, the directory that it is in, and the database whose log it is by
 * its name. */
static GArray *
list_wanted (const char *target)
{
  const char * const logs[] = { "-wal", "-shm", "-journal" };
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (struct stat));
  g_autofree char *directory = g_path_get_dirname (target);

  add_status (wanted, target);
  add_status (wanted, directory);

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      if (g_str_has_suffix (target, logs[i]))
        {
          g_autofree char *database = g_strndup (target, strlen (target) - strlen (logs[i]));

          add_status (wanted, database);
        }
    }

  return wanted;
}

static gboolean
is_of_the_app (const char *target)
{
  g_autoptr (GArray) wanted = list_wanted (target);
  g_auto (GStrv) own = tegotae_paths_dup_own ();

  for (guint i = 0; own[i] != NULL; i++)
    {
      if (is_or_holds (own[i], wanted))
        return TRUE;
    }

  return FALSE;
}

/* Writes a new file beside @target and gives it that name. FALSE with errno set. */
static gboolean
replace (const char *target,
         const char *data,
         gsize       length)
{
  g_autofree char *directory = g_path_get_dirname (target);
  g_autofree char *unfinished = g_build_filename (directory, UNFINISHED, NULL);
  int fd = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, FOR_THE_USER_ONLY);
  gboolean ok;
  int number;

  if (fd == -1)
    return FALSE;

  /* The umask may have taken more than is right; where modes cannot be set,
   * the file is written all the same. */
  (void) fchmod (fd, FOR_THE_USER_ONLY);
  ok = tegotae_private_file_write_all (fd, data, (gssize) length) && (fsync (fd) == 0 || errno == EINVAL);
  number = errno;
  if (close (fd) != 0 && ok)
    {
      ok = FALSE;
      number = errno;
    }

  if (ok && g_rename (unfinished, target) == 0)
    {
      /* The new name counts already; it is only not sure to outlive a power cut. */
      tegotae_private_file_sync (directory, NULL);
      return TRUE;
    }

  number = ok ? errno : number;
  g_unlink (unfinished);
  errno = number;

  return FALSE;
}

/* FALSE with errno set. */
static gboolean
write_to_device (const char *path,
                 const char *data,
                 gsize       length)
{
  int fd = open (path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
  gboolean ok;
  int number;

  if (fd == -1)
    return FALSE;

  ok = tegotae_private_file_write_all (fd, data, (gssize) length);
  number = errno;
  close (fd);
  errno = number;

  return ok;
}

/* Whether the user may write there at all. @status: (nullable): of what is there */
static gboolean
check_place (const char            *target,
             const struct stat     *status,
             TegotaeUserFileFlags   flags,
             const char            *name,
             GError               **error)
{
  gboolean is_device = status != NULL && (S_ISCHR (status->st_mode) || S_ISFIFO (status->st_mode));

  if (is_of_the_app (target))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                 _("The app keeps its own files at “%s”. Choose another place."), name);
  else if (is_device && (flags & TEGOTAE_USER_FILE_DEVICES))
    return TRUE;
  else if (status != NULL && !S_ISREG (status->st_mode))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, _("“%s” is not a file."), name);
  else if (status != NULL && !(flags & TEGOTAE_USER_FILE_REPLACE))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS, _("There is a file “%s” already."), name);
  else
    return TRUE;

  return FALSE;
}

gboolean
tegotae_user_file_write (const char            *path,
                         const char            *data,
                         gsize                  length,
                         TegotaeUserFileFlags   flags,
                         GError               **error)
{
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;
  struct stat status;
  gboolean is_there;
  gboolean ok = FALSE;

  g_return_val_if_fail (path != NULL && data != NULL, FALSE);

  name = g_filename_display_basename (path);
  is_there = stat (path, &status) == 0;
  target = resolve (path);

  if (target != NULL)
    {
      if (!check_place (target, is_there ? &status : NULL, flags, name, error))
        return FALSE;

      ok = is_there && !S_ISREG (status.st_mode) ? write_to_device (path, data, length)
                                                 : replace (target, data, length);
    }

  if (!ok)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
                 _("“%s” could not be written: %s"), name, g_strerror (errno));

  return ok;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-obstacle.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
describe_owner (const char *path,
                gboolean    is_folder)
{
  g_autofree char *quoted = g_shell_quote (path);

  /* Translators: %1$s is the user's name, %2$s a path; the command stays as it is. */
  return g_strdup_printf (is_folder
                            ? _("the folder belongs to another user. An administrator can give it to you: "
                                "chown %1$s %2$s")
                            : _("the file belongs to another user. An administrator can give it to you: "
                                "chown %1$s %2$s"),
                          g_get_user_name (), quoted);
}

static char *
describe_mode (const char *path,
               gboolean    is_folder)
{
  g_autofree char *quoted = g_shell_quote (path);

  return g_strdup_printf (is_folder
                            ? _("the folder's permissions forbid it. This command allows it: chmod u+rwx %s")
                            : _("the file's permissions forbid it. This command allows it: chmod u+rw %s"),
                          quoted);
}

static char *
describe_attribute (const char *path,
                    gboolean    is_folder)
{
  g_autofree char *quoted = g_shell_quote (path);

  return g_strdup_printf (is_folder
                            ? _("the folder has an attribute that forbids changes. "
                                "An administrator can remove it: chattr -i %s")
                            : _("the file has an attribute that forbids changes. "
                                "An administrator can remove it: chattr -i %s"),
                          quoted);
}

static char *
describe_disk (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  return g_strdup_printf (_("the disk is read-only at the moment (%s). "
                            "Saving works again as soon as the disk can be written."),
                          name);
}

static char *
describe_refusal (const char     *path,
                  const GStatBuf *status,
                  int             wanted,
                  int             number)
{
  gboolean is_folder = S_ISDIR (status->st_mode);
  mode_t of_owner = (mode_t) wanted << 6;

  switch (number)
    {
    case EROFS:
      return describe_disk (path);

    case EPERM:
      return describe_attribute (path, is_folder);

    case EACCES:
      if (status->st_uid != geteuid ())
        return describe_owner (path, is_folder);

      /* Otherwise a rule beyond the mode, of which nothing is known here. */
      return (status->st_mode & of_owner) != of_owner ? describe_mode (path, is_folder) : NULL;

    default:
      return NULL;
    }
}

char *
tegotae_obstacle_describe (const char *path)
{
  g_autofree char *current = NULL;
  int wanted = R_OK | W_OK;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_path_is_absolute (path))
    return NULL;

  /* The file, then its folder, or the first above it that is there: that is where
   * something is to be made. The folders above that must only let us through. */
  current = g_strdup (path);
  while (TRUE)
    {
      GStatBuf status;
      gboolean is_there = g_stat (current, &status) == 0;
      char *parent;

      if (is_there && faccessat (AT_FDCWD, current, wanted, AT_EACCESS) != 0)
        return describe_refusal (current, &status, wanted, errno);

      if (is_there && S_ISDIR (status.st_mode))
        wanted = X_OK;
      else
        wanted = R_OK | W_OK | X_OK;

      parent = g_path_get_dirname (current);
      if (strcmp (parent, current) == 0)
        {
          g_free (parent);
          return NULL;
        }

      g_free (current);
      current = parent;
    }
}

char *
tegotae_obstacle_describe_database (const char *path)
{
  static const char * const suffixes[] = { "", "-wal", "-shm", "-journal" };
  char *obstacle = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes) && obstacle == NULL; i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      obstacle = tegotae_obstacle_describe (name);
    }

  return obstacle;
}

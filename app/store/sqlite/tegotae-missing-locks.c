/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-missing-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>

/* fcntl() for SQLite. Any errno but a few of contention makes it fail at once. */
static int
fcntl_without_waiting (int descriptor,
                       int command,
                       ...)
{
  va_list arguments;
  int result;

  va_start (arguments, command);
  switch (command)
    {
    case F_GETLK:
    case F_SETLK:
    case F_SETLKW:
      result = fcntl (descriptor, command, va_arg (arguments, struct flock *));
      if (result == -1 && errno == ENOLCK)
        errno = ENOTSUP;
      break;

    default:
      result = fcntl (descriptor, command, va_arg (arguments, int));
    }
  va_end (arguments);

  return result;
}

void
tegotae_missing_locks_notice (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;

  /* An SQLite that does not offer this waits as it always did. */
  {
    sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

    if (vfs != NULL && vfs->iVersion >= 3 && vfs->xSetSystemCall != NULL)
      vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) fcntl_without_waiting);
  }

  g_once_init_leave (&done, 1);
}

gboolean
tegotae_missing_locks_is (int status)
{
  switch (status)
    {
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_RDLOCK:
    case SQLITE_IOERR_CHECKRESERVEDLOCK:
    case SQLITE_IOERR_SHMLOCK:
      return TRUE;
    default:
      return FALSE;
    }
}

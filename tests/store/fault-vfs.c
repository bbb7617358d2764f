/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"

#include <sqlite3.h>

/* The file of the layer below comes right after it. */
typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} File;

static struct
{
  gboolean  armed;
  FaultKind kind;
  guint     n;
  guint     count;
  gboolean  failed;
} state;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs layer;

/* Whether this call fails. @needs_room: whether a full disk hinders it */
static gboolean
fails (gboolean needs_room)
{
  if (!state.armed || (state.kind == FAULT_FULL && !needs_room))
    return FALSE;

  state.count++;
  if (state.count != state.n && !(state.kind != FAULT_ERROR && state.count > state.n))
    return FALSE;

  state.failed = TRUE;

  return TRUE;
}

static int
choose (int error)
{
  return state.kind == FAULT_FULL ? SQLITE_FULL : error;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
file_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
file_read (sqlite3_file  *file,
           void          *bytes,
           int            size,
           sqlite3_int64  offset)
{
  if (fails (FALSE))
    return SQLITE_IOERR_READ;

  return get_real (file)->pMethods->xRead (get_real (file), bytes, size, offset);
}

static int
file_write (sqlite3_file  *file,
            const void    *bytes,
            int            size,
            sqlite3_int64  offset)
{
  if (fails (TRUE))
    {
      /* Half of it may have been written. */
      get_real (file)->pMethods->xWrite (get_real (file), bytes, size / 2, offset);
      return choose (SQLITE_IOERR_WRITE);
    }

  return get_real (file)->pMethods->xWrite (get_real (file), bytes, size, offset);
}

static int
file_truncate (sqlite3_file  *file,
               sqlite3_int64  size)
{
  if (fails (FALSE))
    return SQLITE_IOERR_TRUNCATE;

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file,
           int           flags)
{
  if (fails (FALSE))
    return SQLITE_IOERR_FSYNC;

  return get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  if (fails (FALSE))
    return SQLITE_IOERR_FSTAT;

  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file,
           int           level)
{
  if (fails (FALSE))
    return SQLITE_IOERR_LOCK;

  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
file_unlock (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
file_check_reserved (sqlite3_file *file,
                     int          *reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), reserved);
}

static int
file_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
file_shm_map (sqlite3_file   *file,
              int             region,
              int             size,
              int             extend,
              void volatile **memory)
{
  if (fails (extend))
    return choose (SQLITE_IOERR_SHMMAP);

  return get_real (file)->pMethods->xShmMap (get_real (file), region, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file,
               int           offset,
               int           n,
               int           flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
file_shm_unmap (sqlite3_file *file,
                int           delete)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), delete);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs  *vfs,
          const char   *name,
          sqlite3_file *file,
          int           flags,
          int          *out_flags)
{
  File *self = (File *) file;
  int status;

  self->base.pMethods = NULL;
  if (fails (FALSE))
    return SQLITE_CANTOPEN;

  self->real = (sqlite3_file *) (self + 1);
  status = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (status == SQLITE_OK)
    self->base.pMethods = &methods;

  return status;
}

static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *name,
            int          sync_directory)
{
  if (fails (FALSE))
    return SQLITE_IOERR_DELETE;

  return real_vfs->xDelete (real_vfs, name, sync_directory);
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char  *name,
            int          flags,
            int         *answer)
{
  if (fails (FALSE))
    return SQLITE_IOERR_ACCESS;

  return real_vfs->xAccess (real_vfs, name, flags, answer);
}

void
fault_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  layer = *real_vfs;
  layer.zName = "fault";
  layer.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  layer.xOpen = vfs_open;
  layer.xDelete = vfs_delete;
  layer.xAccess = vfs_access;
  g_assert_cmpint (sqlite3_vfs_register (&layer, 1), ==, SQLITE_OK);
}

void
fault_vfs_arm (FaultKind kind,
               guint     n)
{
  state.armed = TRUE;
  state.kind = kind;
  state.n = n;
  state.count = 0;
  state.failed = FALSE;
}

gboolean
fault_vfs_disarm (void)
{
  state.armed = FALSE;

  return state.failed;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded, this lets a program see the folder POOR_DISK as a file system without
 * POSIX locks, as some network disks are, without modes, as memory cards are, or without
 * room: POOR_DISK_LACKS is "locks", the octal mode that everything has, or "room", which
 * it lacks while it holds a file "full". */

/* Both names of open and fcntl are wanted, not one for the other. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the file system of @path lacks; "" if nothing. */
static const char *
get_lack (const char *path)
{
  const char *folder = getenv ("POOR_DISK");
  const char *lack = getenv ("POOR_DISK_LACKS");

  return folder != NULL && lack != NULL && strncmp (path, folder, strlen (folder)) == 0 ? lack : "";
}

/* The mode that everything there has; 0 if it can be chosen. */
static mode_t
get_mode (const char *path)
{
  return (mode_t) strtoul (get_lack (path), NULL, 8);
}

/* The path of an open file; "" if it has none. */
static void
find_path (int  descriptor,
           char path[PATH_MAX])
{
  char link[64];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  length = readlink (link, path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = '\0';
}

static int
lacks_locks (int descriptor)
{
  char path[PATH_MAX];

  find_path (descriptor, path);

  return strcmp (get_lack (path), "locks") == 0;
}

static int
refuse (int number)
{
  errno = number;

  return -1;
}

static int
call_fcntl (const char *name,
            int         descriptor,
            int         command,
            void       *argument)
{
  int (*next) (int, int, ...) = (int (*) (int, int, ...)) dlsym (RTLD_NEXT, name);

  if ((command == F_SETLK || command == F_SETLKW || command == F_GETLK) && lacks_locks (descriptor))
    return refuse (ENOLCK);

  return next (descriptor, command, argument);
}

#define WRAP_FCNTL(name)                                       \
  int name (int descriptor, int command, ...)                  \
  {                                                            \
    va_list arguments;                                         \
    void *argument;                                            \
                                                               \
    va_start (arguments, command);                             \
    argument = va_arg (arguments, void *);                     \
    va_end (arguments);                                        \
                                                               \
    return call_fcntl (#name, descriptor, command, argument);  \
  }

WRAP_FCNTL (fcntl)
WRAP_FCNTL (fcntl64)

int
chmod (const char *path,
       mode_t      mode)
{
  int (*next) (const char *, mode_t) = (int (*) (const char *, mode_t)) dlsym (RTLD_NEXT, "chmod");

  return get_mode (path) != 0 ? refuse (EPERM) : next (path, mode);
}

int
fchmod (int    descriptor,
        mode_t mode)
{
  int (*next) (int, mode_t) = (int (*) (int, mode_t)) dlsym (RTLD_NEXT, "fchmod");
  char path[PATH_MAX];

  find_path (descriptor, path);

  return get_mode (path) != 0 ? refuse (EPERM) : next (descriptor, mode);
}

int
mkdir (const char *path,
       mode_t      mode)
{
  int (*next) (const char *, mode_t) = (int (*) (const char *, mode_t)) dlsym (RTLD_NEXT, "mkdir");

  return next (path, get_mode (path) != 0 ? get_mode (path) : mode);
}

static int
call_open (const char *name,
           const char *path,
           int         flags,
           mode_t      mode)
{
  int (*next) (const char *, int, ...) = (int (*) (const char *, int, ...)) dlsym (RTLD_NEXT, name);

  return next (path, flags, get_mode (path) != 0 ? get_mode (path) : mode);
}

#define WRAP_OPEN(name)                          \
  int name (const char *path, int flags, ...)    \
  {                                              \
    va_list arguments;                           \
    mode_t mode;                                 \
                                                 \
    va_start (arguments, flags);                 \
    mode = va_arg (arguments, mode_t);           \
    va_end (arguments);                          \
                                                 \
    return call_open (#name, path, flags, mode); \
  }

WRAP_OPEN (open)
WRAP_OPEN (open64)

/* Whether an open file cannot grow to @size, in bytes, for lack of room. */
static int
lacks_room (int   descriptor,
            off_t size)
{
  char path[PATH_MAX];
  char full[PATH_MAX];
  struct stat status;

  find_path (descriptor, path);
  if (strcmp (get_lack (path), "room") != 0)
    return 0;

  snprintf (full, sizeof full, "%s/full", getenv ("POOR_DISK"));

  return access (full, F_OK) == 0 && fstat (descriptor, &status) == 0 && size > status.st_size;
}

ssize_t
write (int         descriptor,
       const void *bytes,
       size_t      length)
{
  ssize_t (*next) (int, const void *, size_t);
  int flags = fcntl (descriptor, F_GETFL);
  off_t start = lseek (descriptor, 0, flags != -1 && (flags & O_APPEND) != 0 ? SEEK_END : SEEK_CUR);

  if (lacks_room (descriptor, start + (off_t) length))
    return refuse (ENOSPC);

  next = (ssize_t (*) (int, const void *, size_t)) dlsym (RTLD_NEXT, "write");

  return next (descriptor, bytes, length);
}

/* A function that makes the file @descriptor as long as @end. */
#define WRAP_GROWING(type, name, end, parameters, arguments)          \
  type name parameters                                               \
  {                                                                  \
    type (*next) parameters = (type (*) parameters) dlsym (RTLD_NEXT, #name); \
                                                                     \
    return lacks_room (descriptor, end) ? refuse (ENOSPC) : next arguments; \
  }

#define WRAP_PWRITE(name)                                                             \
  WRAP_GROWING (ssize_t, name, start + (off_t) length,                                \
                (int descriptor, const void *bytes, size_t length, off_t start),      \
                (descriptor, bytes, length, start))
#define WRAP_FTRUNCATE(name) \
  WRAP_GROWING (int, name, size, (int descriptor, off_t size), (descriptor, size))
#define WRAP_FALLOCATE(name)                                                           \
  WRAP_GROWING (int, name, start + length,                                             \
                (int descriptor, int mode, off_t start, off_t length),                 \
                (descriptor, mode, start, length))

WRAP_PWRITE (pwrite)
WRAP_PWRITE (pwrite64)
WRAP_FTRUNCATE (ftruncate)
WRAP_FTRUNCATE (ftruncate64)
WRAP_FALLOCATE (fallocate)
WRAP_FALLOCATE (fallocate64)

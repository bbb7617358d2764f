/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-damaged-copy.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/sqlite/tegotae-private-file.h"
#include "store/sqlite/tegotae-statement.h"

/* Of a file that nobody else uses. */
#define WAIT 0

/* Needs the whole schema. */
#define READ_SCHEMA "SELECT count (*) FROM sqlite_schema"

/* The head of a database file: https://www.sqlite.org/fileformat.html, 1.3 */
#define PAGE_SIZE 4096
#define OFFSET_OF_PAGE_SIZE 16
#define OFFSET_OF_WRITE_FORMAT 18
#define OFFSET_OF_READ_FORMAT 19
#define OFFSET_OF_N_PAGES 28
#define OFFSET_OF_SIZE_VALID_FOR 92
#define FORMAT_WITH_LOG 2

/* 1 GiB; a damaged head may tell of any size. */
#define MOST_PAGES 262144

static const char * const suffixes[] = { "", "-wal", "-shm", "-journal" };

void
tegotae_damaged_copy_remove (const char *work)
{
  g_return_if_fail (work != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (work, suffixes[i], NULL);

      tegotae_private_file_remove (name, NULL);
    }
}

/* @has_log: (out) */
static gboolean
make_copy (const char  *path,
           const char  *work,
           gboolean    *has_log,
           GError     **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *work_log = g_strconcat (work, "-wal", NULL);

  tegotae_damaged_copy_remove (work);

  return tegotae_private_file_copy (path, work, NULL, error) &&
         tegotae_private_file_copy (log, work_log, has_log, error);
}

static TegotaeSqlite *
open_readable (const char *work)
{
  g_autoptr (TegotaeSqlite) db = tegotae_sqlite_open (work, WAIT, NULL);
  gint64 count;

  if (db == NULL || !tegotae_statement_read_int64 (db, READ_SCHEMA, NULL, &count, NULL) || count == 0)
    return NULL;

  return g_steal_pointer (&db);
}

static gboolean
read_page (const char *path,
           guint8     *page)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean ok = fd != -1 && pread (fd, page, PAGE_SIZE, 0) == PAGE_SIZE;

  if (fd != -1)
    close (fd);

  return ok && page[OFFSET_OF_PAGE_SIZE] == PAGE_SIZE >> 8 &&
         page[OFFSET_OF_PAGE_SIZE + 1] == (PAGE_SIZE & 0xff);
}

/* A file that was cut off is not read at all; with nothing in place of what is
 * gone, it is read up to there. */
static void
lengthen (const char *path)
{
  guint8 page[PAGE_SIZE];
  guint32 n_pages;
  struct stat status;

  if (!read_page (path, page) || stat (path, &status) != 0)
    return;

  memcpy (&n_pages, page + OFFSET_OF_N_PAGES, sizeof n_pages);
  n_pages = GUINT32_FROM_BE (n_pages);

  if (n_pages <= MOST_PAGES && status.st_size < (off_t) n_pages * PAGE_SIZE &&
      truncate (path, (off_t) n_pages * PAGE_SIZE) != 0)
    g_info ("%s could not be lengthened", path);
}

static gboolean
write_page (const char   *path,
            const guint8 *page)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);
  gboolean ok = fd != -1 && pwrite (fd, page, PAGE_SIZE, 0) == PAGE_SIZE;

  if (fd != -1)
    close (fd);

  return ok;
}

static gboolean
transplant_first_page (const char *work,
                       const char *donor,
                       gboolean    has_log)
{
  guint8 page[PAGE_SIZE];

  if (!read_page (donor, page))
    return FALSE;

  /* The size it tells is that of the donor: not valid makes SQLite look. */
  memset (page + OFFSET_OF_SIZE_VALID_FOR, 0xff, sizeof (guint32));
  if (has_log)
    page[OFFSET_OF_WRITE_FORMAT] = page[OFFSET_OF_READ_FORMAT] = FORMAT_WITH_LOG;

  return write_page (work, page);
}

TegotaeSqlite *
tegotae_damaged_copy_open (const char  *path,
                           const char  *work,
                           const char  *donor,
                           GError     **error)
{
  TegotaeSqlite *db;
  gboolean has_log = FALSE;

  g_return_val_if_fail (path != NULL && work != NULL, NULL);

  if (!make_copy (path, work, &has_log, error))
    return NULL;

  lengthen (work);
  db = open_readable (work);
  if (db != NULL || donor == NULL)
    return db;

  /* Again, because SQLite may have removed a log that it took for another's. */
  if (!make_copy (path, work, &has_log, error) || !transplant_first_page (work, donor, has_log))
    return NULL;

  return open_readable (work);
}

/* tegotae-write-ahead-log.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-write-ahead-log.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tegotae-error.h"

#define HEADER_SIZE 32
#define MAGIC 0x377f0682
#define IN_BIG_ENDIAN 1 /* of the magic number: how words are summed up */
#define VERSION 3007000
#define SMALLEST_PAGE 512
#define LARGEST_PAGE 65536

#define FRAME_HEADER_SIZE 24
#define SIZE_OF_SUMMED 8 /* of the header of a frame */

/* Where what is compared begins: in the header of the log, in that of a frame. */
#define OFFSET_OF_SALT 16
#define OFFSET_OF_FRAME_SALT 8
#define SIZE_OF_SALT 8

/* A thousand times what years of records need. */
#define LARGEST_DATABASE (G_GUINT64_CONSTANT (1) << 30)

typedef struct
{
  const guint8 *bytes;
  gsize         size;
  gsize         page_size;
  gboolean      in_big_endian;
  guint32       sum[2]; /* of everything up to the frame that is looked at */
} Log;

static guint32
get_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_BE (number);
}

static guint32
get_word (const Log    *log,
          const guint8 *bytes)
{
  guint32 number = get_number (bytes);

  return log->in_big_endian ? number : GUINT32_SWAP_LE_BE (number);
}

/* @size is a multiple of eight. */
static void
sum_up (Log          *log,
        const guint8 *bytes,
        gsize         size)
{
  for (gsize i = 0; i < size; i += 8)
    {
      log->sum[0] += get_word (log, bytes + i) + log->sum[1];
      log->sum[1] += get_word (log, bytes + i + 4) + log->sum[0];
    }
}

static gboolean
is_sum (const Log    *log,
        const guint8 *bytes)
{
  return get_number (bytes) == log->sum[0] && get_number (bytes + 4) == log->sum[1];
}

/* Whether it is the log of a database, and one of ours to read. */
static gboolean
read_header (Log *log)
{
  guint32 magic;

  if (log->size < HEADER_SIZE)
    return FALSE;

  magic = get_number (log->bytes);
  log->in_big_endian = (magic & IN_BIG_ENDIAN) != 0;
  log->page_size = get_number (log->bytes + 8);
  sum_up (log, log->bytes, HEADER_SIZE - 8);

  return (magic & ~(guint32) IN_BIG_ENDIAN) == MAGIC &&
         get_number (log->bytes + 4) == VERSION &&
         log->page_size >= SMALLEST_PAGE && log->page_size <= LARGEST_PAGE &&
         (log->page_size & (log->page_size - 1)) == 0 &&
         is_sum (log, log->bytes + HEADER_SIZE - 8);
}

static const guint8 *
get_frame (const Log *log,
           gsize      n)
{
  return log->bytes + HEADER_SIZE + n * (FRAME_HEADER_SIZE + log->page_size);
}

/* Whether frame @n is whole and follows the one before it. */
static gboolean
check_frame (Log   *log,
             gsize  n)
{
  const guint8 *frame = get_frame (log, n);

  sum_up (log, frame, SIZE_OF_SUMMED);
  sum_up (log, frame + FRAME_HEADER_SIZE, log->page_size);

  return get_number (frame) > 0 &&
         memcmp (frame + OFFSET_OF_FRAME_SALT, log->bytes + OFFSET_OF_SALT, SIZE_OF_SALT) == 0 &&
         is_sum (log, frame + FRAME_HEADER_SIZE - 8);
}

/* How many frames count: up to the last that commits.
 * @n_pages: (out): how many pages the database has then */
static gsize
count_frames (Log     *log,
              guint32 *n_pages)
{
  gsize n_whole = (log->size - HEADER_SIZE) / (FRAME_HEADER_SIZE + log->page_size);
  gsize n_committed = 0;

  for (gsize n = 0; n < n_whole && check_frame (log, n); n++)
    {
      guint32 size_after_commit = get_number (get_frame (log, n) + 4);

      if (size_after_commit > 0)
        {
          n_committed = n + 1;
          *n_pages = size_after_commit;
        }
    }

  return n_committed;
}

static gboolean
resize (GByteArray  *database,
        guint64      size,
        GError     **error)
{
  gsize before = database->len;

  if (size > LARGEST_DATABASE)
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
                           _("The file is too large to be read where nothing can be written"));
      return FALSE;
    }

  g_byte_array_set_size (database, (guint) size);
  if (size > before)
    memset (database->data + before, 0, size - before);

  return TRUE;
}

gboolean
tegotae_write_ahead_log_apply (const guint8  *log,
                               gsize          size,
                               GByteArray    *database,
                               GError       **error)
{
  Log self = { log, size, 0, FALSE, { 0, 0 } };
  guint32 n_pages = 0;
  gsize n_frames;

  g_return_val_if_fail (log != NULL || size == 0, FALSE);
  g_return_val_if_fail (database != NULL, FALSE);

  n_frames = read_header (&self) ? count_frames (&self, &n_pages) : 0;
  if (n_frames == 0)
    return TRUE;

  if (!resize (database, (guint64) n_pages * self.page_size, error))
    return FALSE;

  for (gsize n = 0; n < n_frames; n++)
    {
      const guint8 *frame = get_frame (&self, n);
      guint32 page = get_number (frame);

      /* What a later commit has cut off need not come back. */
      if (page <= n_pages)
        memcpy (database->data + (page - 1) * self.page_size, frame + FRAME_HEADER_SIZE, self.page_size);
    }

  return TRUE;
}

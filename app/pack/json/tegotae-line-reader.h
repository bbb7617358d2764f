/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

typedef enum
{
  TEGOTAE_LINE_READ,
  TEGOTAE_LINE_TOO_LONG,
  TEGOTAE_LINE_END,
  TEGOTAE_LINE_FAILED,
} TegotaeLineStatus;

/**
 * TegotaeLineReader:
 *
 * Reads a stream line by line, in memory that does not grow with it: a line
 * that is too long is skipped, not kept. A byte order mark at the start is no
 * part of the first line.
 */
typedef struct _TegotaeLineReader TegotaeLineReader;

/* @max: the length of the longest line that is kept, in bytes. */
TegotaeLineReader *tegotae_line_reader_new  (GInputStream       *stream,
                                             gsize               max);
void               tegotae_line_reader_free (TegotaeLineReader  *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLineReader, tegotae_line_reader_free)

/**
 * tegotae_line_reader_next:
 * @line: (out) (transfer none): the line without its line break, followed by a
 *   NUL; it may hold NULs too. Valid until the next call
 * @length: (out): its length in bytes
 *
 * Returns: TEGOTAE_LINE_READ; TEGOTAE_LINE_TOO_LONG if there was a line but
 *   @line is not it; TEGOTAE_LINE_END after the last one; or
 *   TEGOTAE_LINE_FAILED with an error of GIO
 */
TegotaeLineStatus  tegotae_line_reader_next (TegotaeLineReader  *reader,
                                             const char        **line,
                                             gsize              *length,
                                             GCancellable       *cancellable,
                                             GError            **error);

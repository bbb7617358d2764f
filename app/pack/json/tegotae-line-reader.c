/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-line-reader.h"

#include <string.h>

#include "core/tegotae-byte-order-mark.h"

#define BUFFER_SIZE (64 * 1024)

struct _TegotaeLineReader
{
  GInputStream *stream;
  gsize         max;
  GString      *line;
  gsize         start;
  gsize         filled;
  gboolean      begun;
  char          buffer[BUFFER_SIZE];
};

TegotaeLineReader *
tegotae_line_reader_new (GInputStream *stream,
                         gsize         max)
{
  TegotaeLineReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (TegotaeLineReader, 1);
  self->stream = g_object_ref (stream);
  self->max = max;
  self->line = g_string_new (NULL);

  return self;
}

void
tegotae_line_reader_free (TegotaeLineReader *reader)
{
  if (reader == NULL)
    return;

  g_object_unref (reader->stream);
  g_string_free (reader->line, TRUE);
  g_free (reader);
}

/* FALSE at the end of the stream (without an error) and on failure (with one). */
static gboolean
fill (TegotaeLineReader  *self,
      GCancellable       *cancellable,
      GError            **error)
{
  gssize n;

  if (self->start < self->filled)
    return TRUE;

  /* Not every stream looks at it. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  n = g_input_stream_read (self->stream, self->buffer, BUFFER_SIZE, cancellable, error);
  self->start = 0;
  self->filled = MAX (n, 0);

  return n > 0;
}

/* Moves what the buffer has of the line into it, as far as there is room. TRUE
 * if that was the end of the line. */
static gboolean
take_from_buffer (TegotaeLineReader *self,
                  gboolean          *too_long)
{
  const char *begin = self->buffer + self->start;
  gsize available = self->filled - self->start;
  const char *end = memchr (begin, '\n', available);
  gsize length = end != NULL ? (gsize) (end - begin) : available;

  if (length > self->max - self->line->len)
    *too_long = TRUE;
  if (!*too_long)
    g_string_append_len (self->line, begin, length);

  self->start += length + (end != NULL ? 1 : 0);

  return end != NULL;
}

TegotaeLineStatus
tegotae_line_reader_next (TegotaeLineReader  *reader,
                          const char        **line,
                          gsize              *length,
                          GCancellable       *cancellable,
                          GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean too_long = FALSE;
  gboolean any = FALSE;
  gboolean ended = FALSE;

  g_return_val_if_fail (reader != NULL && line != NULL && length != NULL, TEGOTAE_LINE_FAILED);

  g_string_truncate (reader->line, 0);
  while (!ended && fill (reader, cancellable, &local_error))
    {
      any = TRUE;
      ended = take_from_buffer (reader, &too_long);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return TEGOTAE_LINE_FAILED;
    }

  if (!reader->begun)
    tegotae_byte_order_mark_strip (reader->line);
  reader->begun = TRUE;

  *line = reader->line->str;
  *length = reader->line->len;
  if (too_long)
    return TEGOTAE_LINE_TOO_LONG;

  return any ? TEGOTAE_LINE_READ : TEGOTAE_LINE_END;
}

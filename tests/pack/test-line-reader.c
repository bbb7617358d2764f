/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pack/json/tegotae-line-reader.h"

#define LONGEST 8

typedef struct
{
  const char *name;
  const char *text;
  const char *lines;
} Case;

/* Lines in the result are joined by "|", a line that is too long is "!". */
static const Case cases[] = {
  { "nothing", "", "" },
  { "one-line", "abc\n", "abc|" },
  { "no-final-line-break", "abc\nd", "abc|d|" },
  { "empty-lines", "\n\na\n\n", "||a||" },
  { "carriage-return-stays", "a\r\nb\r\n", "a\r|b\r|" },
  { "byte-order-mark-is-skipped", "\xef\xbb\xbf" "a\nb\n", "a|b|" },
  { "byte-order-mark-only-at-the-start", "a\n\xef\xbb\xbf" "b\n", "a|\xef\xbb\xbf" "b|" },
  { "longest-line", "12345678\n", "12345678|" },
  { "too-long-line-is-skipped", "123456789\nnext\n", "!|next|" },
  { "too-long-line-at-the-end", "a\n123456789", "a|!|" },
};

static char *
read_all (GInputStream *stream)
{
  g_autoptr (TegotaeLineReader) reader = tegotae_line_reader_new (stream, LONGEST);
  GString *result = g_string_new (NULL);
  TegotaeLineStatus status;
  const char *line;
  gsize length;

  while ((status = tegotae_line_reader_next (reader, &line, &length, NULL, NULL)) != TEGOTAE_LINE_END)
    {
      if (status == TEGOTAE_LINE_READ)
        {
          g_assert_cmpuint (line[length], ==, '\0');
          g_string_append_len (result, line, length);
        }
      else
        {
          g_assert_cmpint (status, ==, TEGOTAE_LINE_TOO_LONG);
          g_string_append_c (result, '!');
        }

      g_string_append_c (result, '|');
    }

  return g_string_free (result, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (test->text, -1, NULL);
  g_autofree char *lines = read_all (stream);

  g_assert_cmpstr (lines, ==, test->lines);
}

/* More than the reader's buffer, so that lines go over its edge. */
static void
test_lines_go_over_the_edge_of_the_buffer (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *lines = NULL;

  for (guint i = 0; i < 50000; i++)
    {
      g_string_append_printf (text, "%u\n", i);
      g_string_append_printf (expected, "%u|", i);
    }

  stream = g_memory_input_stream_new_from_data (text->str, text->len, NULL);
  lines = read_all (stream);
  g_assert_cmpstr (lines, ==, expected->str);
}

static void
test_nul_is_kept (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a\0b\n", 4, NULL);
  g_autoptr (TegotaeLineReader) reader = tegotae_line_reader_new (stream, LONGEST);
  const char *line;
  gsize length;

  g_assert_cmpint (tegotae_line_reader_next (reader, &line, &length, NULL, NULL), ==, TEGOTAE_LINE_READ);
  g_assert_cmpmem (line, length, "a\0b", 3);
}

static void
test_cancelling_fails (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a\n", -1, NULL);
  g_autoptr (TegotaeLineReader) reader = tegotae_line_reader_new (stream, LONGEST);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const char *line;
  gsize length;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (tegotae_line_reader_next (reader, &line, &length, cancellable, &error), ==,
                   TEGOTAE_LINE_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/pack/line-reader/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_case);
    }

  g_test_add_func ("/pack/line-reader/lines-go-over-the-edge-of-the-buffer",
                   test_lines_go_over_the_edge_of_the_buffer);
  g_test_add_func ("/pack/line-reader/nul-is-kept", test_nul_is_kept);
  g_test_add_func ("/pack/line-reader/cancelling-fails", test_cancelling_fails);

  return g_test_run ();
}

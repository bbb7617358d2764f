/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-batch.h"

#include <stdio.h>
#include <string.h>

#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"

static gboolean
run_lines (GInputStream      *stream,
           TegotaeBatchFunc   func,
           gpointer           user_data,
           GError           **error)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  guint number = 0;

  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_LF);

  for (;;)
    {
      g_autoptr (GError) local_error = NULL;
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &local_error);
      char *text;

      if (local_error != NULL)
        {
          g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, local_error->message);
          return FALSE;
        }

      if (line == NULL)
        return TRUE;

      if (g_str_has_suffix (line, "\r"))
        line[strlen (line) - 1] = '\0';

      text = line;
      if (++number == 1 && g_str_has_prefix (text, TEGOTAE_BYTE_ORDER_MARK))
        text += strlen (TEGOTAE_BYTE_ORDER_MARK);

      if (!func (text, number, user_data, error))
        return FALSE;
    }
}

TegotaeExit
tegotae_batch_run (const char       *path,
                   TegotaeBatchFunc  func,
                   gpointer          user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (strcmp (path, "-") == 0 ? "/dev/stdin" : path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  stream = g_file_read (file, NULL, &error);
  if (stream == NULL)
    {
      fprintf (stderr, "tegotae-cli: %s\n", error->message);
      return TEGOTAE_EXIT_BAD_INPUT;
    }

  if (!run_lines (G_INPUT_STREAM (stream), func, user_data, &error))
    return tegotae_invocation_fail (error);

  return TEGOTAE_EXIT_OK;
}

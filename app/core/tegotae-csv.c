/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-csv.h"

#include <string.h>

/* What a table program may begin a formula with. */
#define FORMULA "=+-@\t\r"

void
tegotae_csv_add_text (GString    *csv,
                      const char *text)
{
  gboolean quoted;

  g_return_if_fail (csv != NULL && text != NULL);

  quoted = strpbrk (text, ",\"\r\n") != NULL;
  if (quoted)
    g_string_append_c (csv, '"');
  if (text[0] != '\0' && strchr (FORMULA, text[0]) != NULL)
    g_string_append_c (csv, '\'');

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }

  if (quoted)
    g_string_append_c (csv, '"');
  g_string_append_c (csv, ',');
}

void
tegotae_csv_add_number (GString *csv,
                        int      number)
{
  g_return_if_fail (csv != NULL);

  g_string_append_printf (csv, "%d,", number);
}

void
tegotae_csv_end_row (GString *csv)
{
  g_return_if_fail (csv != NULL && csv->len > 0);

  /* In place of the last comma. */
  g_string_truncate (csv, csv->len - 1);
  g_string_append (csv, "\r\n");
}

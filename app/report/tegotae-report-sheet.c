/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-sheet.h"

static void
mark_free (TegotaeSheetMark *mark)
{
  g_clear_object (&mark->text);
  g_free (mark);
}

TegotaeReportSheet *
tegotae_report_sheet_new (const char *title,
                          const char *lang)
{
  TegotaeReportSheet *self = g_new0 (TegotaeReportSheet, 1);

  self->title = g_strdup (title);
  self->lang = g_strdup (lang);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);

  return self;
}

void
tegotae_report_sheet_free (TegotaeReportSheet *sheet)
{
  if (sheet == NULL)
    return;

  g_free (sheet->title);
  g_free (sheet->lang);
  g_ptr_array_unref (sheet->marks);
  g_free (sheet);
}

TegotaeSheetMark *
tegotae_report_sheet_add (TegotaeReportSheet *sheet,
                          TegotaeSheetKind    kind,
                          TegotaeInk          ink,
                          double              x,
                          double              y,
                          double              width,
                          double              height)
{
  TegotaeSheetMark *mark;

  g_return_val_if_fail (sheet != NULL, NULL);

  mark = g_new0 (TegotaeSheetMark, 1);
  mark->kind = kind;
  mark->ink = ink;
  mark->x = x;
  mark->y = y;
  mark->width = width;
  mark->height = height;
  g_ptr_array_add (sheet->marks, mark);

  return mark;
}

char *
tegotae_report_sheet_dup_text (const TegotaeReportSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);

      if (mark->kind == TEGOTAE_SHEET_TEXT)
        g_string_append_printf (text, "%s\n", pango_layout_get_text (mark->text));
    }

  return g_string_free (text, FALSE);
}

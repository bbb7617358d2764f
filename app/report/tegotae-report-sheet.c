/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-sheet.h"

#include "core/tegotae-sentence.h"

#define HEADING_GAP 3.0
#define AFTER_HEADING 5.0
#define RULE_WIDTH 0.6

/* The first has both scripts, so that a page looks the same wherever it is there. */
#define FAMILIES "Noto Sans CJK JP, Noto Sans, Sans"

/* In lines; a longer one is left out, for it would take the room of all else. */
#define LONGEST_SENTENCE 8

/* More than a line of any style could have. */
#define MOST_CHARACTERS 400

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

static gboolean
is_japanese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (text));

      if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
        return TRUE;
    }

  return FALSE;
}

/* Letters that every Japanese font has; @like has the font to look in. */
static gboolean
can_write_japanese (PangoLayout *like)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (like);

  pango_layout_set_text (layout, "あア日本", -1);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

gboolean
tegotae_report_sheet_lacks_font (const TegotaeReportSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, FALSE);

  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);

      if (mark->kind == TEGOTAE_SHEET_TEXT && is_japanese (pango_layout_get_text (mark->text)))
        return !can_write_japanese (mark->text);
    }

  return FALSE;
}

/* Sizes and line heights in points. */
static const struct
{
  double      size;
  PangoWeight weight;
  double      line_height;
} styles[] = {
  [TEGOTAE_LETTER_TITLE] = { 16, PANGO_WEIGHT_BOLD, 22 },
  [TEGOTAE_LETTER_HEADING] = { 10.5, PANGO_WEIGHT_BOLD, 15 },
  [TEGOTAE_LETTER_SCORE] = { 52, PANGO_WEIGHT_LIGHT, 56 },
  [TEGOTAE_LETTER_STRONG] = { 9.5, PANGO_WEIGHT_BOLD, 14 },
  [TEGOTAE_LETTER_BODY] = { 9, PANGO_WEIGHT_NORMAL, 13.5 },
  [TEGOTAE_LETTER_SMALL] = { 7.5, PANGO_WEIGHT_NORMAL, 11 },
};

/* The language decides which glyphs a kanji has. Lines are as high as we say,
 * because fonts differ much in what they ask for. */
static void
set_attributes (PangoLayout *layout,
                const char  *lang,
                double       line_height)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (lang)));
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute ((int) (line_height * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* In bytes, of what could fit. */
static int
get_length (const char *text,
            int         max_lines)
{
  const char *end = text;

  for (int i = 0; *end != '\0' && i < max_lines * MOST_CHARACTERS; i++)
    end = g_utf8_next_char (end);

  return (int) (end - text);
}

/* @max_lines: what is more is cut off with an ellipsis */
static PangoLayout *
create_layout (TegotaeReportPen *pen,
               TegotaeLetter     style,
               int               max_lines,
               double            width,
               const char       *text)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  PangoFontDescription *font = pango_font_description_from_string (FAMILIES);

  pango_font_description_set_absolute_size (font, styles[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  set_attributes (layout, pen->sheet->lang, styles[style].line_height);
  pango_layout_set_text (layout, text, get_length (text, max_lines));
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_height (layout, -max_lines); /* negative: in lines */
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

TegotaeSheetMark *
tegotae_report_pen_write (TegotaeReportPen *pen,
                          TegotaeLetter     style,
                          TegotaeInk        ink,
                          double            x,
                          double            width,
                          int               max_lines,
                          const char       *text)
{
  PangoLayout *layout = create_layout (pen, style, max_lines, width, text);
  TegotaeSheetMark *mark;
  PangoRectangle size;

  pango_layout_get_extents (layout, NULL, &size);
  mark = tegotae_report_sheet_add (pen->sheet, TEGOTAE_SHEET_TEXT, ink, x, pen->y,
                                   (double) (size.x + size.width) / PANGO_SCALE,
                                   (double) size.height / PANGO_SCALE);
  mark->text = layout;

  return mark;
}

void
tegotae_report_pen_put (TegotaeReportPen *pen,
                        TegotaeLetter     style,
                        TegotaeInk        ink,
                        double            x,
                        double            width,
                        int               max_lines,
                        const char       *text)
{
  pen->y += tegotae_report_pen_write (pen, style, ink, x, width, max_lines, text)->height;
}

/* Of the text up to @end, at most one more than the longest sentence may have. */
static int
count_lines (TegotaeReportPen *pen,
             TegotaeLetter     style,
             double            width,
             const char       *text,
             const char       *end)
{
  g_autofree char *part = g_strndup (text, (gsize) (end - text));
  g_autoptr (PangoLayout) layout = create_layout (pen, style, LONGEST_SENTENCE + 1, width, part);

  return pango_layout_get_line_count (layout);
}

/* How far a text goes without a sentence that is cut. NULL if not a sentence has room. */
static const char *
find_end (TegotaeReportPen *pen,
          TegotaeLetter     style,
          double            width,
          int               max_lines,
          const char       *text)
{
  const char *end = tegotae_sentence_get_end (text);
  const char *next;

  if (count_lines (pen, style, width, text, end) > LONGEST_SENTENCE)
    return NULL;

  while ((next = tegotae_sentence_get_next (end)) != NULL)
    {
      next = tegotae_sentence_get_end (next);
      if (count_lines (pen, style, width, text, next) > max_lines)
        break;
      end = next;
    }

  return end;
}

void
tegotae_report_pen_put_sentences (TegotaeReportPen *pen,
                                  TegotaeLetter     style,
                                  TegotaeInk        ink,
                                  double            x,
                                  double            width,
                                  int               max_lines,
                                  const char       *text)
{
  const char *end = find_end (pen, style, width, max_lines, text);
  g_autofree char *whole = NULL;

  if (end == NULL)
    return;

  whole = g_strndup (text, (gsize) (end - text));
  tegotae_report_pen_put (pen, style, ink, x, width, LONGEST_SENTENCE, whole);
}

void
tegotae_report_pen_head (TegotaeReportPen *pen,
                         double            x,
                         double            width,
                         const char       *text)
{
  tegotae_report_pen_put (pen, TEGOTAE_LETTER_HEADING, TEGOTAE_INK_ACCENT, x, width, 1, text);
  pen->y += HEADING_GAP;
  tegotae_report_pen_fill (pen, TEGOTAE_INK_RULE, x, pen->y, width, RULE_WIDTH);
  pen->y += AFTER_HEADING;
}

void
tegotae_report_pen_fill (TegotaeReportPen *pen,
                         TegotaeInk        ink,
                         double            x,
                         double            y,
                         double            width,
                         double            height)
{
  tegotae_report_sheet_add (pen->sheet, TEGOTAE_SHEET_BOX, ink, x, y, width, height);
}

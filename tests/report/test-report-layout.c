/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report/tegotae-report-drawing.h"
#include "report/tegotae-report-layout.h"

/* Bytes that a page in Japanese has at most. */
#define SMALL 300000

/* A report of so many of everything, with texts of so many characters. */
typedef struct
{
  const char *name;
  const char *lang;
  guint       n_domains;
  guint       n_sections;
  guint       n_points;
  guint       length;
  gboolean    fits_whole;
} Case;

static const Case cases[] = {
  { "nothing", "ja", 0, 0, 0, 0, TRUE },
  { "one-domain", "en", 1, 1, 1, 10, TRUE },
  { "two-domains", "ja", 2, 1, 1, 10, TRUE },
  { "usual-in-japanese", "ja", 5, 4, 2, 40, TRUE },
  { "usual-in-english", "en", 5, 4, 2, 80, TRUE },
  { "ten-domains", "ja", 10, 5, 2, 20, TRUE },
  { "many-domains", "en", 50, 5, 5, 40, FALSE },
  { "many-points", "ja", 5, 5, 200, 40, FALSE },
  { "long-texts-in-japanese", "ja", 10, 6, 5, 300, FALSE },
  { "long-texts-in-english", "en", 10, 6, 5, 300, FALSE },
  { "everything-at-its-limit", "ja", 50, 6, 100, 2000, FALSE },
};

/* Text without a blank where a line could be broken, and with a line break. */
static char *
make_text (const char *lang,
           guint       length)
{
  const char *unit = strcmp (lang, "ja") == 0 ? "面接の準備" : "Wxyzw";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i += 5)
    g_string_append (text, i == 100 ? "\n<b>&" : unit);

  return g_string_free (text, FALSE);
}

static TegotaeReport *
make_report (const Case *wanted)
{
  TegotaeReport *report = tegotae_report_new (wanted->lang);
  g_autofree char *text = make_text (wanted->lang, MAX (wanted->length, 5));
  const int cuts[] = { 40, 60, 80 };

  report->title = g_strdup (text);
  report->origin = g_strdup (text);
  report->score = 57;
  report->caption = g_strdup ("of 100");
  report->step = 3;
  g_array_append_vals (report->cuts, cuts, G_N_ELEMENTS (cuts));
  report->band = g_strdup (text);
  report->message = g_strdup (text);
  report->uncertainty = g_strdup (text);
  report->profile_heading = g_strdup ("PROFILE");
  report->change_heading = g_strdup (text);
  report->limits = g_strdup ("LIMITS");

  for (guint i = 0; i < wanted->n_domains; i++)
    tegotae_report_add_domain (report, text, (int) (i * 7 % 101), text, text);

  for (guint i = 0; i < wanted->n_sections; i++)
    {
      TegotaeReportSection *section = tegotae_report_add_section (report, text);

      section->beside = i % 2 == 0;
      section->half = i == 1 || i == 2;
      for (guint j = 0; j < wanted->n_points; j++)
        tegotae_report_section_add (section, text, j % 3 == 2 ? NULL : text);
    }

  return report;
}

static double
get_bottom (const TegotaeSheetMark *mark)
{
  return mark->y + mark->height;
}

static const TegotaeSheetMark *
find_text (const TegotaeReportSheet *sheet,
           const char               *text)
{
  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);

      if (mark->kind == TEGOTAE_SHEET_TEXT && strcmp (pango_layout_get_text (mark->text), text) == 0)
        return mark;
    }

  return NULL;
}

static void
assert_within_margins (const TegotaeReportSheet *sheet)
{
  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);

      g_assert_cmpfloat (mark->x, >=, TEGOTAE_REPORT_MARGIN - 2);
      g_assert_cmpfloat (mark->y, >=, TEGOTAE_REPORT_MARGIN - 1);
      g_assert_cmpfloat (mark->x + mark->width, <=, TEGOTAE_REPORT_WIDTH - TEGOTAE_REPORT_MARGIN + 2);
      g_assert_cmpfloat (get_bottom (mark), <=, TEGOTAE_REPORT_HEIGHT - TEGOTAE_REPORT_MARGIN + 1);
    }
}

/* No text lies on another. */
static void
assert_apart (const TegotaeReportSheet *sheet)
{
  for (guint i = 0; i < sheet->marks->len; i++)
    for (guint j = i + 1; j < sheet->marks->len; j++)
      {
        const TegotaeSheetMark *a = g_ptr_array_index (sheet->marks, i);
        const TegotaeSheetMark *b = g_ptr_array_index (sheet->marks, j);
        double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
        double height = MIN (get_bottom (a), get_bottom (b)) - MAX (a->y, b->y);

        if (a->kind == TEGOTAE_SHEET_TEXT && b->kind == TEGOTAE_SHEET_TEXT && width > 1 && height > 3)
          g_error ("“%.30s” at %.0f, %.0f lies on “%.30s” at %.0f, %.0f",
                   pango_layout_get_text (a->text), a->x, a->y,
                   pango_layout_get_text (b->text), b->x, b->y);
      }
}

static void
test_fits (gconstpointer data)
{
  const Case *wanted = data;
  g_autoptr (TegotaeReport) report = make_report (wanted);
  g_autoptr (TegotaeReportSheet) sheet = tegotae_report_drawing_lay_out (report);
  g_autofree char *text = tegotae_report_sheet_dup_text (sheet);

  assert_within_margins (sheet);
  assert_apart (sheet);
  g_assert_nonnull (find_text (sheet, "LIMITS"));
  g_assert_cmpint (sheet->n_left_out == 0, ==, wanted->fits_whole);
  g_assert_cmpint (strstr (text, "in the app.") == NULL, ==, wanted->fits_whole);
}

/* Each section is there with its first point, however many there are. */
static void
test_no_section_is_left_out (void)
{
  g_autoptr (TegotaeReport) report = make_report (&cases[7]);
  g_autoptr (TegotaeReportSheet) sheet = NULL;
  const TegotaeSheetMark *before = NULL;

  for (guint i = 0; i < report->sections->len; i++)
    {
      TegotaeReportSection *section = g_ptr_array_index (report->sections, i);
      TegotaeReportPoint *first = g_ptr_array_index (section->points, 0);

      section->half = FALSE;
      g_free (first->title);
      first->title = g_strdup_printf ("first %u", i);
    }

  sheet = tegotae_report_drawing_lay_out (report);
  for (guint i = 0; i < report->sections->len; i++)
    {
      g_autofree char *title = g_strdup_printf ("first %u", i);
      const TegotaeSheetMark *mark = find_text (sheet, title);

      g_assert_nonnull (mark);
      if (before != NULL)
        g_assert_cmpfloat (mark->y, >, before->y);
      before = mark;
    }
}

static char *
make_sentence (guint number)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append (text, "面接の準備");
  g_string_append_printf (text, "その%u。", number);

  return g_string_free (text, FALSE);
}

/* However little room there is, texts end where sentences do, and have at least the first. */
static void
test_texts_are_whole_sentences (gconstpointer data)
{
  g_autoptr (TegotaeReport) report = make_report (data);
  g_autoptr (TegotaeReportSheet) sheet = NULL;
  g_autofree char *first = make_sentence (0);
  g_autofree char *text = g_strdup (first);
  guint n = 0;

  for (guint i = 1; i < 9; i++)
    {
      g_autofree char *sentence = make_sentence (i);
      char *longer = g_strconcat (text, sentence, NULL);

      g_free (text);
      text = longer;
    }
  g_free (report->message);
  report->message = g_strdup (text);
  for (guint i = 0; i < report->sections->len; i++)
    {
      TegotaeReportSection *section = g_ptr_array_index (report->sections, i);

      for (guint j = 0; j < section->points->len; j++)
        {
          TegotaeReportPoint *point = g_ptr_array_index (section->points, j);

          g_free (point->text);
          point->text = g_strdup (text);
        }
    }

  sheet = tegotae_report_drawing_lay_out (report);
  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);

      if (mark->kind != TEGOTAE_SHEET_TEXT || !g_str_has_prefix (pango_layout_get_text (mark->text), first))
        continue;

      g_assert_true (g_str_has_suffix (pango_layout_get_text (mark->text), "。"));
      g_assert_false (pango_layout_is_ellipsized (mark->text));
      n++;
    }
  /* The message, and a point of each section. */
  g_assert_cmpuint (n, >, report->sections->len);
  assert_within_margins (sheet);
}

static void
test_sections_stand_beside_each_other (void)
{
  g_autoptr (TegotaeReport) report = tegotae_report_new ("en");
  g_autoptr (TegotaeReportSheet) sheet = NULL;
  const char * const names[] = { "left", "right" };

  report->title = g_strdup ("T");
  report->origin = g_strdup ("O");
  report->caption = g_strdup ("C");
  report->band = g_strdup ("B");
  report->uncertainty = g_strdup ("U");
  report->profile_heading = g_strdup ("P");
  report->limits = g_strdup ("L");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TegotaeReportSection *section = tegotae_report_add_section (report, names[i]);

      section->half = TRUE;
      tegotae_report_section_add (section, "point", NULL);
    }

  sheet = tegotae_report_drawing_lay_out (report);
  g_assert_cmpfloat (find_text (sheet, "left")->y, ==, find_text (sheet, "right")->y);
  g_assert_cmpfloat (find_text (sheet, "left")->x, <, find_text (sheet, "right")->x);
}

/* The language of the texts decides between Japanese and Chinese glyphs. */
static void
test_texts_have_their_language (void)
{
  g_autoptr (TegotaeReport) report = make_report (&cases[3]);
  g_autoptr (TegotaeReportSheet) sheet = tegotae_report_drawing_lay_out (report);

  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const TegotaeSheetMark *mark = g_ptr_array_index (sheet->marks, i);
      PangoAttrIterator *iterator;
      PangoAttribute *language;

      if (mark->kind != TEGOTAE_SHEET_TEXT)
        continue;

      iterator = pango_attr_list_get_iterator (pango_layout_get_attributes (mark->text));
      language = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
      g_assert_cmpstr (pango_language_to_string (((PangoAttrLanguage *) language)->value), ==, "ja");
      pango_attr_iterator_destroy (iterator);
    }
}

/* So many letters, each another. Returns what comes after the last. */
static gunichar
replace_text (char     **text,
              guint      length,
              gunichar   from)
{
  GString *made = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append_unichar (made, from++);
  g_free (*text);
  *text = g_string_free (made, FALSE);

  return from;
}

static void
test_pdf_is_one (void)
{
  g_autoptr (TegotaeReport) report = make_report (&cases[8]);
  g_autoptr (GError) error = NULL;
  guint n_left_out = 0;
  g_autoptr (GBytes) pdf = tegotae_report_pdf_new (report, &n_left_out, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (pdf, &size);
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpint (memcmp (data, "%PDF-", 5), ==, 0);
  g_assert_cmpuint (n_left_out, >, 0);
}

/* As many letters as a page has room for, each another, in both weights. */
static void
test_pdf_is_small (gconstpointer data)
{
  g_autoptr (TegotaeReport) report = make_report (&cases[3]);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  gunichar next = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < report->sections->len; i++)
    {
      TegotaeReportSection *section = g_ptr_array_index (report->sections, i);

      for (guint j = 0; j < section->points->len; j++)
        {
          TegotaeReportPoint *point = g_ptr_array_index (section->points, j);

          next = replace_text (&point->title, 40, next);
          next = replace_text (&point->text, 90, next);
        }
    }

  pdf = tegotae_report_pdf_new (report, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%" G_GSIZE_FORMAT " bytes", g_bytes_get_size (pdf));
  g_assert_cmpuint (g_bytes_get_size (pdf), <, SMALL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/report/layout/fits/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_fits);
    }
  g_test_add_func ("/report/layout/no-section-is-left-out", test_no_section_is_left_out);
  g_test_add_data_func ("/report/layout/texts-are-whole-sentences/much-room", &cases[3],
                        test_texts_are_whole_sentences);
  g_test_add_data_func ("/report/layout/texts-are-whole-sentences/little-room", &cases[7],
                        test_texts_are_whole_sentences);
  g_test_add_func ("/report/layout/sections-stand-beside-each-other", test_sections_stand_beside_each_other);
  g_test_add_func ("/report/layout/texts-have-their-language", test_texts_have_their_language);
  g_test_add_func ("/report/pdf/is-one", test_pdf_is_one);
  g_test_add_data_func ("/report/pdf/is-small/kana-and-kanji", GUINT_TO_POINTER (0x3041), test_pdf_is_small);
  g_test_add_data_func ("/report/pdf/is-small/kanji", GUINT_TO_POINTER (0x5000), test_pdf_is_small);

  return g_test_run ();
}

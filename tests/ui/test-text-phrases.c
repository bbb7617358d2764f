/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/tegotae-phrases.h"
#include "ui/widgets/tegotae-text.h"

#include "test-ui.h"

#define TEXT "面接の前の晩に緊張していた"
#define PHRASES ((1 << 3) | (1 << 5) | (1 << 7))
#define ONE_LONG_PHRASE "グループディスカッションで"

static void
remember (const char     *text,
          TegotaePhrases  phrases)
{
  g_autoptr (GString) record = g_string_new (NULL);

  tegotae_phrases_append (record, text, phrases);
  tegotae_phrases_remember (record->str);
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/* The lines of the label in the narrowest window, with | between them. */
static void
assert_lines (GtkWidget  *label,
              const char *expected)
{
  GtkWindow *window = test_ui_show (g_object_ref_sink (label), 1, 100);
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      if (i > 0)
        g_string_append_c (lines, '|');
      g_string_append_len (lines, pango_layout_get_text (layout) + line->start_index, line->length);
    }

  test_ui_close (window);
  g_object_unref (label);
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_broken_between_phrases (void)
{
  GtkWidget *label = new_label ();

  tegotae_text_set (GTK_LABEL (label), TEXT, "ja");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, TEXT);
  assert_lines (label, "面接の前の|晩に|緊張していた");
}

/* GTK merges the attributes of a label with those of its style. */
static void
test_with_a_line_height (void)
{
  GtkWidget *label = new_label ();

  gtk_widget_add_css_class (label, "item-text");
  tegotae_text_set (GTK_LABEL (label), TEXT, "ja");
  assert_lines (label, "面接の前の|晩に|緊張していた");
}

static void
test_in_a_result (void)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (TegotaeTextRange));
  TegotaeTextRange range = { 0, strlen ("面接") };
  GtkWidget *label = new_label ();

  g_array_append_val (ranges, range);
  gtk_label_set_text (GTK_LABEL (label), TEXT);
  tegotae_text_set_highlights (GTK_LABEL (label), "ja", ranges);
  assert_lines (label, "面接の前の|晩に|緊張していた");
}

/* A page that is set up, and whose text then is another. */
static void
test_of_the_text_that_is_shown (void)
{
  GtkWidget *label = new_label ();
  GSList *attributes;

  gtk_label_set_text (GTK_LABEL (label), "Twelve months and more");
  tegotae_text_mend_stock_widgets (label);
  gtk_label_set_text (GTK_LABEL (label), TEXT);
  assert_lines (label, "面接の前の|晩に|緊張していた");

  label = new_label ();
  gtk_label_set_text (GTK_LABEL (label), TEXT);
  tegotae_text_mend_stock_widgets (label);
  gtk_label_set_text (GTK_LABEL (label), "Twelve months and more");
  attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_null (attributes);
  g_object_ref_sink (label);
  g_object_unref (label);
}

/* A translation of po/ja.po, whatever number is put in. */
static void
test_of_the_interface (void)
{
  GtkWidget *label = g_object_ref_sink (new_label ());

  gtk_label_set_text (GTK_LABEL (label), "45秒で、いまの面接力を。");
  tegotae_text_mend_stock_widgets (label);
  g_assert_nonnull (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_cmpuint (tegotae_phrases_find ("30秒で、いまの面接力を。"), !=, 0);
  g_object_unref (label);
}

static void
test_a_long_phrase (void)
{
  GtkWidget *label = new_label ();
  int minimum, natural;

  remember (ONE_LONG_PHRASE "話す", 1 << strlen ("GROUPDISCUSSI"));
  tegotae_text_set (GTK_LABEL (label), ONE_LONG_PHRASE "話す", "ja");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural / 2);
  g_object_ref_sink (label);
  g_object_unref (label);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/tegotae/Tegotae/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);
  load_style ();
  g_test_add_func ("/ui/text-phrases/those-of-the-interface-are-known", test_of_the_interface);
  remember (TEXT, PHRASES);
  g_test_add_func ("/ui/text-phrases/lines-are-broken-between-them", test_broken_between_phrases);
  g_test_add_func ("/ui/text-phrases/with-a-line-height", test_with_a_line_height);
  g_test_add_func ("/ui/text-phrases/in-a-result-of-the-search", test_in_a_result);
  g_test_add_func ("/ui/text-phrases/those-of-the-text-that-is-shown", test_of_the_text_that_is_shown);
  g_test_add_func ("/ui/text-phrases/a-long-one-keeps-its-breaks", test_a_long_phrase);

  return g_test_run ();
}

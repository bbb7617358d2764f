/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text.h"

#include "tegotae-colors.h"

/* Pale enough for the text on it, in every scheme. */
#define GROUND_ALPHA 0x4000

/* GTK's own size of text in pixels: 10 points at 96 dpi. */
#define USUAL_SIZE (10 * 96 / 72.0)

static void
add_lang (PangoAttrList *attributes,
          const char    *lang)
{
  if (lang != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (lang)));
}

static void
add_to_range (PangoAttrList          *attributes,
              PangoAttribute         *attribute,
              const TegotaeTextRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (attributes, attribute);
}

void
tegotae_text_set_lang (GtkLabel   *label,
                       const char *lang)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (GTK_IS_LABEL (label));

  add_lang (attributes, lang);
  gtk_label_set_attributes (label, lang != NULL ? attributes : NULL);
}

void
tegotae_text_set_highlights (GtkLabel   *label,
                             const char *lang,
                             GArray     *ranges)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA accent;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (ranges != NULL);

  add_lang (attributes, lang);
  tegotae_colors_get_accent (GTK_WIDGET (label), &accent);

  for (guint i = 0; i < ranges->len; i++)
    {
      const TegotaeTextRange *range = &g_array_index (ranges, TegotaeTextRange, i);

      add_to_range (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
      add_to_range (attributes, pango_attr_background_new ((guint16) (accent.red * G_MAXUINT16),
                                                           (guint16) (accent.green * G_MAXUINT16),
                                                           (guint16) (accent.blue * G_MAXUINT16)),
                    range);
      add_to_range (attributes, pango_attr_background_alpha_new (GROUND_ALPHA), range);
    }

  gtk_label_set_attributes (label, attributes);
}

void
tegotae_text_keep_names_whole (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_LABEL (root))
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
      gtk_label_set_attributes (GTK_LABEL (root), attributes);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tegotae_text_keep_names_whole (child);
}

int
tegotae_text_scale (GtkWidget *widget,
                    int        pixels)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_units_to_double (pango_font_description_get_size (font));

  return (int) (pixels * size / USUAL_SIZE + 0.5);
}

void
tegotae_text_wrap_buttons (GtkWidget *root)
{
  GtkWidget *child = gtk_widget_get_first_child (root);

  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root) && GTK_IS_LABEL (child))
    {
      gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (child), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
    }

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    tegotae_text_wrap_buttons (child);
}

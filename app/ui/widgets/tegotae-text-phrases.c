/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text-phrases.h"

#include "core/tegotae-phrases.h"
#include "ui/tegotae-interface-phrases.h"

/* The widest phrase that is kept together, where a full-width character counts as 2: eight and a
 * mark. Of large text fewer, for with text of 200 % all has to fit into a window of 420 px. */
#define MOST_WIDTH 18
#define MOST_WIDTH_LARGE 14
static const char * const large_classes[] = { "title-1", "item-text", "option-text" };

static int
get_most_width (GtkLabel *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (large_classes); i++)
    {
      if (gtk_widget_has_css_class (GTK_WIDGET (label), large_classes[i]))
        return MOST_WIDTH_LARGE;
    }

  return MOST_WIDTH;
}

/* Pango breaks nothing inside of such a range, not even where it is wider than the layout. The range ends inside of
 * the last character, which for Pango is the same as after it: ranges that touch would be made
 * one by GTK where the style of the label (line-height) or its markup has attributes as well. */
static void
keep_together (PangoAttrList *attributes,
               int            most_width,
               const char    *text,
               const char    *start,
               const char    *end)
{
  PangoAttribute *attribute;
  int width = 0;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  if (width > most_width)
    return;

  attribute = pango_attr_allow_breaks_new (FALSE);
  attribute->start_index = (guint) (start - text);
  attribute->end_index = (guint) (end - text) - 1;
  pango_attr_list_insert (attributes, attribute);
}

static TegotaePhrases
find (const char *text)
{
  static gsize remembered;

  if (g_once_init_enter (&remembered))
    {
      tegotae_phrases_remember (interface_phrases);
      g_once_init_leave (&remembered, 1);
    }

  return tegotae_phrases_find (text);
}

void
tegotae_text_add_phrases (GtkLabel      *label,
                          PangoAttrList *attributes)
{
  const char *text = gtk_label_get_text (label);
  TegotaePhrases phrases = find (text);
  int most_width = get_most_width (label);
  const char *start = text;
  const char *at = text;

  if (phrases == 0)
    return;

  for (guint n = 0; *at != '\0' && n < TEGOTAE_PHRASES_MOST_CHARACTERS; n++, at = tegotae_phrases_next (at))
    {
      if (n == 0 || (phrases >> n & 1) == 0)
        continue;

      keep_together (attributes, most_width, text, start, at);
      start = at;
    }

  if (*at == '\0')
    keep_together (attributes, most_width, text, start, at);
}

static gboolean
allows_no_breaks (PangoAttribute *attribute,
                  gpointer        user_data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

static void
on_label_cb (GtkLabel *label)
{
  PangoAttrList *old = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrList) attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  g_autoptr (PangoAttrList) removed = pango_attr_list_filter (attributes, allows_no_breaks, NULL);

  if (removed == NULL && find (gtk_label_get_text (label)) == 0)
    return;

  tegotae_text_add_phrases (label, attributes);
  gtk_label_set_attributes (label, attributes);
}

void
tegotae_text_keep_phrases (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_LABEL (root))
    {
      g_signal_handlers_disconnect_by_func (root, on_label_cb, NULL);
      g_signal_connect (root, "notify::label", G_CALLBACK (on_label_cb), NULL);
      on_label_cb (GTK_LABEL (root));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tegotae_text_keep_phrases (child);
}

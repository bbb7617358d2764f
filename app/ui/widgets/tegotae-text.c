/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text.h"

#include <adwaita.h>
#include <string.h>

#include "tegotae-colors.h"
#include "tegotae-text-phrases.h"

/* Pale enough for the text on it, in every scheme. */
#define GROUND_ALPHA 0x4000

/* GTK's own size of text in pixels: 10 points at 96 dpi. */
#define USUAL_SIZE (10 * 96 / 72.0)

/* The empty line between two paragraphs, in px. */
#define GAP_HEIGHT 12
#define GAP_SCALE 0.5

#define SEPARATOR "\n\n"

static void
add_lang (PangoAttrList *attributes,
          const char    *lang)
{
  if (lang != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (lang)));
}

static void
insert_at (PangoAttrList  *attributes,
           PangoAttribute *attribute,
           gsize           start,
           gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

void
tegotae_text_set_lang (GtkLabel   *label,
                       const char *lang)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (GTK_IS_LABEL (label));

  add_lang (attributes, lang);
  tegotae_text_add_phrases (label, attributes);
  gtk_label_set_attributes (label, attributes);
}

void
tegotae_text_set (GtkLabel   *label,
                  const char *text,
                  const char *lang)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (label, text != NULL ? text : "");
  tegotae_text_set_lang (label, lang);
}

void
tegotae_text_show (GtkLabel   *label,
                   const char *text,
                   const char *lang)
{
  tegotae_text_set (label, text, lang);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
tegotae_text_printf (GtkLabel   *label,
                     const char *format,
                     ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  g_return_if_fail (GTK_IS_LABEL (label));

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  gtk_label_set_text (label, text);
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
  tegotae_text_add_phrases (label, attributes);
  tegotae_colors_get_accent (GTK_WIDGET (label), &accent);

  for (guint i = 0; i < ranges->len; i++)
    {
      const TegotaeTextRange *range = &g_array_index (ranges, TegotaeTextRange, i);

      insert_at (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range->start, range->end);
      insert_at (attributes, pango_attr_background_new ((guint16) (accent.red * G_MAXUINT16),
                                                        (guint16) (accent.green * G_MAXUINT16),
                                                        (guint16) (accent.blue * G_MAXUINT16)),
                 range->start, range->end);
      insert_at (attributes, pango_attr_background_alpha_new (GROUND_ALPHA), range->start, range->end);
    }

  gtk_label_set_attributes (label, attributes);
}

/* Makes the empty lines between the paragraphs smaller than the style does. */
static void
insert_gaps (PangoAttrList      *attributes,
             const char * const *paragraphs)
{
  gsize end = 0;

  for (gsize i = 0; paragraphs[i] != NULL && paragraphs[i + 1] != NULL; i++)
    {
      end += strlen (paragraphs[i]) + strlen (SEPARATOR);
      insert_at (attributes, pango_attr_scale_new (GAP_SCALE), end - 1, end);
      insert_at (attributes, pango_attr_line_height_new_absolute (GAP_HEIGHT * PANGO_SCALE),
                 end - 1, end);
    }
}

void
tegotae_text_set_paragraphs (GtkLabel           *label,
                             const char * const *paragraphs,
                             const char         *lang)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (paragraphs != NULL);

  text = g_strjoinv (SEPARATOR, (char **) paragraphs);
  insert_gaps (attributes, paragraphs);
  add_lang (attributes, lang);

  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), paragraphs[0] != NULL);
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

/* The first label of a group. libadwaita cuts it at the width of the window. */
static gboolean
wrap_title (GtkWidget *root)
{
  gboolean found = GTK_IS_LABEL (root);

  if (found)
    {
      gtk_label_set_ellipsize (GTK_LABEL (root), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (root), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD_CHAR);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       !found && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = wrap_title (child);

  return found;
}

static GtkWidget *
find_heading (GtkWidget *root)
{
  GtkWidget *heading = NULL;

  if (GTK_IS_LABEL (root) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_HEADING)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       heading == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    heading = find_heading (child);

  return heading;
}

/* That of the window if the page has none. */
static void
copy_title (GtkWidget  *page,
            GParamSpec *pspec,
            GtkWidget  *scrolled)
{
  g_autofree char *title = NULL;
  GtkRoot *root = gtk_widget_get_root (page);

  g_object_get (page, "title", &title, NULL);
  if ((title == NULL || *title == '\0') && GTK_IS_WINDOW (root))
    {
      g_free (title);
      title = g_strdup (gtk_window_get_title (GTK_WINDOW (root)));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "",
                                  -1);
}

/* What the keyboard comes to where there is more than fits: named like what it is of. */
static void
name_scrolled (GtkWidget *scrolled)
{
  GtkWidget *page = gtk_widget_get_ancestor (scrolled, ADW_TYPE_STATUS_PAGE);
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));
  GtkWidget *named = GTK_IS_VIEWPORT (child) ? find_heading (child) : child;

  if (ADW_IS_CLAMP_SCROLLABLE (child))
    named = adw_clamp_scrollable_get_child (ADW_CLAMP_SCROLLABLE (child));
  if (page == NULL)
    page = gtk_widget_get_ancestor (scrolled, ADW_TYPE_PREFERENCES_PAGE);

  if (page != NULL)
    {
      g_signal_connect_object (page, "notify::title", G_CALLBACK (copy_title), scrolled, 0);
      copy_title (page, NULL, scrolled);
    }
  else if (named != NULL && !GTK_IS_TEXT_VIEW (named))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_RELATION_LABELLED_BY, named, NULL, -1);
}

static void
mend (GtkWidget *root)
{
  GtkWidget *child = gtk_widget_get_first_child (root);

  if (GTK_IS_BUTTON (root) && GTK_IS_LABEL (child))
    {
      gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (child), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
    }
  else if (ADW_IS_PREFERENCES_GROUP (root) && wrap_title (root))
    return;
  else if (GTK_IS_SCROLLED_WINDOW (root))
    name_scrolled (root);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    mend (child);
}

void
tegotae_text_mend_stock_widgets (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  mend (root);
  tegotae_text_keep_phrases (root);
}

/* --- For assistive technology --- */

/* The part that takes the focus, if it is not the widget itself: GTK 4.8 reads the name of
 * the part, newer releases that of the widget. */
static GtkWidget *
find_part_with_focus (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    return gtk_widget_get_first_child (widget);

  if (GTK_IS_EDITABLE (widget))
    return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (widget)));

  return NULL;
}

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
tegotae_text_set_name (GtkWidget  *widget,
                             const char *name)
{
  GtkWidget *part;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  part = find_part_with_focus (widget);
  set_name (widget, name);
  if (part != NULL)
    set_name (part, name);
}

void
tegotae_text_name_printf (GtkWidget  *widget,
                           const char *format,
                           ...)
{
  g_autofree char *name = NULL;
  va_list arguments;

  va_start (arguments, format);
  name = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tegotae_text_set_name (widget, name);
}

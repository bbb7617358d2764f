/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-prose.h"

#include <string.h>

/* The empty line between two paragraphs, in px. */
#define GAP_HEIGHT 12
#define GAP_SCALE 0.5

#define SEPARATOR "\n\n"

struct _TegotaeProse
{
  GtkWidget  parent_instance;

  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (TegotaeProse, tegotae_prose, GTK_TYPE_WIDGET)

static void
tegotae_prose_dispose (GObject *object)
{
  TegotaeProse *self = TEGOTAE_PROSE (object);
  GtkWidget *label = GTK_WIDGET (g_steal_pointer (&self->label));

  g_clear_pointer (&label, gtk_widget_unparent);

  G_OBJECT_CLASS (tegotae_prose_parent_class)->dispose (object);
}

static void
tegotae_prose_class_init (TegotaeProseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_prose_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-prose");
}

static void
tegotae_prose_init (TegotaeProse *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  self->label = GTK_LABEL (label);
  gtk_label_set_selectable (self->label, TRUE);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

GtkWidget *
tegotae_prose_new (void)
{
  return g_object_new (TEGOTAE_TYPE_PROSE, NULL);
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
tegotae_prose_set_paragraphs (TegotaeProse       *self,
                              const char * const *paragraphs,
                              const char         *lang)
{
  PangoAttrList *attributes;
  g_autofree char *text = NULL;

  g_return_if_fail (TEGOTAE_IS_PROSE (self));
  g_return_if_fail (paragraphs != NULL);

  text = g_strjoinv (SEPARATOR, (char **) paragraphs);
  attributes = pango_attr_list_new ();
  insert_gaps (attributes, paragraphs);
  if (lang != NULL)
    pango_attr_list_insert (attributes,
                            pango_attr_language_new (pango_language_from_string (lang)));

  gtk_label_set_text (self->label, text);
  gtk_label_set_attributes (self->label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self), paragraphs[0] != NULL);

  pango_attr_list_unref (attributes);
}

void
tegotae_prose_set_text (TegotaeProse *self,
                        const char   *text,
                        const char   *lang)
{
  const char *paragraphs[] = { text, NULL };

  tegotae_prose_set_paragraphs (self, paragraphs, lang);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-layouts.h"

#include "tegotae-text.h"

/* A width at which everything fits. */
#define ENDLESS 1048576

struct _TegotaeColumnsLayout
{
  GtkLayoutManager  parent_instance;

  GtkLayoutManager *beside;
  GtkLayoutManager *below;
  int               threshold;
};

enum
{
  PROP_THRESHOLD = 1,
  PROP_SPACING,
  PROP_HOMOGENEOUS
};

G_DEFINE_FINAL_TYPE (TegotaeColumnsLayout, tegotae_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
measure_minimum (GtkLayoutManager *layout,
                 GtkWidget        *widget,
                 GtkOrientation    orientation,
                 int               for_size)
{
  int minimum;

  gtk_layout_manager_measure (layout, widget, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* The least width for children beside each other: only children that expand shrink. */
static int
measure_beside (TegotaeColumnsLayout *self,
                GtkWidget            *widget)
{
  int spacing = (int) gtk_box_layout_get_spacing (GTK_BOX_LAYOUT (self->beside));
  int width = -spacing;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      width += spacing + (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? minimum : natural);
    }

  return MAX (width, measure_minimum (self->beside, widget, GTK_ORIENTATION_HORIZONTAL, -1));
}

/* Children beside each other never need more height, so that a wider box is never
 * higher. */
static GtkLayoutManager *
get_layout_for_width (TegotaeColumnsLayout *self,
                      GtkWidget            *widget,
                      int                   width)
{
  gboolean is_beside = width >= tegotae_text_scale (widget, self->threshold)
                       && width >= measure_beside (self, widget)
                       && (measure_minimum (self->beside, widget, GTK_ORIENTATION_VERTICAL, width)
                           <= measure_minimum (self->below, widget, GTK_ORIENTATION_VERTICAL, width));

  return is_beside ? self->beside : self->below;
}

static GtkSizeRequestMode
tegotae_columns_layout_get_request_mode (GtkLayoutManager *layout,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_columns_layout_measure (GtkLayoutManager *layout,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  TegotaeColumnsLayout *self = TEGOTAE_COLUMNS_LAYOUT (layout);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_minimum (self->below, widget, orientation, -1);
      gtk_layout_manager_measure (self->beside, widget, orientation, -1, NULL, natural, NULL, NULL);
      return;
    }

  /* The least height is that of the greatest width. */
  if (for_size < 0)
    for_size = ENDLESS;

  gtk_layout_manager_measure (get_layout_for_width (self, widget, for_size),
                              widget, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
tegotae_columns_layout_allocate (GtkLayoutManager *layout,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  gtk_layout_manager_allocate (get_layout_for_width (TEGOTAE_COLUMNS_LAYOUT (layout), widget, width),
                               widget, width, height, -1);
}

static void
tegotae_columns_layout_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  TegotaeColumnsLayout *self = TEGOTAE_COLUMNS_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;

    case PROP_SPACING:
      g_object_set_property (G_OBJECT (self->beside), "spacing", value);
      g_object_set_property (G_OBJECT (self->below), "spacing", value);
      break;

    case PROP_HOMOGENEOUS:
      g_object_set_property (G_OBJECT (self->beside), "homogeneous", value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
tegotae_columns_layout_finalize (GObject *object)
{
  TegotaeColumnsLayout *self = TEGOTAE_COLUMNS_LAYOUT (object);

  g_object_unref (self->beside);
  g_object_unref (self->below);

  G_OBJECT_CLASS (tegotae_columns_layout_parent_class)->finalize (object);
}

static void
tegotae_columns_layout_class_init (TegotaeColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->finalize = tegotae_columns_layout_finalize;
  object_class->set_property = tegotae_columns_layout_set_property;
  layout_class->allocate = tegotae_columns_layout_allocate;
  layout_class->get_request_mode = tegotae_columns_layout_get_request_mode;
  layout_class->measure = tegotae_columns_layout_measure;

  g_object_class_install_property (object_class, PROP_THRESHOLD,
                                   g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_HOMOGENEOUS,
                                   g_param_spec_boolean ("homogeneous", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
tegotae_columns_layout_init (TegotaeColumnsLayout *self)
{
  self->beside = gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);
  self->below = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-columns.h"

#include "tegotae-text.h"

/* The width that GTK takes for "as wide as can be". */
#define ENDLESS 1048576

#define DEFAULT_THRESHOLD 520
#define DEFAULT_SPACING 12

struct _TegotaeColumns
{
  GtkWidget parent_instance;

  int       threshold;
  int       spacing;
};

enum
{
  PROP_THRESHOLD = 1,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeColumns, tegotae_columns, GTK_TYPE_WIDGET)

/* (transfer container) (element-type GtkWidget) */
static GPtrArray *
list_visible_children (TegotaeColumns *self)
{
  GPtrArray *children = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        g_ptr_array_add (children, child);
    }

  return children;
}

static int
get_all_spacing (TegotaeColumns *self,
                 GPtrArray      *children)
{
  return children->len > 0 ? self->spacing * ((int) children->len - 1) : 0;
}

static int
measure_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* The width of each child when they are side by side: those that expand share
 * equally what the others leave. FALSE if that is less than one of them needs. */
static gboolean
compute_widths (TegotaeColumns *self,
                GPtrArray      *children,
                int             width,
                int            *widths)
{
  int left = width - get_all_spacing (self, children);
  int n_expand = 0;

  for (guint i = 0; i < children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (children, i);

      widths[i] = 0;
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        n_expand++;
      else
        left -= widths[i] = measure_natural_width (child);
    }

  for (guint i = 0; i < children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (children, i);
      int minimum;

      if (!gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        continue;

      widths[i] = left / n_expand--;
      left -= widths[i];

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (widths[i] < minimum)
        return FALSE;
    }

  return left >= 0;
}

typedef struct
{
  int minimum;
  int natural;
} Height;

static Height
measure_height_of (GtkWidget *child,
                   int        width)
{
  Height height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width,
                      &height.minimum, &height.natural, NULL, NULL);

  return height;
}

static Height
get_height_beside (GPtrArray *children,
                   const int *widths)
{
  Height highest = { 0, 0 };

  for (guint i = 0; i < children->len; i++)
    {
      Height height = measure_height_of (g_ptr_array_index (children, i), widths[i]);

      highest.minimum = MAX (highest.minimum, height.minimum);
      highest.natural = MAX (highest.natural, height.natural);
    }

  return highest;
}

static Height
get_height_below (TegotaeColumns *self,
                  GPtrArray      *children,
                  int             width)
{
  int spacing = get_all_spacing (self, children);
  Height sum = { spacing, spacing };

  for (guint i = 0; i < children->len; i++)
    {
      Height height = measure_height_of (g_ptr_array_index (children, i), width);

      sum.minimum += height.minimum;
      sum.natural += height.natural;
    }

  return sum;
}

/* Side by side never takes more height, so that a wider one never needs more. */
static gboolean
is_wide (TegotaeColumns *self,
         GPtrArray      *children,
         int             width,
         int            *widths)
{
  return width >= tegotae_text_scale (GTK_WIDGET (self), self->threshold)
         && compute_widths (self, children, width, widths)
         && (get_height_beside (children, widths).minimum
             <= get_height_below (self, children, width).minimum);
}

static void
measure_width (TegotaeColumns *self,
               GPtrArray      *children,
               int            *minimum,
               int            *natural)
{
  *minimum = 0;
  *natural = get_all_spacing (self, children);

  for (guint i = 0; i < children->len; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (g_ptr_array_index (children, i), GTK_ORIENTATION_HORIZONTAL, -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural;
    }

  *natural = MAX (*minimum, *natural);
}

/* Without a width, as if there were no end of it: that is the least of all. */
static Height
measure_height (TegotaeColumns *self,
                GPtrArray      *children,
                int             width)
{
  g_autofree int *widths = g_new0 (int, children->len);

  if (width < 0)
    width = ENDLESS;

  if (is_wide (self, children, width, widths))
    return get_height_beside (children, widths);

  return get_height_below (self, children, width);
}

static GtkSizeRequestMode
tegotae_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_columns_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  TegotaeColumns *self = TEGOTAE_COLUMNS (widget);
  g_autoptr (GPtrArray) children = list_visible_children (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, children, minimum, natural);
    }
  else
    {
      Height height = measure_height (self, children, for_size);

      *minimum = height.minimum;
      *natural = height.natural;
    }
}

static void
tegotae_columns_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TegotaeColumns *self = TEGOTAE_COLUMNS (widget);
  g_autoptr (GPtrArray) children = list_visible_children (self);
  g_autofree int *widths = g_new0 (int, children->len);
  gboolean wide = is_wide (self, children, width, widths);
  gboolean has_room = !wide && get_height_below (self, children, width).natural <= height;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, width, height };
  int x = 0;

  for (guint i = 0; i < children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (children, i);

      if (wide)
        {
          place.width = widths[i];
          place.x = rtl ? width - x - place.width : x;
          x += place.width + self->spacing;
        }
      else
        {
          Height needed = measure_height_of (child, width);

          place.height = has_room ? needed.natural : needed.minimum;
        }

      gtk_widget_size_allocate (child, &place, -1);

      if (!wide)
        place.y += place.height + self->spacing;
    }
}

static void
tegotae_columns_dispose (GObject *object)
{
  tegotae_columns_clear (TEGOTAE_COLUMNS (object));

  G_OBJECT_CLASS (tegotae_columns_parent_class)->dispose (object);
}

static void
tegotae_columns_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TegotaeColumns *self = TEGOTAE_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;

    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_columns_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TegotaeColumns *self = TEGOTAE_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;

    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
tegotae_columns_class_init (TegotaeColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_columns_dispose;
  object_class->get_property = tegotae_columns_get_property;
  object_class->set_property = tegotae_columns_set_property;

  widget_class->get_request_mode = tegotae_columns_get_request_mode;
  widget_class->measure = tegotae_columns_measure;
  widget_class->size_allocate = tegotae_columns_size_allocate;

  properties[PROP_THRESHOLD] =
    g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, DEFAULT_THRESHOLD,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, DEFAULT_SPACING,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "tegotae-columns");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_columns_init (TegotaeColumns *self)
{
  self->threshold = DEFAULT_THRESHOLD;
  self->spacing = DEFAULT_SPACING;
}

GtkWidget *
tegotae_columns_new (void)
{
  return g_object_new (TEGOTAE_TYPE_COLUMNS, NULL);
}

void
tegotae_columns_append (TegotaeColumns *self,
                        GtkWidget      *child)
{
  g_return_if_fail (TEGOTAE_IS_COLUMNS (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
tegotae_columns_clear (TegotaeColumns *self)
{
  GtkWidget *child;

  g_return_if_fail (TEGOTAE_IS_COLUMNS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

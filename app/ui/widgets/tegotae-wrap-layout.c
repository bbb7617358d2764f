/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-layouts.h"

#define SPACING 6

struct _TegotaeWrapLayout
{
  GtkLayoutManager parent_instance;

  GtkJustification justify;
};

enum
{
  PROP_JUSTIFY = 1
};

G_DEFINE_FINAL_TYPE (TegotaeWrapLayout, tegotae_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line: from @first up to but not including @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        width;
  int        height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* Its natural width, or the whole line's if that is less but still enough. */
static int
get_child_width (GtkWidget *child,
                 int        line_width)
{
  int min;
  int nat;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);

  return CLAMP (nat, min, MAX (min, line_width));
}

static int
get_child_height (GtkWidget *child,
                  int        width)
{
  int nat;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &nat, NULL, NULL);

  return nat;
}

static Line
measure_line (GtkWidget *first,
              int        line_width)
{
  Line line = { first, first, 0, 0 };

  while (line.end != NULL)
    {
      int width = get_child_width (line.end, line_width);
      int needed = line.end == first ? width : line.width + SPACING + width;

      if (line.end != first && needed > line_width)
        break;

      line.width = needed;
      line.height = MAX (line.height, get_child_height (line.end, width));
      line.end = get_next (line.end);
    }

  return line;
}

static guint
count_lines (GtkWidget *widget,
             int        line_width)
{
  guint n_lines = 0;

  for (GtkWidget *child = get_first (widget);
       child != NULL;
       child = measure_line (child, line_width).end)
    n_lines++;

  return n_lines;
}

/* The narrowest lines that are as many as at @width, so that centred lines come
 * out alike instead of leaving one child over. */
static int
balance (GtkWidget *widget,
         int        width)
{
  guint n_lines = count_lines (widget, width);
  int too_narrow = 0;
  int enough = width;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    too_narrow = MAX (too_narrow, get_child_width (child, width) - 1);

  while (enough - too_narrow > 1)
    {
      int middle = (enough + too_narrow) / 2;

      if (count_lines (widget, middle) > n_lines)
        too_narrow = middle;
      else
        enough = middle;
    }

  return enough;
}

static int
get_height_for_width (GtkWidget *widget,
                      int        width)
{
  GtkWidget *child = get_first (widget);
  int height = 0;

  while (child != NULL)
    {
      Line line = measure_line (child, width);

      height += (height > 0 ? SPACING : 0) + line.height;
      child = line.end;
    }

  return height;
}

/* The minimum is the widest child, the natural width all children in one line. */
static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int min;
      int nat;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural += (*natural > 0 ? SPACING : 0) + nat;
    }
}

static void
tegotae_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  int min_width;
  int nat_width;

  measure_width (widget, &min_width, &nat_width);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = min_width;
      *natural = nat_width;
    }
  else
    {
      *minimum = *natural = get_height_for_width (widget, for_size >= 0 ? for_size : nat_width);
    }
}

static void
allocate_line (const Line *line,
               int         x,
               int         y,
               int         line_width,
               gboolean    rtl)
{
  for (GtkWidget *child = line->first; child != line->end; child = get_next (child))
    {
      GtkAllocation allocation = { 0, y, get_child_width (child, line_width), line->height };

      allocation.x = rtl ? line_width - x - allocation.width : x;
      gtk_widget_size_allocate (child, &allocation, -1);
      x += allocation.width + SPACING;
    }
}

static void
tegotae_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  TegotaeWrapLayout *self = TEGOTAE_WRAP_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean center = self->justify == GTK_JUSTIFY_CENTER;
  int line_width = center ? balance (widget, width) : width;
  GtkWidget *child = get_first (widget);
  int y = 0;

  while (child != NULL)
    {
      Line line = measure_line (child, line_width);
      int x = center ? (width - line.width) / 2 : 0;

      allocate_line (&line, MAX (x, 0), y, width, rtl);
      y += line.height + SPACING;
      child = line.end;
    }
}

static GtkSizeRequestMode
tegotae_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_wrap_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  TegotaeWrapLayout *self = TEGOTAE_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_JUSTIFY:
      self->justify = g_value_get_enum (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_wrap_layout_class_init (TegotaeWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = tegotae_wrap_layout_set_property;
  layout_class->get_request_mode = tegotae_wrap_layout_get_request_mode;
  layout_class->measure = tegotae_wrap_layout_measure;
  layout_class->allocate = tegotae_wrap_layout_allocate;

  g_object_class_install_property (object_class, PROP_JUSTIFY,
                                   g_param_spec_enum ("justify", NULL, NULL, GTK_TYPE_JUSTIFICATION, GTK_JUSTIFY_LEFT,
                                                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
tegotae_wrap_layout_init (TegotaeWrapLayout *self)
{
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-flank-layout.h"

/* Pixels between two that are side by side. */
#define SPACING 6

struct _TegotaeFlankLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TegotaeFlankLayout, tegotae_flank_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tegotae_flank_layout_get_request_mode (GtkLayoutManager *layout,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How wide a mark is, with the space to its neighbour; 0 if it is not shown. */
static int
get_mark_width (GtkWidget *mark)
{
  int natural;

  if (mark == NULL || !gtk_widget_should_layout (mark))
    return 0;

  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural + SPACING;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int marks = get_mark_width (first) + get_mark_width (last);

  gtk_widget_measure (gtk_widget_get_next_sibling (first), GTK_ORIENTATION_HORIZONTAL, -1,
                      minimum, natural, NULL, NULL);
  *minimum += marks;
  *natural += marks;
}

/* As high as the highest; @width is -1 if it is not known yet. */
static void
measure_height (GtkWidget *widget,
                int        width,
                int       *minimum,
                int       *natural)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  int left = width == -1 ? -1 : MAX (0, width - get_mark_width (first) - get_mark_width (last));

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          child == first || child == last ? -1 : left,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
tegotae_flank_layout_measure (GtkLayoutManager *layout,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  *minimum = *natural = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, for_size, minimum, natural);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        width,
          int        height)
{
  if (gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
tegotae_flank_layout_allocate (GtkLayoutManager *layout,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *last = gtk_widget_get_last_child (widget);
  GtkWidget *middle = gtk_widget_get_next_sibling (first);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *left_mark = mirrored ? last : first;
  GtkWidget *right_mark = mirrored ? first : last;
  int left = get_mark_width (left_mark);
  int right = get_mark_width (right_mark);

  allocate (left_mark, 0, left - SPACING, height);
  allocate (middle, left, MAX (0, width - left - right), height);
  allocate (right_mark, width - right + SPACING, right - SPACING, height);
}

static void
tegotae_flank_layout_class_init (TegotaeFlankLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->allocate = tegotae_flank_layout_allocate;
  layout_class->get_request_mode = tegotae_flank_layout_get_request_mode;
  layout_class->measure = tegotae_flank_layout_measure;
}

static void
tegotae_flank_layout_init (TegotaeFlankLayout *self)
{
}

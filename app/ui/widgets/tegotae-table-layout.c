/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-table-layout.h"

#define SPACING 12

struct _TegotaeTableLayout
{
  GtkLayoutManager  parent_instance;

  GtkWidget        *heading; /* both weak */
  GtkWidget        *sample;
};

G_DEFINE_FINAL_TYPE (TegotaeTableLayout, tegotae_table_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_children (GtkWidget *row)
{
  guint n = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    n++;

  return n;
}

/* Makes columns wide enough for the cells of @row. @row: (nullable) */
static void
add_row (GtkRequestedSize *columns,
         guint             n,
         GtkWidget        *row)
{
  GtkWidget *cell = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  for (guint i = 0; i < n && cell != NULL; i++, cell = gtk_widget_get_next_sibling (cell))
    {
      int minimum, natural;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      columns[i].minimum_size = MAX (columns[i].minimum_size, minimum);
      columns[i].natural_size = MAX (columns[i].natural_size, natural);
    }
}

/* What each column needs. (transfer full) */
static GtkRequestedSize *
list_columns (TegotaeTableLayout *self,
              guint               n)
{
  GtkRequestedSize *columns = g_new0 (GtkRequestedSize, n);

  add_row (columns, n, self->heading);
  add_row (columns, n, self->sample);

  return columns;
}

/* The same with the width it has when all have @width: what is too little is taken from the
 * widest, what is left goes to the first. */
static GtkRequestedSize *
allot (TegotaeTableLayout *self,
       guint               n,
       int                 width)
{
  GtkRequestedSize *columns = list_columns (self, n);
  int left = width - SPACING * ((int) n - 1);

  for (guint i = 0; i < n; i++)
    left -= columns[i].minimum_size;

  if (n > 0)
    columns[0].minimum_size += gtk_distribute_natural_allocation (MAX (left, 0), n, columns);

  return columns;
}

static GtkSizeRequestMode
tegotae_table_layout_get_request_mode (GtkLayoutManager *layout,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (TegotaeTableLayout *self,
               guint               n,
               int                *minimum,
               int                *natural)
{
  g_autofree GtkRequestedSize *columns = list_columns (self, n);

  *minimum = *natural = SPACING * MAX ((int) n - 1, 0);
  for (guint i = 0; i < n; i++)
    {
      *minimum += columns[i].minimum_size;
      *natural += columns[i].natural_size;
    }
}

static void
tegotae_table_layout_measure (GtkLayoutManager *layout,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  TegotaeTableLayout *self = TEGOTAE_TABLE_LAYOUT (layout);
  guint n = count_children (widget);
  g_autofree GtkRequestedSize *columns = NULL;
  guint i = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, n, minimum, natural);
      return;
    }

  if (for_size < 0)
    measure_width (self, n, minimum, &for_size);

  *minimum = *natural = 0;
  columns = allot (self, n, for_size);
  for (GtkWidget *cell = gtk_widget_get_first_child (widget);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), i++)
    {
      int height;

      gtk_widget_measure (cell, orientation, columns[i].minimum_size, &height, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, height);
    }
}

static void
tegotae_table_layout_allocate (GtkLayoutManager *layout,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  g_autofree GtkRequestedSize *columns = allot (TEGOTAE_TABLE_LAYOUT (layout), count_children (widget), width);
  GtkAllocation place = { 0, 0, 0, height };
  guint i = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (widget);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), i++)
    {
      place.width = columns[i].minimum_size;
      gtk_widget_size_allocate (cell, &place, -1);
      place.x += place.width + SPACING;
    }
}

static void
tegotae_table_layout_dispose (GObject *object)
{
  TegotaeTableLayout *self = TEGOTAE_TABLE_LAYOUT (object);

  g_clear_weak_pointer (&self->heading);
  g_clear_weak_pointer (&self->sample);

  G_OBJECT_CLASS (tegotae_table_layout_parent_class)->dispose (object);
}

static void
tegotae_table_layout_class_init (TegotaeTableLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_table_layout_dispose;
  layout_class->allocate = tegotae_table_layout_allocate;
  layout_class->get_request_mode = tegotae_table_layout_get_request_mode;
  layout_class->measure = tegotae_table_layout_measure;
}

static void
tegotae_table_layout_init (TegotaeTableLayout *self)
{
}

GtkLayoutManager *
tegotae_table_layout_new (GtkWidget *heading,
                          GtkWidget *sample)
{
  TegotaeTableLayout *self;

  g_return_val_if_fail (GTK_IS_WIDGET (heading) && GTK_IS_WIDGET (sample), NULL);

  self = g_object_new (TEGOTAE_TYPE_TABLE_LAYOUT, NULL);
  g_set_weak_pointer (&self->heading, heading);
  g_set_weak_pointer (&self->sample, sample);

  return GTK_LAYOUT_MANAGER (self);
}

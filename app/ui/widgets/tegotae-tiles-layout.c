/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-layouts.h"

struct _TegotaeTilesLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

enum
{
  PROP_SPACING = 1
};

G_DEFINE_FINAL_TYPE (TegotaeTilesLayout, tegotae_tiles_layout, GTK_TYPE_LAYOUT_MANAGER)

/* @n: how many children
 * @minimum, @natural: width of the widest child */
typedef struct
{
  guint n;
  int   minimum;
  int   natural;
} Tiles;

static Tiles
measure_tiles (GtkWidget *widget)
{
  Tiles tiles = { 0, 0, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      tiles.minimum = MAX (tiles.minimum, minimum);
      tiles.natural = MAX (tiles.natural, natural);
      tiles.n++;
    }

  return tiles;
}

/* How many rows there are for @width. */
static guint
count_rows (TegotaeTilesLayout *self,
            const Tiles        *tiles,
            int                 width)
{
  guint fitting = (guint) MAX (1, (width + self->spacing) / MAX (1, tiles->natural + self->spacing));
  guint rows = (tiles->n + fitting - 1) / fitting;

  /* The last row would have one child, but not every row. */
  return rows > 0 && tiles->n / rows == 1 ? tiles->n : rows;
}

/* How many children a row has: as many as the others, or one more. */
static guint
get_length (const Tiles *tiles,
            guint        rows,
            guint        row)
{
  return tiles->n / rows + (row < tiles->n % rows ? 1 : 0);
}

static int
get_tile_width (TegotaeTilesLayout *self,
                const Tiles        *tiles,
                guint               rows,
                int                 width)
{
  int longest = (int) get_length (tiles, rows, 0);

  return MAX ((width - self->spacing * (longest - 1)) / longest, tiles->minimum);
}

static int
measure_height (GtkWidget *widget,
                int        tile_width)
{
  int highest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, tile_width, &height, NULL, NULL, NULL);
      highest = MAX (highest, height);
    }

  return highest;
}

static GtkSizeRequestMode
tegotae_tiles_layout_get_request_mode (GtkLayoutManager *layout,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_tiles_layout_measure (GtkLayoutManager *layout,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  TegotaeTilesLayout *self = TEGOTAE_TILES_LAYOUT (layout);
  const Tiles tiles = measure_tiles (widget);
  int in_a_row = (int) tiles.n * (tiles.natural + self->spacing) - self->spacing;
  guint rows;

  *minimum = *natural = 0;
  if (tiles.n == 0)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = tiles.minimum;
      *natural = in_a_row;
      return;
    }

  if (for_size < 0)
    for_size = in_a_row;

  rows = count_rows (self, &tiles, for_size);
  *minimum = *natural = (int) rows * (measure_height (widget, get_tile_width (self, &tiles, rows, for_size))
                                      + self->spacing) - self->spacing;
}

static void
tegotae_tiles_layout_allocate (GtkLayoutManager *layout,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  TegotaeTilesLayout *self = TEGOTAE_TILES_LAYOUT (layout);
  const Tiles tiles = measure_tiles (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  guint rows = count_rows (self, &tiles, width);
  int least = rows > 0 ? get_tile_width (self, &tiles, rows, width) : 0;
  GtkAllocation place = { 0, 0, 0, measure_height (widget, least) };

  for (guint row = 0; row < rows; row++)
    {
      guint length = get_length (&tiles, rows, row);
      guint longest = get_length (&tiles, rows, 0);
      double step = (width + self->spacing) / (double) longest;
      double x = (longest - length) * step / 2;

      /* From the left to the very right, so that some are a pixel wider. */
      for (guint i = 0; i < length; i++, child = gtk_widget_get_next_sibling (child))
        {
          place.x = (int) (x + i * step);
          place.width = MAX ((int) (x + (i + 1) * step) - self->spacing - place.x, least);
          gtk_widget_size_allocate (child, &place, -1);
        }
      place.y += place.height + self->spacing;
    }
}

static void
tegotae_tiles_layout_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TegotaeTilesLayout *self = TEGOTAE_TILES_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_tiles_layout_class_init (TegotaeTilesLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = tegotae_tiles_layout_set_property;
  layout_class->allocate = tegotae_tiles_layout_allocate;
  layout_class->get_request_mode = tegotae_tiles_layout_get_request_mode;
  layout_class->measure = tegotae_tiles_layout_measure;

  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
tegotae_tiles_layout_init (TegotaeTilesLayout *self)
{
}

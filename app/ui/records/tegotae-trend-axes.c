/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-axes.h"

#include <adwaita.h>
#include <math.h>

#include "ui/result/tegotae-band-badge.h"
#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-text.h"

#define GAP 6

/* The least width of the line beside the names of the bands; with less room the names are
 * left out, as the list below shows them too. In pixels at GTK's own size of text. */
#define LINE_WIDTH 360

/* The scores at which bands change, with both ends. */
#define MAX_CUTS 12

struct _TegotaeTrendAxes
{
  GtkWidget *chart;
  GtkWidget *style; /* never seen; its colour is that of the writing */
  GPtrArray *grounds;
  GPtrArray *names;
  int        cuts[MAX_CUTS]; /* one more than there are grounds */
  guint      n_cuts;
  gboolean   has_names;
};

/* Presentation only: the band of each attempt is read out beside the chart. */
static GtkLabel *
add_label (TegotaeTrendAxes *self,
           const char       *text)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "label", text,
                                  "xalign", 0.0,
                                  NULL);

  gtk_widget_add_css_class (GTK_WIDGET (label), "caption");
  gtk_widget_set_parent (GTK_WIDGET (label), self->chart);

  return label;
}

TegotaeTrendAxes *
tegotae_trend_axes_new (GtkWidget *chart)
{
  TegotaeTrendAxes *self = g_new0 (TegotaeTrendAxes, 1);

  self->chart = chart;
  self->grounds = g_ptr_array_new ();
  self->names = g_ptr_array_new ();
  self->style = GTK_WIDGET (add_label (self, ""));
  gtk_widget_add_css_class (self->style, "axis");
  gtk_widget_set_child_visible (self->style, FALSE);

  return self;
}

static void
remove_all (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_unparent (g_ptr_array_index (widgets, i));
  g_ptr_array_set_size (widgets, 0);
}

void
tegotae_trend_axes_free (TegotaeTrendAxes *axes)
{
  remove_all (axes->grounds);
  remove_all (axes->names);
  gtk_widget_unparent (axes->style);
  g_ptr_array_unref (axes->grounds);
  g_ptr_array_unref (axes->names);
  g_free (axes);
}

static void
add_band (TegotaeTrendAxes  *self,
          const TegotaeBand *band,
          guint              rank,
          const char        *lang)
{
  GtkWidget *ground = GTK_WIDGET (add_label (self, ""));
  GtkLabel *name = add_label (self, band->name);

  gtk_widget_add_css_class (ground, "ground");
  gtk_widget_add_css_class (ground, tegotae_band_badge_get_class (rank));
  gtk_widget_add_css_class (GTK_WIDGET (name), "band-name");
  gtk_widget_add_css_class (GTK_WIDGET (name), tegotae_band_badge_get_class (rank));
  tegotae_text_set_lang (name, lang);

  g_ptr_array_add (self->grounds, ground);
  g_ptr_array_add (self->names, name);
  self->cuts[self->n_cuts++] = band->to;
}

void
tegotae_trend_axes_set_bands (TegotaeTrendAxes     *axes,
                              const char           *questionnaire,
                              const TegotaeContent *content)
{
  TegotaePack *pack = NULL;
  const TegotaeQuestionnaire *found;
  guint n_bands;

  found = tegotae_content_find_questionnaire (content, questionnaire, &pack);
  n_bands = found != NULL && found->bands->len < MAX_CUTS ? found->bands->len : 0;

  remove_all (axes->grounds);
  remove_all (axes->names);
  axes->n_cuts = 0;
  axes->cuts[axes->n_cuts++] = 0;

  for (guint i = 0; i < n_bands; i++)
    add_band (axes, g_ptr_array_index (found->bands, i), tegotae_band_badge_of_index (i, n_bands),
              pack->lang);

  if (n_bands == 0)
    {
      axes->cuts[axes->n_cuts++] = 50;
      axes->cuts[axes->n_cuts++] = 100;
    }
}

static int
get_names_width (TegotaeTrendAxes *self)
{
  int widest = 0;

  for (guint i = 0; i < self->names->len; i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (self->names, i), GTK_ORIENTATION_HORIZONTAL, -1,
                          NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural);
    }

  return widest;
}

static PangoLayout *
create_layout (TegotaeTrendAxes *self,
               const char       *text)
{
  return gtk_widget_create_pango_layout (self->style, text);
}

static int
get_text_width (TegotaeTrendAxes *self,
                const char       *text)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

int
tegotae_trend_axes_get_line_height (TegotaeTrendAxes *axes)
{
  g_autoptr (PangoLayout) layout = create_layout (axes, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

void
tegotae_trend_axes_fit (TegotaeTrendAxes *axes,
                        int               width,
                        int               height,
                        TegotaeTrendPlot *plot)
{
  int line_height = tegotae_trend_axes_get_line_height (axes);
  int names_width = get_names_width (axes) + 2 * GAP;

  plot->left = get_text_width (axes, "100") + GAP;
  axes->has_names = axes->names->len > 0
                    && width - plot->left - names_width >= tegotae_text_scale (axes->chart, LINE_WIDTH);
  plot->right = width - (axes->has_names ? names_width : GAP);
  plot->top = (line_height + 1) / 2;
  plot->bottom = height - line_height - GAP - 1; /* for rounding */
}

static void
allocate_band (TegotaeTrendAxes       *self,
               guint                   index,
               const TegotaeTrendPlot *plot)
{
  GtkWidget *name = g_ptr_array_index (self->names, index);
  int bottom = (int) round (tegotae_trend_plot_get_y (plot, self->cuts[index]));
  int top = (int) round (tegotae_trend_plot_get_y (plot, self->cuts[index + 1]));
  GtkAllocation place = {
    (int) plot->left, top, (int) (plot->right - plot->left), MAX (bottom - top, 1)
  };

  gtk_widget_size_allocate (g_ptr_array_index (self->grounds, index), &place, -1);

  gtk_widget_set_child_visible (name, self->has_names);
  place.x = (int) plot->right + GAP;
  gtk_widget_measure (name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  gtk_widget_measure (name, GTK_ORIENTATION_VERTICAL, -1, NULL, &place.height, NULL, NULL);
  place.y = (top + bottom - place.height) / 2;
  gtk_widget_size_allocate (name, &place, -1);
}

void
tegotae_trend_axes_allocate (TegotaeTrendAxes       *axes,
                             const TegotaeTrendPlot *plot)
{
  for (guint i = 0; i < axes->grounds->len; i++)
    allocate_band (axes, i, plot);
}

/* @x, @y: the middle of it, or its right end */
static void
write_at (TegotaeTrendAxes *self,
          GtkSnapshot      *snapshot,
          const char       *text,
          double            x,
          double            y,
          gboolean          is_centred,
          const GdkRGBA    *color)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (x - (is_centred ? width / 2.0 : width)),
                                                (float) round (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
write_scores (TegotaeTrendAxes       *self,
              GtkSnapshot            *snapshot,
              const TegotaeTrendPlot *plot,
              const GdkRGBA          *color)
{
  for (guint i = 0; i < self->n_cuts; i++)
    {
      /* A band begins where the one below it ends. */
      int score = i > 0 && i < self->n_cuts - 1 && self->names->len > 0 ? self->cuts[i] + 1
                                                                        : self->cuts[i];
      g_autofree char *text = g_strdup_printf ("%d", score);

      write_at (self, snapshot, text, plot->left - GAP,
                tegotae_trend_plot_get_y (plot, self->cuts[i]), FALSE, color);
    }
}

typedef struct
{
  char   *text;
  double  x; /* of its middle */
  int     width;
} Date;

static void
clear_date (gpointer data)
{
  Date *date = data;

  g_free (date->text);
}

/* The dates of at most @max ticks that are whole under the plot. */
static GArray *
list_dates (TegotaeTrendAxes       *self,
            const TegotaeTrendPlot *plot,
            guint                   max)
{
  const char *format;
  g_autoptr (GPtrArray) ticks = tegotae_trend_plot_list_ticks (plot, max, &format);
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (Date));

  g_array_set_clear_func (dates, clear_date);
  for (guint i = 0; i < ticks->len; i++)
    {
      GDateTime *tick = g_ptr_array_index (ticks, i);
      g_autofree char *text = g_date_time_format (tick, format);
      double x = tegotae_trend_plot_get_x (plot, g_date_time_to_unix (tick) * 1000);
      int width = get_text_width (self, text);
      Date date = { NULL, x, width };

      if (x - width / 2.0 < plot->left || x + width / 2.0 > gtk_widget_get_width (self->chart))
        continue;

      date.text = g_steal_pointer (&text);
      g_array_append_val (dates, date);
    }

  return dates;
}

static gboolean
are_apart (GArray *dates)
{
  for (guint i = 1; i < dates->len; i++)
    {
      const Date *before = &g_array_index (dates, Date, i - 1);
      const Date *date = &g_array_index (dates, Date, i);

      if (date->x - date->width / 2.0 < before->x + before->width / 2.0 + GAP)
        return FALSE;
    }

  return TRUE;
}

/* As many as do not touch one another. */
static void
write_dates (TegotaeTrendAxes       *self,
             GtkSnapshot            *snapshot,
             const TegotaeTrendPlot *plot,
             const GdkRGBA          *color)
{
  int line_height = tegotae_trend_axes_get_line_height (self);
  guint max = (guint) MAX (1, (plot->right - plot->left) / line_height);
  g_autoptr (GArray) dates = list_dates (self, plot, max);

  while (max > 1 && !are_apart (dates))
    {
      g_array_unref (dates);
      dates = list_dates (self, plot, --max);
    }

  for (guint i = 0; i < dates->len; i++)
    {
      const Date *date = &g_array_index (dates, Date, i);

      write_at (self, snapshot, date->text, date->x, plot->bottom + GAP + line_height / 2.0, TRUE, color);
    }
}

void
tegotae_trend_axes_snapshot (TegotaeTrendAxes       *axes,
                             GtkSnapshot            *snapshot,
                             const TegotaeTrendPlot *plot)
{
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  int width = gtk_widget_get_width (axes->chart);
  int height = gtk_widget_get_height (axes->chart);
  GdkRGBA color, grid;
  cairo_t *cr;

  for (guint i = 0; i < axes->grounds->len; i++)
    {
      gtk_widget_snapshot_child (axes->chart, g_ptr_array_index (axes->grounds, i), snapshot);
      gtk_widget_snapshot_child (axes->chart, g_ptr_array_index (axes->names, i), snapshot);
    }

  tegotae_colors_get (axes->style, &color);
  grid = color;
  grid.alpha *= contrast ? 0.6f : 0.2f;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  tegotae_trend_plot_draw_grid (cr, plot, axes->cuts, axes->n_cuts, &grid);
  cairo_destroy (cr);

  write_scores (axes, snapshot, plot, &color);
  write_dates (axes, snapshot, plot, &color);
}

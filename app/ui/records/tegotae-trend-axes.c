/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-axes.h"

#include <adwaita.h>
#include <math.h>

#include "core/tegotae-time.h"
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

static void
clear_date (gpointer data)
{
  TegotaeTrendDate *date = data;

  g_free (date->text);
}

static void
add_date (TegotaeTrendAxes *self,
          GArray           *dates,
          GDateTime        *time,
          const char       *format,
          double            x)
{
  char *text = g_date_time_format (time, format);
  const TegotaeTrendDate date = { text, x, get_text_width (self, text) };

  g_array_append_val (dates, date);
}

static double
get_start (const TegotaeTrendDate *date)
{
  return date->x - date->width / 2.0;
}

static double
get_end (const TegotaeTrendDate *date)
{
  return date->x + date->width / 2.0;
}

static gboolean
is_whole (TegotaeTrendAxes       *self,
          const TegotaeTrendPlot *plot,
          const TegotaeTrendDate *date)
{
  return get_start (date) >= plot->left && get_end (date) <= gtk_widget_get_width (self->chart);
}

/* Those of at most @max ticks that are whole. */
static GArray *
list_ticks (TegotaeTrendAxes       *self,
            const TegotaeTrendPlot *plot,
            guint                   max)
{
  const char *format;
  g_autoptr (GPtrArray) ticks = tegotae_trend_plot_list_ticks (plot, max, &format);
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (TegotaeTrendDate));

  g_array_set_clear_func (dates, clear_date);
  for (guint i = 0; i < ticks->len; i++)
    {
      GDateTime *tick = g_ptr_array_index (ticks, i);

      add_date (self, dates, tick, format, tegotae_trend_plot_get_x (plot, g_date_time_to_unix (tick) * 1000));
      if (!is_whole (self, plot, &g_array_index (dates, TegotaeTrendDate, dates->len - 1)))
        g_array_set_size (dates, dates->len - 1);
    }

  return dates;
}

static gboolean
are_apart (GArray *dates)
{
  for (guint i = 1; i < dates->len; i++)
    if (get_start (&g_array_index (dates, TegotaeTrendDate, i))
        < get_end (&g_array_index (dates, TegotaeTrendDate, i - 1)) + GAP)
      return FALSE;

  return TRUE;
}

/* The first and the last day, moved inwards until they are whole; without the first if both
 * are one or touch. */
static void
list_ends (TegotaeTrendAxes       *self,
           const TegotaeTrendPlot *plot,
           GArray                 *dates)
{
  const gint64 times[] = { plot->from, plot->to };
  int width = gtk_widget_get_width (self->chart);

  g_array_set_size (dates, 0);
  if (plot->to <= 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (GDateTime) time = tegotae_time_to_local (times[i]);
      TegotaeTrendDate *date;

      add_date (self, dates, time, tegotae_trend_plot_get_day_format (plot), tegotae_trend_plot_get_x (plot, times[i]));
      date = &g_array_index (dates, TegotaeTrendDate, i);
      date->x = MAX (MIN (date->x, width - date->width / 2.0), plot->left + date->width / 2.0);
    }

  if (g_str_equal (g_array_index (dates, TegotaeTrendDate, 0).text, g_array_index (dates, TegotaeTrendDate, 1).text)
      || !are_apart (dates))
    g_array_remove_index (dates, 0);
}

GArray *
tegotae_trend_axes_list_dates (TegotaeTrendAxes       *axes,
                               const TegotaeTrendPlot *plot)
{
  int line_height = tegotae_trend_axes_get_line_height (axes);
  guint max = (guint) MAX (1, (plot->right - plot->left) / line_height);
  GArray *dates = list_ticks (axes, plot, max);

  while (max > 1 && !are_apart (dates))
    {
      g_array_unref (dates);
      dates = list_ticks (axes, plot, --max);
    }

  if (dates->len < 2 || !are_apart (dates))
    list_ends (axes, plot, dates);

  return dates;
}

static void
write_dates (TegotaeTrendAxes       *self,
             GtkSnapshot            *snapshot,
             const TegotaeTrendPlot *plot,
             const GdkRGBA          *color)
{
  int line_height = tegotae_trend_axes_get_line_height (self);
  g_autoptr (GArray) dates = tegotae_trend_axes_list_dates (self, plot);

  for (guint i = 0; i < dates->len; i++)
    {
      const TegotaeTrendDate *date = &g_array_index (dates, TegotaeTrendDate, i);

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

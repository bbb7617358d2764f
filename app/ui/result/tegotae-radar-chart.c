/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-radar-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "report/tegotae-radar.h"

#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-text.h"

/* In pixels at GTK's own size of text. */
#define MAX_RADIUS 124

#define MIN_WIDTH 200
#define NATURAL_WIDTH 360

struct _TegotaeRadarChart
{
  GtkWidget   parent_instance;

  guint       n_axes;
  GtkLabel   *labels[TEGOTAE_RADAR_MAX_AXES];
  int         scores[TEGOTAE_RADAR_MAX_AXES];
  double      progress;
};

G_DEFINE_FINAL_TYPE (TegotaeRadarChart, tegotae_radar_chart, GTK_TYPE_WIDGET)

/* The accessible label of the chart says what the labels say, and more. */
static GtkLabel *
create_label (const char *name,
              const char *lang)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "justify", GTK_JUSTIFY_CENTER,
                                  "label", name,
                                  "wrap", TRUE,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  NULL);

  gtk_widget_add_css_class (GTK_WIDGET (label), "caption");
  tegotae_text_set_lang (label, lang);

  return label;
}

/* A name that has to be broken takes no more width than its lines need. */
static void
measure_label (GtkWidget    *label,
               int           room,
               GdkRectangle *size)
{
  int minimum, natural;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  size->width = CLAMP (room, minimum, natural);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, size->width,
                      NULL, &size->height, NULL, NULL);

  if (natural > room)
    gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, size->height,
                        &size->width, NULL, NULL, NULL);
}

static void
fill_layout (TegotaeRadarChart  *self,
             TegotaeRadarLayout *layout,
             int                 width,
             int                 height)
{
  layout->n_axes = self->n_axes;

  for (guint i = 0; i < self->n_axes; i++)
    {
      int room = tegotae_radar_layout_get_room (self->n_axes, i, width);

      measure_label (GTK_WIDGET (self->labels[i]), room, &layout->labels[i]);
    }

  tegotae_radar_layout_fit (layout, width, height, tegotae_text_scale (GTK_WIDGET (self), MAX_RADIUS));
}

static TegotaeRadarColor
get_color (GtkWidget *widget,
           double     opacity)
{
  GdkRGBA color;

  tegotae_colors_get (widget, &color);

  return (TegotaeRadarColor) { color.red, color.green, color.blue, color.alpha * opacity };
}

static void
draw_grid (TegotaeRadarChart        *self,
           const TegotaeRadarLayout *layout,
           cairo_t                  *cr)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  double opacity = adw_style_manager_get_high_contrast (style) ? 0.6 : 0.22;
  TegotaeRadarColor color = get_color (GTK_WIDGET (self->labels[0]), opacity);

  tegotae_radar_drawing_add_grid (cr, layout, &color);
}

static void
draw_shape (TegotaeRadarChart        *self,
            const TegotaeRadarLayout *layout,
            cairo_t                  *cr)
{
  TegotaeRadarColor color = get_color (GTK_WIDGET (self), 1);
  double shares[TEGOTAE_RADAR_MAX_AXES];

  for (guint i = 0; i < self->n_axes; i++)
    shares[i] = self->progress * self->scores[i] / 100;

  tegotae_radar_drawing_add_shape (cr, layout, shares, &color);
}

static void
tegotae_radar_chart_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TegotaeRadarChart *self = TEGOTAE_RADAR_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  TegotaeRadarLayout layout;
  cairo_t *cr;

  if (self->n_axes == 0)
    return;

  fill_layout (self, &layout, width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_grid (self, &layout, cr);
  draw_shape (self, &layout, cr);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (tegotae_radar_chart_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
tegotae_radar_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_radar_chart_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  TegotaeRadarChart *self = TEGOTAE_RADAR_CHART (widget);
  TegotaeRadarLayout layout;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      /* The natural height grows with the width; the minimum is that of the narrowest. */
      fill_layout (self, &layout, MIN_WIDTH, -1);
      *minimum = layout.height;
      if (for_size >= MIN_WIDTH)
        fill_layout (self, &layout, for_size, -1);
      *natural = MAX (*minimum, layout.height);
    }
}

static void
tegotae_radar_chart_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TegotaeRadarChart *self = TEGOTAE_RADAR_CHART (widget);
  TegotaeRadarLayout layout;

  fill_layout (self, &layout, width, height);

  for (guint i = 0; i < self->n_axes; i++)
    gtk_widget_size_allocate (GTK_WIDGET (self->labels[i]), &layout.labels[i], -1);
}

static void
remove_labels (TegotaeRadarChart *self)
{
  for (guint i = 0; i < self->n_axes; i++)
    gtk_widget_unparent (GTK_WIDGET (self->labels[i]));

  self->n_axes = 0;
}

static void
tegotae_radar_chart_dispose (GObject *object)
{
  remove_labels (TEGOTAE_RADAR_CHART (object));

  G_OBJECT_CLASS (tegotae_radar_chart_parent_class)->dispose (object);
}

static void
tegotae_radar_chart_class_init (TegotaeRadarChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_radar_chart_dispose;

  widget_class->get_request_mode = tegotae_radar_chart_get_request_mode;
  widget_class->measure = tegotae_radar_chart_measure;
  widget_class->size_allocate = tegotae_radar_chart_size_allocate;
  widget_class->snapshot = tegotae_radar_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tegotae-radar-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tegotae_radar_chart_init (TegotaeRadarChart *self)
{
  self->progress = 1;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
describe (const char * const *names,
          const int          *scores,
          guint               n_axes)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n_axes; i++)
    /* Translators: the name of a domain and its score. */
    g_ptr_array_add (facts, g_strdup_printf (C_("domain score", "%1$s %2$d"), names[i], scores[i]));
  g_ptr_array_add (facts, NULL);

  /* Translators: what joins the things of a list. */
  joined = g_strjoinv (C_("between list items", ", "), (char **) facts->pdata);

  return g_strdup_printf (_("Profile, each from 0 to 100: %s"), joined);
}

void
tegotae_radar_chart_set_values (TegotaeRadarChart  *self,
                                const char * const *names,
                                const int          *scores,
                                guint               n_axes,
                                const char         *lang)
{
  gboolean has_shape = n_axes >= TEGOTAE_RADAR_MIN_AXES && n_axes <= TEGOTAE_RADAR_MAX_AXES;
  g_autofree char *text = NULL;

  g_return_if_fail (TEGOTAE_IS_RADAR_CHART (self));

  remove_labels (self);
  for (guint i = 0; has_shape && i < n_axes; i++)
    {
      self->labels[i] = create_label (names[i], lang);
      self->scores[i] = scores[i];
      gtk_widget_set_parent (GTK_WIDGET (self->labels[i]), GTK_WIDGET (self));
      self->n_axes++;
    }

  text = describe (names, scores, n_axes);
  tegotae_text_set_name (GTK_WIDGET (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), has_shape);
}

void
tegotae_radar_chart_set_progress (TegotaeRadarChart *self,
                                  double             progress)
{
  g_return_if_fail (TEGOTAE_IS_RADAR_CHART (self));

  self->progress = CLAMP (progress, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

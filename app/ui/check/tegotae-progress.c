/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-progress.h"

#include <glib/gi18n.h>

#include "ui/widgets/tegotae-colors.h"

#define BAR_HEIGHT 6
#define GAP 6
#define MIN_SEGMENT_WIDTH 6
#define TRACK_ALPHA 0.2f

struct _TegotaeProgress
{
  GtkWidget parent_instance;

  guint     position;
  guint     n_items;
};

G_DEFINE_FINAL_TYPE (TegotaeProgress, tegotae_progress, GTK_TYPE_WIDGET)

static void
tegotae_progress_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  int n = tegotae_progress_get_n_segments (TEGOTAE_PROGRESS (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = BAR_HEIGHT;
  else
    *minimum = *natural = MAX (n, 1) * (MIN_SEGMENT_WIDTH + GAP) - GAP;
}

/* One segment. The filled part is clipped to the segment's round ends. */
static void
append_segment (GtkSnapshot   *snapshot,
                const GdkRGBA *color,
                const GdkRGBA *track,
                float          x,
                float          y,
                float          width,
                float          fill,
                gboolean       rtl)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, BAR_HEIGHT);
  graphene_rect_t filled = GRAPHENE_RECT_INIT (rtl ? x + width - fill : x, y, fill, BAR_HEIGHT);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, track, &bounds);

  if (fill > 0)
    gtk_snapshot_append_color (snapshot, color, &filled);

  gtk_snapshot_pop (snapshot);
}

static void
tegotae_progress_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TegotaeProgress *self = TEGOTAE_PROGRESS (widget);
  guint n = tegotae_progress_get_n_segments (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float y = (gtk_widget_get_height (widget) - BAR_HEIGHT) / 2.0f;
  float width = (gtk_widget_get_width (widget) - GAP * ((float) n - 1)) / MAX (n, 1);
  GdkRGBA color;
  GdkRGBA track;

  tegotae_colors_get (widget, &color);
  track = color;
  track.alpha *= TRACK_ALPHA;

  for (guint i = 0; i < n; i++)
    append_segment (snapshot, &color, &track,
                    (rtl ? n - 1 - i : i) * (width + GAP), y, width,
                    tegotae_progress_get_fill (self, i) * width, rtl);
}

static void
tegotae_progress_class_init (TegotaeProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tegotae_progress_measure;
  widget_class->snapshot = tegotae_progress_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tegotae-progress");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
tegotae_progress_init (TegotaeProgress *self)
{
}

static void
update_accessible (TegotaeProgress *self)
{
  guint shown = MIN (self->position + 1, self->n_items);
  /* Translators: how far the questionnaire has come. */
  g_autofree char *text = g_strdup_printf (_("Question %u of %u"), shown, self->n_items);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: the name of a bar, for screen readers. */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) self->n_items,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->position,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

void
tegotae_progress_set_position (TegotaeProgress *self,
                               guint            position,
                               guint            n_items)
{
  g_return_if_fail (TEGOTAE_IS_PROGRESS (self));
  g_return_if_fail (position <= n_items);

  if (self->n_items != n_items)
    gtk_widget_queue_resize (GTK_WIDGET (self));

  self->position = position;
  self->n_items = n_items;

  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
tegotae_progress_get_n_segments (TegotaeProgress *self)
{
  g_return_val_if_fail (TEGOTAE_IS_PROGRESS (self), 0);

  return self->n_items <= TEGOTAE_PROGRESS_MAX_SEGMENTS ? self->n_items
                                                        : TEGOTAE_PROGRESS_SEGMENTS;
}

double
tegotae_progress_get_fill (TegotaeProgress *self,
                           guint            segment)
{
  guint n;

  g_return_val_if_fail (TEGOTAE_IS_PROGRESS (self), 0);

  n = tegotae_progress_get_n_segments (self);
  if (segment >= n)
    return 0;

  return CLAMP ((double) self->position * n / self->n_items - segment, 0.0, 1.0);
}

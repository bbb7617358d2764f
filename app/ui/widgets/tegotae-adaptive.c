/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-adaptive.h"

#include "tegotae-text.h"

struct _TegotaeAdaptive
{
  AdwBin   parent_instance;

  int      threshold;
  guint    update_id;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_THRESHOLD,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeAdaptive, tegotae_adaptive, ADW_TYPE_BIN)

static gboolean
is_narrow_at (TegotaeAdaptive *self,
              int              width)
{
  return width > 0 && width < tegotae_text_scale (GTK_WIDGET (self), self->threshold);
}

static gboolean
on_update_cb (gpointer user_data)
{
  TegotaeAdaptive *self = user_data;
  gboolean narrow = is_narrow_at (self, gtk_widget_get_width (GTK_WIDGET (self)));

  self->update_id = 0;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }

  return G_SOURCE_REMOVE;
}

/* Before the next frame, so that a layout that no longer fits is hardly seen. */
static void
queue_update (TegotaeAdaptive *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, on_update_cb, self, NULL);
}

static GtkSizeRequestMode
tegotae_adaptive_get_request_mode (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* A width the child can be measured or allocated at. */
static int
width_for_child (GtkWidget *child,
                 int        width)
{
  int min;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);

  return MAX (width, min);
}

static void
tegotae_adaptive_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = width_for_child (child, for_size);

  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, TEGOTAE_ADAPTIVE_MIN_WIDTH);
}

static void
tegotae_adaptive_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TegotaeAdaptive *self = TEGOTAE_ADAPTIVE (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (is_narrow_at (self, width) != self->narrow)
    queue_update (self);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width_for_child (child, width), height, baseline, NULL);
}

static void
tegotae_adaptive_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  TegotaeAdaptive *self = TEGOTAE_ADAPTIVE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_adaptive_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TegotaeAdaptive *self = TEGOTAE_ADAPTIVE (object);

  switch (prop_id)
    {
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      queue_update (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_adaptive_dispose (GObject *object)
{
  TegotaeAdaptive *self = TEGOTAE_ADAPTIVE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);

  G_OBJECT_CLASS (tegotae_adaptive_parent_class)->dispose (object);
}

static void
tegotae_adaptive_class_init (TegotaeAdaptiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_adaptive_dispose;
  object_class->get_property = tegotae_adaptive_get_property;
  object_class->set_property = tegotae_adaptive_set_property;
  widget_class->get_request_mode = tegotae_adaptive_get_request_mode;
  widget_class->measure = tegotae_adaptive_measure;
  widget_class->size_allocate = tegotae_adaptive_size_allocate;

  properties[PROP_THRESHOLD] =
    g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tegotae_adaptive_init (TegotaeAdaptive *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
tegotae_adaptive_get_narrow (TegotaeAdaptive *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ADAPTIVE (self), FALSE);

  return self->narrow;
}

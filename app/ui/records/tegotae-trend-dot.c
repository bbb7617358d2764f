/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-dot.h"

#include "ui/widgets/tegotae-accessible.h"

struct _TegotaeTrendDot
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TegotaeTrendDot, tegotae_trend_dot, GTK_TYPE_WIDGET)

static void
tegotae_trend_dot_class_init (TegotaeTrendDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "tegotae-trend-dot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tegotae_trend_dot_init (TegotaeTrendDot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tegotae_trend_dot_new (const char *name)
{
  GtkWidget *self = g_object_new (TEGOTAE_TYPE_TREND_DOT, NULL);

  tegotae_accessible_set_name (GTK_WIDGET (self), name);

  return self;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-colors.h"

#include <adwaita.h>

#define PREFIX "/io/github/tegotae/Tegotae/"

static void
load (AdwStyleManager *style,
      GParamSpec      *pspec,
      GtkCssProvider  *provider)
{
  gboolean is_dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    gtk_css_provider_load_from_resource (provider, is_dark ? PREFIX "contrast-dark.css" : PREFIX "contrast.css");
  else
    gtk_css_provider_load_from_resource (provider, is_dark ? PREFIX "dark.css" : PREFIX "light.css");
}

void
tegotae_colors_follow_desktop (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  AdwStyleManager *style;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  style = adw_style_manager_get_for_display (display);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (load), provider, 0);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (load), provider, 0);
  load (style, NULL, provider);
}

void
tegotae_colors_get (GtkWidget *widget,
                    GdkRGBA   *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (color != NULL);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

void
tegotae_colors_get_accent (GtkWidget *widget,
                           GdkRGBA   *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (color != NULL);

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color",
                                       color))
    tegotae_colors_get (widget, color);
}

void
tegotae_colors_make_plain (GtkLevelBar *bar)
{
  g_return_if_fail (GTK_IS_LEVEL_BAR (bar));

  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

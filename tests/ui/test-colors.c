/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "ui/widgets/tegotae-colors.h"

#include "test-ui.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *label;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  tegotae_colors_follow_desktop (gdk_display_get_default ());
  fixture->label = gtk_label_new ("Colours");
  fixture->window = test_ui_show (fixture->label, 200, 100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
}

static void
assert_color (Fixture           *fixture,
              AdwColorScheme     scheme,
              const char        *name,
              const char        *expected)
{
  GtkStyleContext *context = gtk_widget_get_style_context (fixture->label);
  GdkRGBA wanted;
  GdkRGBA color;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  g_assert_true (gdk_rgba_parse (&wanted, expected));
  g_assert_true (gtk_style_context_lookup_color (context, name, &color));
  g_assert_true (gdk_rgba_equal (&color, &wanted));
}

static void
test_light_and_dark (Fixture       *fixture,
                     gconstpointer  data)
{
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_LIGHT, "accent_bg_color", "#1f6f78");
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_LIGHT, "band_caution_color", "#9a5b00");
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_DARK, "accent_bg_color", "#6cc3bd");
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_DARK, "band_caution_color", "#f0bd66");
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_LIGHT, "accent_bg_color", "#1f6f78");
}

static void
test_high_contrast (Fixture       *fixture,
                    gconstpointer  data)
{
  /* libadwaita reads it when it starts. */
  if (!g_test_subprocess ())
    {
      g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_LIGHT, "accent_bg_color", "#0f525a");
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_LIGHT, "accent_fg_color", "#ffffff");
  assert_color (fixture, ADW_COLOR_SCHEME_FORCE_DARK, "accent_bg_color", "#8fe0da");
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/colors/light-and-dark", Fixture, NULL, set_up, test_light_and_dark, tear_down);
  g_test_add ("/ui/colors/high-contrast", Fixture, NULL, set_up, test_high_contrast, tear_down);

  return g_test_run ();
}

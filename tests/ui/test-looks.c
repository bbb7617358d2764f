/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-looks.h"

#include "test-audit.h"
#include "test-home.h"
#include "test-ui.h"

/* What GTK means by 96 dpi. */
#define DPI (96 * 1024)

#define HEIGHT 720

static const struct
{
  const char *font;
  int         percent;
  int         width;
} looks[N_TEST_LOOKS] = {
  { "DejaVu Sans 11", 125, 360 },
  { "Noto Sans CJK JP 11", 100, 360 },
  { "Cantarell 11", 200, 420 },
};

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  int *n_left = user_data;

  return --*n_left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
let_frames_pass (GtkWidget *window)
{
  int n_left = 4;

  gtk_widget_add_tick_callback (window, on_tick_cb, &n_left, NULL);
  gtk_widget_queue_draw (window);
  while (n_left > 0)
    g_main_context_iteration (NULL, TRUE);
}

void
test_looks_settle (TegotaeService *service,
                   GtkWidget      *window)
{
  test_home_settle (service);
  let_frames_pass (window);
  test_home_settle (service);
  test_ui_settle (window);
  let_frames_pass (window);
}

static void
tell (GPtrArray  *found,
      const char *page,
      guint       look,
      GHashTable *faults)
{
  for (guint i = 0; i < found->len; i++)
    {
      char *fault = g_ptr_array_index (found, i);

      if (g_hash_table_add (faults, g_strdup (fault)))
        g_test_message ("%s, %s, %d %%: %s", page, looks[look].font, looks[look].percent, fault);
    }
}

void
test_looks_set (guint look)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-font-name", looks[look].font,
                "gtk-xft-dpi", DPI * looks[look].percent / 100,
                NULL);
}

/* Without a window manager GTK draws a border that is counted in the size of a
 * window but is no part of it. */
void
test_looks_resize (TegotaeService *service,
                   GtkWidget      *window,
                   guint           look)
{
  int before, height;

  test_looks_settle (service, window);
  gtk_window_get_default_size (GTK_WINDOW (window), &before, &height);
  gtk_window_set_default_size (GTK_WINDOW (window),
                               looks[look].width + before - gtk_widget_get_width (window), HEIGHT);
  test_looks_settle (service, window);
}

void
test_looks_audit (GtkWidget  *window,
                  const char *page,
                  guint       look,
                  GHashTable *faults)
{
  /* The command tests/fonts measures the same types on every page. */
  static GHashTable *done[N_TEST_LOOKS];
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (done[look] == NULL)
    done[look] = g_hash_table_new (NULL, NULL);

  if (gtk_widget_get_width (window) > looks[look].width)
    g_ptr_array_add (found, g_strdup_printf ("the window is %d px wide", gtk_widget_get_width (window)));
  test_audit_layout (window, found);
  test_audit_measure (window, found, done[look]);
  tell (found, page, look, faults);
}

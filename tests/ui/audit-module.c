/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A module that GIO loads into the program, with the folder it lies in as
 * GIO_EXTRA_MODULES. On SIGUSR1 it looks at all windows and writes a file, named by
 * TEGOTAE_AUDIT: a line "WIDTH HEIGHT DPI" for the window that has the focus, then a line
 * per fault. */

#include <gio/gio.h>
#include <glib-unix.h>
#include <signal.h>

#include "test-audit.h"

/* GIO looks for these names. */
void    g_io_module_load   (GIOModule *module);
void    g_io_module_unload (GIOModule *module);
char  **g_io_module_query  (void);

static void
audit_windows (GPtrArray *lines)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *active = NULL;
  int dpi;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!gtk_widget_get_mapped (window))
        continue;
      if (active == NULL || gtk_window_is_active (GTK_WINDOW (window)))
        active = window;
      test_audit_layout (window, lines);
      if (g_getenv ("TEGOTAE_AUDIT_MEASURE") != NULL)
        test_audit_measure (window, lines, NULL);
    }

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  if (active != NULL)
    g_ptr_array_insert (lines, 0,
                        g_strdup_printf ("%d %d %d", gtk_widget_get_width (active),
                                         gtk_widget_get_height (active), dpi / PANGO_SCALE));
}

static gboolean
on_asked_cb (gpointer user_data)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  audit_windows (lines);
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("\n", (char **) lines->pdata);
  if (!g_file_set_contents (g_getenv ("TEGOTAE_AUDIT"), text, -1, &error))
    g_warning ("%s", error->message);

  return G_SOURCE_CONTINUE;
}

void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));
  if (g_getenv ("TEGOTAE_AUDIT") != NULL)
    g_unix_signal_add (SIGUSR1, on_asked_cb, NULL);
}

void
g_io_module_unload (GIOModule *module)
{
}

char **
g_io_module_query (void)
{
  return g_new0 (char *, 1);
}

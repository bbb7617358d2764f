/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window that gives the file of its argument to whoever lets it be dragged there. Its
 * title says how far that is: "shown", "pointed-at", "dragged". */

#include <gtk/gtk.h>

static void
on_enter_cb (GtkWindow *window)
{
  gtk_window_set_title (window, "pointed-at");
}

static void
on_begin_cb (GtkDragSource *source,
             GdkDrag       *drag,
             GtkWindow     *window)
{
  gtk_window_set_title (window, "dragged");
}

static void
on_activate_cb (GtkApplication *application,
                GFile          *file)
{
  GdkFileList *list = gdk_file_list_new_from_array (&file, 1);
  GdkContentProvider *content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkWidget *window = gtk_application_window_new (application);

  gtk_drag_source_set_content (source, content);
  g_object_unref (content);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);

  g_signal_connect (source, "drag-begin", G_CALLBACK (on_begin_cb), window);
  g_signal_connect_swapped (pointer, "enter", G_CALLBACK (on_enter_cb), window);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (window, pointer);
  /* Larger than any screen here, so that it fills its place from the first picture on. */
  gtk_window_set_default_size (GTK_WINDOW (window), 2000, 2000);
  gtk_window_set_title (GTK_WINDOW (window), "shown");
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (argc == 2, 2);

  file = g_file_new_for_commandline_arg (argv[1]);
  application = gtk_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), file);

  return g_application_run (G_APPLICATION (application), 1, argv);
}

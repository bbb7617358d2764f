/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-shell.h"

#include "test-ui.h"

/* One for all: its objects on the bus cannot be there twice. */
static GtkApplication *application;

void
test_shell_init (void)
{
  application = gtk_application_new ("io.github.tegotae.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
}

TegotaeWindow *
test_shell_open_window (TestShell *shell)
{
  GtkWidget *window = tegotae_window_new (application, shell->service, NULL);

  gtk_window_present (GTK_WINDOW (window));
  test_ui_wait_for (gtk_widget_get_width (window) > 0);
  test_ui_wait_for (tegotae_service_get_content (shell->service) != NULL);

  return g_object_ref (TEGOTAE_WINDOW (window));
}

void
test_shell_close_window (TegotaeWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  test_ui_rest ();
  g_assert_finalize_object (window);
}

void
test_shell_set_up (TestShell     *shell,
                   gconstpointer  data)
{
  shell->service = tegotae_service_new ("en");
  shell->window = test_shell_open_window (shell);
}

void
test_shell_tear_down (TestShell     *shell,
                      gconstpointer  data)
{
  test_shell_close_window (shell->window);
  tegotae_service_close (shell->service);
  test_ui_rest ();
  g_assert_finalize_object (shell->service);
}

void
test_shell_open_early (TestShell *shell)
{
  test_shell_close_window (shell->window);
  tegotae_service_close (shell->service);
  g_object_unref (shell->service);

  shell->service = tegotae_service_new ("en");
  shell->window = g_object_ref (TEGOTAE_WINDOW (tegotae_window_new (application, shell->service, NULL)));
  gtk_window_present (GTK_WINDOW (shell->window));
  g_assert_null (tegotae_service_get_content (shell->service));
}

void
test_shell_activate (TegotaeWindow *window,
                     const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

void
test_shell_show_view (TegotaeWindow *window,
                      const char    *view)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", view));
}

GtkWidget *
test_shell_get_focus (TestShell *shell)
{
  return gtk_root_get_focus (GTK_ROOT (shell->window));
}

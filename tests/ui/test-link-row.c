/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include <glib/gstdio.h>

#include "ui/advice/tegotae-link-row.h"

static char *error_shown;

static void
on_show_error_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_free (error_shown);
  error_shown = g_variant_dup_string (parameter, NULL);
}

/* Stands for the window's action. */
static void
add_show_error (GtkWidget *widget)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-error", G_VARIANT_TYPE_STRING);

  g_clear_pointer (&error_shown, g_free);
  g_signal_connect (action, "activate", G_CALLBACK (on_show_error_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (group));
}

/* Installs, for this test, a browser that adds a line with the address it is
 * given to a file, whose name is returned. */
static char *
install_browser (void)
{
  g_autofree char *applications = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (applications, "test-browser.desktop", NULL);
  g_autofree char *list = g_build_filename (applications, "mimeapps.list", NULL);
  g_autofree char *program = g_build_filename (g_get_user_data_dir (), "browser", NULL);
  char *output = g_build_filename (g_get_user_data_dir (), "opened", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nprintf '%%s\n' \"$1\" >> \"%s\"\n", output);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Test\n"
                                            "Exec=%s %%u\nMimeType=x-scheme-handler/https;\n",
                                            program);

  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_CONSISTENT,
                                           0700, NULL));
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (list, "[Default Applications]\n"
                                      "x-scheme-handler/https=test-browser.desktop\n", -1, NULL));
  g_unlink (output);

  return output;
}

static GtkWidget *
show_row (const char  *url,
          GtkWindow  **window)
{
  g_autoptr (TegotaeLink) link = tegotae_link_new (NULL, "A page", NULL, url);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = tegotae_link_row_new (link, "en");

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  add_show_error (list);
  *window = test_ui_show (list, 360, 200);

  return row;
}

/* The line comes after the file. */
static gboolean
was_opened (const char *output)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (output, &contents, NULL, NULL) && g_str_has_suffix (contents, "\n");
}

static void
assert_opened_only (const char *output,
                    const char *url)
{
  g_autofree char *line = g_strconcat (url, "\n", NULL);
  g_autofree char *contents = NULL;

  test_ui_wait_for (was_opened (output));
  g_assert_true (g_file_get_contents (output, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, line);
}

static void
test_opens (void)
{
  const char *url = "https://example.com/a?b=c&d";
  g_autofree char *output = install_browser ();
  GtkWindow *window;
  GtkWidget *row = show_row (url, &window);

  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  g_assert_true (gtk_widget_activate (row));
  assert_opened_only (output, url);
  g_assert_null (error_shown);

  /* The row lives until the desktop has answered, which may be after the browser. */
  test_ui_close (window);
  test_ui_wait_for (row == NULL);
}

/* A pack is checked when it is read; the row checks again. */
static void
test_only_https (void)
{
  static const char * const urls[] = { "http://example.com/", "file:///etc/passwd", "https://",
                                       "javascript:alert(1)" };

  const char *good = "https://example.com/last";
  g_autofree char *output = install_browser ();
  GtkWindow *window;
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      row = show_row (urls[i], &window);

      g_assert_false (gtk_widget_is_sensitive (row));
      gtk_widget_activate_action (row, "link.open", NULL);
      test_ui_close (window);
    }

  /* Had one of them been opened, it would be there before this one. */
  row = show_row (good, &window);
  g_assert_true (gtk_widget_activate (row));
  assert_opened_only (output, good);
  test_ui_close (window);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/link-row/opens-in-the-browser", test_opens);
  g_test_add_func ("/ui/link-row/https-only", test_only_https);

  return g_test_run ();
}

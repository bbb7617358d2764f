/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-entry.h"

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-entry-page.h"

/* @data: id of the entry */
void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->service = test_home_open_in ("advice");
  fixture->navigator = tegotae_navigator_new (fixture->service, root);
  fixture->window = test_ui_show (fixture->navigator, 360, 600);
  fixture->page = tegotae_entry_page_new (fixture->service, PACK, data);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  tegotae_navigator_push (TEGOTAE_NAVIGATOR (fixture->navigator), fixture->page);
  test_home_settle (fixture->service);
  test_ui_rest ();
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->page);
  test_home_close (fixture->service);
}

GtkWidget *
get_visible_page (Fixture *fixture)
{
  return tegotae_navigator_get_visible_page (TEGOTAE_NAVIGATOR (fixture->navigator));
}

void
settle (Fixture *fixture)
{
  test_home_settle (fixture->service);
  test_ui_rest ();
}

gboolean
is_seen (GtkWidget  *root,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (root, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
on_marks_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  TegotaeMarks **marks = user_data;

  *marks = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
}

TegotaeMark
get_marks (Fixture    *fixture,
           const char *entry)
{
  g_autoptr (TegotaeMarks) marks = NULL;

  tegotae_service_call (fixture->service, &tegotae_call_list_marks, NULL, NULL, on_marks_listed_cb,
                        &marks);
  test_home_settle (fixture->service);
  g_assert_nonnull (marks);

  return tegotae_marks_get (marks, PACK, entry);
}

gboolean
is_read (Fixture    *fixture,
         const char *entry)
{
  return (get_marks (fixture, entry) & TEGOTAE_MARK_READ) != 0;
}

double
get_scroll (GtkWidget *page)
{
  GtkWidget *scrolled = test_ui_find (page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
}

void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

void
add (const char *name,
     const char *entry,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/entry-page/", name, NULL);

  g_test_add (path, Fixture, entry, set_up, test, tear_down);
}

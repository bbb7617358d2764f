/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/records/tegotae-deleted-page.h"

#define FIRST "Attempt of 1 November 2026, 00:00"
#define SECOND "Attempt of 2 November 2026, 00:00"

typedef struct
{
  TegotaeService *service;
  char           *ids[3];
  GtkWidget      *page;
  GtkWindow      *window;
} Fixture;

static void
ask (Fixture           *fixture,
     const TegotaeCall *call,
     const char        *id)
{
  tegotae_service_call (fixture->service, call, tegotae_ids_new (id), NULL, NULL, NULL);
  test_home_settle (fixture->service);
}

/* @data: how many attempts are saved, of which all but the last are deleted */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  int n = GPOINTER_TO_INT (data);

  fixture->service = test_home_open ();
  for (int i = 0; i < n; i++)
    {
      g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "1232112321", i);

      test_home_save (fixture->service, attempt);
      fixture->ids[i] = g_strdup (attempt->id);
    }

  for (int i = 0; i + 1 < n; i++)
    ask (fixture, &tegotae_call_delete, fixture->ids[i]);

  fixture->page = tegotae_deleted_page_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = test_ui_show (fixture->page, 360, 600);
  test_home_settle (fixture->service);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->page);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
  test_home_close (fixture->service);
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      index)
{
  GtkWidget *list = test_ui_find (fixture->page, GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static const char *
get_title (Fixture *fixture,
           int      index)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture, index)));
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *icon)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture    *fixture,
       int         index,
       const char *icon)
{
  g_signal_emit_by_name (find_button (GTK_WIDGET (get_row (fixture, index)), icon), "clicked");
  test_home_settle (fixture->service);
}

static GtkWindow *
find_dialog (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != fixture->window && gtk_window_get_transient_for (l->data) == fixture->window)
      return l->data;

  return NULL;
}

static void
answer (Fixture    *fixture,
        const char *label)
{
  GtkWindow *dialog;
  GtkWidget *found;

  test_ui_wait_for (find_dialog (fixture) != NULL);
  dialog = find_dialog (fixture);
  found = test_ui_find_label (GTK_WIDGET (dialog), label);
  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  test_home_settle (fixture->service);
}

static void
test_rows_and_buttons_are_named (Fixture       *fixture,
                                 gconstpointer  data)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, 0));
  g_autofree char *name = NULL;

  g_assert_cmpstr (get_title (fixture, 0), ==, SECOND);
  g_assert_cmpstr (get_title (fixture, 1), ==, FIRST);
  g_assert_null (get_row (fixture, 2));
  name = g_strdup_printf (SECOND ", %s", adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_nonnull (strstr (name, "Score: 60 of 100 · Deleted on "));
  gtk_test_accessible_assert_property (find_button (row, "edit-undo-symbolic"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bring Back: " SECOND);
  gtk_test_accessible_assert_property (find_button (row, "user-trash-symbolic"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove for Good: " SECOND);
}

static void
test_brings_back (Fixture       *fixture,
                  gconstpointer  data)
{
  gtk_widget_grab_focus (find_button (GTK_WIDGET (get_row (fixture, 1)), "edit-undo-symbolic"));
  click (fixture, 1, "edit-undo-symbolic");

  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 2);
  g_assert_cmpstr (get_title (fixture, 0), ==, SECOND);
  g_assert_null (get_row (fixture, 1));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (get_row (fixture, 0)));

  click (fixture, 0, "edit-undo-symbolic");
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 3);
  g_assert_nonnull (test_ui_find_label (fixture->page, "There are no deleted records."));
  g_assert_true (gtk_widget_get_mapped (test_ui_find_label (fixture->page, "There are no deleted records.")));
}

/* By the key, too. */
static void
test_asks_before_it_removes (Fixture       *fixture,
                             gconstpointer  data)
{
  click (fixture, 0, "user-trash-symbolic");
  answer (fixture, "Cancel");
  g_assert_nonnull (get_row (fixture, 1));

  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 0)));
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_Delete, 0));
  answer (fixture, "Remove for Good");
  g_assert_cmpstr (get_title (fixture, 0), ==, FIRST);
  g_assert_null (get_row (fixture, 1));
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 1);
}

static void
test_follows_what_is_deleted (Fixture       *fixture,
                              gconstpointer  data)
{
  g_assert_null (get_row (fixture, 0));
  ask (fixture, &tegotae_call_delete, fixture->ids[0]);
  g_assert_cmpstr (get_title (fixture, 0), ==, FIRST);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_ui_init (&argc, &argv);

#define add(name, n_attempts, func) \
  g_test_add ("/ui/deleted-page/" name, Fixture, GINT_TO_POINTER (n_attempts), set_up, func, tear_down)

  add ("rows-and-buttons-are-named", 3, test_rows_and_buttons_are_named);
  add ("brings-back", 3, test_brings_back);
  add ("asks-before-it-removes", 3, test_asks_before_it_removes);
  add ("follows-what-is-deleted", 1, test_follows_what_is_deleted);

#undef add

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-search.h"

#include "ui/advice/tegotae-advice-view.h"
#include "ui/advice/tegotae-entry-item.h"
#include "ui/advice/tegotae-entry-page.h"
#include "ui/advice/tegotae-filter-bar.h"
#include "ui/advice/tegotae-search-results.h"
#include "ui/widgets/tegotae-choice.h"

#include "test-home.h"
#include "test-ui.h"

#define HEIGHT 600

void
test_search_settle (TestSearch *fixture)
{
  test_home_settle (fixture->service);
  test_ui_rest ();
}

void
test_search_set_up (TestSearch    *fixture,
                    gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->service = test_home_open_in ("advice");
  fixture->view = tegotae_advice_view_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  fixture->window = test_ui_show (fixture->view, GPOINTER_TO_INT (data), HEIGHT);
  test_search_settle (fixture);
  fixture->entry = GTK_EDITABLE (test_ui_find (fixture->view, GTK_TYPE_SEARCH_ENTRY));
  fixture->results = test_ui_find (fixture->view, TEGOTAE_TYPE_SEARCH_RESULTS);
}

void
test_search_tear_down (TestSearch    *fixture,
                       gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->view);
  test_home_close (fixture->service);
}

void
test_search_type (TestSearch *fixture,
                  const char *text)
{
  gtk_editable_set_text (fixture->entry, text);
  test_search_settle (fixture);
}

GListModel *
test_search_get_model (TestSearch *fixture)
{
  GtkWidget *view = test_ui_find (fixture->results, GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
}

/* The ids of what is found, with a blank between them. */
static char *
test_search_dup_found (TestSearch *fixture)
{
  GListModel *model = test_search_get_model (fixture);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", item->info->id);
    }

  return g_string_free (ids, FALSE);
}

void
test_search_assert_found (TestSearch *fixture,
                          const char *expected)
{
  g_autofree char *found = test_search_dup_found (fixture);

  g_assert_cmpstr (found, ==, expected);
}

gboolean
test_search_is_seen (TestSearch *fixture,
                     const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->view, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

gboolean
test_search_has_focus (TestSearch *fixture,
                       GtkWidget  *widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

const char *
test_search_get_open_entry (TestSearch *fixture)
{
  TegotaeNavigator *navigator = tegotae_advice_view_get_navigator (TEGOTAE_ADVICE_VIEW (fixture->view));
  GtkWidget *page = tegotae_navigator_get_visible_page (navigator);

  return TEGOTAE_IS_ENTRY_PAGE (page) ? tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (page)) : NULL;
}

void
test_search_choose (TestSearch *fixture,
                    guint       n,
                    guint       option)
{
  GtkWidget *first = test_ui_find (fixture->view, TEGOTAE_TYPE_CHOICE);
  GtkWidget *choice = n == 0 ? first : gtk_widget_get_next_sibling (first);

  tegotae_choice_set_selected (TEGOTAE_CHOICE (choice), option);
  test_search_settle (fixture);
}

void
test_search_toggle (TestSearch *fixture,
                    const char *name)
{
  GtkWidget *label = test_ui_find_label (test_ui_find (fixture->view, TEGOTAE_TYPE_FILTER_BAR), name);
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !active);
  test_search_settle (fixture);
}

static void
on_bookmarked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_assert_true (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, NULL));
}

void
test_search_bookmark (TestSearch *fixture,
                      const char *id)
{
  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", id, TEGOTAE_MARK_BOOKMARKED, TRUE), NULL,
                        on_bookmarked_cb, NULL);
  test_search_settle (fixture);
}

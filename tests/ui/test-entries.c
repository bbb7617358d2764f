/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-entries.h"

#include <string.h>

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-entry-item.h"
#include "ui/advice/tegotae-entry-list.h"
#include "ui/widgets/tegotae-choice.h"

static TegotaeEntryInfo *
create_entry (guint i)
{
  static const char * const domains[] = { "self", "talk", "calm" };
  g_autofree char *id = g_strdup_printf ("entry-%05u", i);
  g_autofree char *title = g_strdup_printf ("Question number %u?", i);
  TegotaeEntryInfo *info = tegotae_entry_info_new ("core", id, "en", title);

  tegotae_entry_info_add_domain (info, domains[i % G_N_ELEMENTS (domains)], 3);
  info->stages = 1u << (i % TEGOTAE_N_STAGES);

  return info;
}

void
test_entries_fill (TestEntries *fixture)
{
  tegotae_entry_list_set_entries (TEGOTAE_ENTRY_LIST (fixture->list), fixture->entries,
                                  fixture->marks, tegotae_service_get_content (fixture->service));
}

/* @data: how many entries */
void
test_entries_set_up (TestEntries       *fixture,
                     gconstpointer  data)
{
  fixture->service = test_home_open_in ("advice");
  fixture->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);
  fixture->marks = tegotae_marks_new ();

  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    g_ptr_array_add (fixture->entries, create_entry (i));

  fixture->list = g_object_new (TEGOTAE_TYPE_ENTRY_LIST, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
  fixture->window = test_ui_show (fixture->list, 360, 600);
}

void
test_entries_tear_down (TestEntries       *fixture,
                        gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_null (fixture->list);
  tegotae_marks_unref (fixture->marks);
  g_ptr_array_unref (fixture->entries);
  test_home_close (fixture->service);
}

GtkAdjustment *
test_entries_get_adjustment (TestEntries *fixture)
{
  GtkWidget *scrolled = test_ui_find (fixture->list, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

/* A bar whose filter the list has. */
GtkWidget *
test_entries_add_filters (TestEntries *fixture)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_FILTER_BAR, NULL));

  tegotae_filter_bar_set_content (TEGOTAE_FILTER_BAR (bar), tegotae_service_get_content (fixture->service));
  tegotae_entry_list_set_filters (TEGOTAE_ENTRY_LIST (fixture->list), TEGOTAE_FILTER_BAR (bar));

  return bar;
}

/* @domain: (nullable): every domain */
void
test_entries_choose (TestEntries      *fixture,
                     GtkWidget    *bar,
                     const char   *domain,
                     TegotaeStage  stage)
{
  GtkWidget *choice = test_ui_find (bar, TEGOTAE_TYPE_CHOICE);
  g_autoptr (GPtrArray) domains = tegotae_content_list_domains (tegotae_service_get_content (fixture->service), NULL);
  guint place = domain != NULL ? tegotae_domain_find_in (domains, domain) + 1 : 0;

  tegotae_choice_set_selected (TEGOTAE_CHOICE (choice), place);
  choice = gtk_widget_get_next_sibling (choice);
  tegotae_choice_set_selected (TEGOTAE_CHOICE (choice), (guint) (stage + 1));
}

void
test_entries_assert_order (TestEntries    *fixture,
                           const char *expected)
{
  GtkWidget *view = test_ui_find (fixture->list, GTK_TYPE_LIST_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (model, i);

      if (item->heading != NULL)
        g_string_append_printf (order, "%s:", item->heading);
      g_string_append_printf (order, "%c ", item->info->id[strlen (item->info->id) - 1]);
    }

  g_assert_cmpstr (order->str, ==, expected);
}

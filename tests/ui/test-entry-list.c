/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <time.h>

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-entry-list.h"
#include "ui/advice/tegotae-entry-row.h"
#include "ui/advice/tegotae-filter-bar.h"
#include "ui/widgets/tegotae-choice.h"

#define MANY 10000

/* Rows that a list keeps ready, with much room to spare. */
#define MAX_ROWS 600

/* What filling or filtering may take of the processor, whatever else the machine does:
 * a hitch, generous for sanitizers, but far below what it takes if it grows with the square. */
#define MAX_MILLISECONDS 1500

typedef struct
{
  TegotaeService *service;
  GPtrArray      *entries;
  TegotaeMarks   *marks;
  GtkWidget      *list;
  GtkWindow      *window;
} Fixture;

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

static gint64
get_milliseconds_since (clock_t start)
{
  return (gint64) (clock () - start) * 1000 / CLOCKS_PER_SEC;
}

static gint64
fill (Fixture *fixture)
{
  clock_t start = clock ();

  tegotae_entry_list_set_entries (TEGOTAE_ENTRY_LIST (fixture->list), fixture->entries,
                                  fixture->marks, tegotae_service_get_content (fixture->service));

  return get_milliseconds_since (start);
}

/* @data: how many entries */
static void
set_up (Fixture       *fixture,
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

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_assert_null (fixture->list);
  tegotae_marks_unref (fixture->marks);
  g_ptr_array_unref (fixture->entries);
  test_home_close (fixture->service);
}

static guint
count_rows (GtkWidget *root)
{
  guint n = TEGOTAE_IS_ENTRY_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  GtkWidget *scrolled = test_ui_find (fixture->list, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

/* A bar whose filter the list has. */
static GtkWidget *
add_filters (Fixture *fixture)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_FILTER_BAR, NULL));

  tegotae_filter_bar_set_content (TEGOTAE_FILTER_BAR (bar), tegotae_service_get_content (fixture->service));
  tegotae_entry_list_set_filters (TEGOTAE_ENTRY_LIST (fixture->list), TEGOTAE_FILTER_BAR (bar));

  return bar;
}

/* @domain: (nullable): every domain */
static void
choose (Fixture      *fixture,
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

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  g_autoptr (GtkWidget) bar = NULL;
  clock_t start;

  g_assert_cmpint (fill (fixture), <, MAX_MILLISECONDS);
  test_ui_rest ();
  g_assert_cmpuint (tegotae_entry_list_get_n_shown (list), ==, MANY);
  g_assert_cmpuint (count_rows (fixture->list), <, MAX_ROWS);

  bar = add_filters (fixture);
  start = clock ();
  choose (fixture, bar, "talk", TEGOTAE_STAGE_PREPARING);
  g_assert_cmpint (get_milliseconds_since (start), <, MAX_MILLISECONDS);
  g_assert_cmpuint (tegotae_entry_list_get_n_shown (list), ==, 667);
  g_assert_cmpuint (tegotae_entry_list_get_n_all (list), ==, MANY);
}

/* Another entry being read changes its mark and nothing else. */
static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  GtkAdjustment *adjustment = get_adjustment (fixture);
  GtkWidget *focus;
  double place;

  fill (fixture);
  test_ui_rest ();
  g_assert_true (gtk_widget_grab_focus (fixture->list));
  test_ui_rest ();
  tegotae_entry_list_set_current (list, "core", "entry-00003");
  gtk_adjustment_set_value (adjustment, 900);
  test_ui_rest ();
  place = gtk_adjustment_get_value (adjustment);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, fixture->list));

  tegotae_marks_add (fixture->marks, "core", "entry-00001", TEGOTAE_MARK_READ);
  tegotae_entry_list_set_marks (list, fixture->marks);
  test_ui_rest ();

  g_assert_cmpfloat (place, ==, 900);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, place);
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
}

static TegotaeEntryItem *
get_selected (Fixture *fixture)
{
  GtkWidget *view = test_ui_find (fixture->list, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));

  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model));
}

/* The entry being read is marked again once the filter lets it through. */
static void
test_current (Fixture       *fixture,
              gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  g_autoptr (GtkWidget) bar = add_filters (fixture);

  fill (fixture);
  tegotae_entry_list_set_current (list, "core", "entry-00001");
  g_assert_true (tegotae_entry_item_is (get_selected (fixture), "core", "entry-00001"));

  choose (fixture, bar, "calm", TEGOTAE_STAGE_NONE);
  g_assert_null (get_selected (fixture));

  choose (fixture, bar, NULL, TEGOTAE_STAGE_NONE);
  g_assert_true (tegotae_entry_item_is (get_selected (fixture), "core", "entry-00001"));

  tegotae_entry_list_set_current (list, NULL, NULL);
  g_assert_null (get_selected (fixture));
}

static void
assert_order (Fixture    *fixture,
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

/* Those that are most about the chosen domain come first; without it, all are as they were. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) bar = add_filters (fixture);

  /* Self 0 3, talking 1 4, composure 2 5; and of two: */
  tegotae_entry_info_add_domain (g_ptr_array_index (fixture->entries, 0), "talk", 1);
  tegotae_entry_info_add_domain (g_ptr_array_index (fixture->entries, 5), "talk", 2);
  fill (fixture);

  assert_order (fixture, "Self-knowledge:0 3 Talking:1 4 Composure:2 5 ");
  choose (fixture, bar, "talk", TEGOTAE_STAGE_NONE);
  assert_order (fixture, "Talking:1 4 5 0 ");
  choose (fixture, bar, "calm", TEGOTAE_STAGE_NONE);
  assert_order (fixture, "Composure:2 5 ");
  choose (fixture, bar, NULL, TEGOTAE_STAGE_NONE);
  assert_order (fixture, "Self-knowledge:0 3 Talking:1 4 Composure:2 5 ");
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/entry-list/ten-thousand-stay-quick", Fixture, GUINT_TO_POINTER (MANY),
              set_up, test_many, tear_down);
  g_test_add ("/ui/entry-list/reading-keeps-place-and-focus", Fixture, GUINT_TO_POINTER (60),
              set_up, test_read, tear_down);
  g_test_add ("/ui/entry-list/what-is-read-stays-marked", Fixture, GUINT_TO_POINTER (12),
              set_up, test_current, tear_down);

  g_test_add ("/ui/entry-list/what-is-most-about-the-domain-is-first", Fixture, GUINT_TO_POINTER (6),
              set_up, test_order, tear_down);

  return g_test_run ();
}

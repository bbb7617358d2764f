/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <time.h>

#include "test-entries.h"
#include "test-ui.h"

#include "ui/advice/tegotae-entry-list.h"
#include "ui/advice/tegotae-entry-row.h"

#define MANY 10000

/* Rows that a list keeps ready, with much room to spare. */
#define MAX_ROWS 600

/* What filling or filtering may take of the processor, whatever else the machine does:
 * a hitch, generous for sanitizers, but far below what it takes if it grows with the square. */
#define MAX_MILLISECONDS 1500

static gint64
get_milliseconds_since (clock_t start)
{
  return (gint64) (clock () - start) * 1000 / CLOCKS_PER_SEC;
}

static gint64
fill (TestEntries *fixture)
{
  clock_t start = clock ();

  test_entries_fill (fixture);

  return get_milliseconds_since (start);
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

static void
test_many (TestEntries   *fixture,
           gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  g_autoptr (GtkWidget) bar = NULL;
  clock_t start;

  g_assert_cmpint (fill (fixture), <, MAX_MILLISECONDS);
  test_ui_rest ();
  g_assert_cmpuint (tegotae_entry_list_get_n_shown (list), ==, MANY);
  g_assert_cmpuint (count_rows (fixture->list), <, MAX_ROWS);

  bar = test_entries_add_filters (fixture);
  start = clock ();
  test_entries_choose (fixture, bar, "talk", TEGOTAE_STAGE_PREPARING);
  g_assert_cmpint (get_milliseconds_since (start), <, MAX_MILLISECONDS);
  g_assert_cmpuint (tegotae_entry_list_get_n_shown (list), ==, 667);
  g_assert_cmpuint (tegotae_entry_list_get_n_all (list), ==, MANY);
}

/* Another entry being read changes its mark and nothing else. */
static void
test_read (TestEntries   *fixture,
           gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  GtkAdjustment *adjustment = test_entries_get_adjustment (fixture);
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
get_selected (TestEntries *fixture)
{
  GtkWidget *view = test_ui_find (fixture->list, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));

  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model));
}

/* The entry being read is marked again once the filter lets it through. */
static void
test_current (TestEntries   *fixture,
              gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  g_autoptr (GtkWidget) bar = test_entries_add_filters (fixture);

  fill (fixture);
  tegotae_entry_list_set_current (list, "core", "entry-00001");
  g_assert_true (tegotae_entry_item_is (get_selected (fixture), "core", "entry-00001"));

  test_entries_choose (fixture, bar, "calm", TEGOTAE_STAGE_NONE);
  g_assert_null (get_selected (fixture));

  test_entries_choose (fixture, bar, NULL, TEGOTAE_STAGE_NONE);
  g_assert_true (tegotae_entry_item_is (get_selected (fixture), "core", "entry-00001"));

  tegotae_entry_list_set_current (list, NULL, NULL);
  g_assert_null (get_selected (fixture));
}

/* Those that are most about the chosen domain come first; without it, all are as they were. */
static void
test_order (TestEntries   *fixture,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) bar = test_entries_add_filters (fixture);

  /* Self 0 3, talking 1 4, composure 2 5; and of two: */
  tegotae_entry_info_add_domain (g_ptr_array_index (fixture->entries, 0), "talk", 1);
  tegotae_entry_info_add_domain (g_ptr_array_index (fixture->entries, 5), "talk", 2);
  fill (fixture);

  test_entries_assert_order (fixture, "Self-knowledge:0 3 Talking:1 4 Composure:2 5 ");
  test_entries_choose (fixture, bar, "talk", TEGOTAE_STAGE_NONE);
  test_entries_assert_order (fixture, "Talking:1 4 5 0 ");
  test_entries_choose (fixture, bar, "calm", TEGOTAE_STAGE_NONE);
  test_entries_assert_order (fixture, "Composure:2 5 ");
  test_entries_choose (fixture, bar, NULL, TEGOTAE_STAGE_NONE);
  test_entries_assert_order (fixture, "Self-knowledge:0 3 Talking:1 4 Composure:2 5 ");
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/entry-list/ten-thousand-stay-quick", TestEntries, GUINT_TO_POINTER (MANY),
              test_entries_set_up, test_many, test_entries_tear_down);
  g_test_add ("/ui/entry-list/reading-keeps-place-and-focus", TestEntries, GUINT_TO_POINTER (60),
              test_entries_set_up, test_read, test_entries_tear_down);
  g_test_add ("/ui/entry-list/what-is-read-stays-marked", TestEntries, GUINT_TO_POINTER (12),
              test_entries_set_up, test_current, test_entries_tear_down);

  g_test_add ("/ui/entry-list/what-is-most-about-the-domain-is-first", TestEntries, GUINT_TO_POINTER (6),
              test_entries_set_up, test_order, test_entries_tear_down);

  return g_test_run ();
}

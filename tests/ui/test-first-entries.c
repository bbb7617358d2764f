/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-entries.h"
#include "test-ui.h"

#include "core/suggestions/tegotae-suggestion.h"
#include "ui/advice/tegotae-entry-list.h"
#include "ui/advice/tegotae-entry-row.h"

/* Suggests the entries of those numbers, for a reason of its own each. */
static void
suggest (TestEntries    *fixture,
         const char *numbers)
{
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_suggestion_free);
  g_auto (GStrv) places = g_strsplit (numbers, " ", -1);

  for (guint i = 0; places[i] != NULL && *places[i] != '\0'; i++)
    {
      guint place = (guint) g_ascii_strtoull (places[i], NULL, 10);
      TegotaeSuggestion *suggestion = tegotae_suggestion_new (g_ptr_array_index (fixture->entries, place));
      TegotaeReason *reason;

      tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_STAGE, "preparing");
      reason = g_ptr_array_index (suggestion->reasons, 0);
      reason->text = g_strdup_printf ("It is number %u.", place);
      g_ptr_array_add (suggestions, suggestion);
    }

  tegotae_entry_list_set_suggestions (TEGOTAE_ENTRY_LIST (fixture->list), suggestions);
  test_ui_rest ();
}

static void
mark_entry (TestEntries    *fixture,
            const char     *id,
            TegotaeMark     mark)
{
  tegotae_marks_add (fixture->marks, "core", id, mark);
  tegotae_entry_list_set_marks (TEGOTAE_ENTRY_LIST (fixture->list), fixture->marks);
  test_ui_rest ();
}

static void
read_entry (TestEntries    *fixture,
            const char *id)
{
  mark_entry (fixture, id, TEGOTAE_MARK_READ);
}

/* Each entry is there once, and all of them are. */
static void
test_suggestions (TestEntries   *fixture,
                  gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  g_autoptr (GtkWidget) bar = test_entries_add_filters (fixture);

  suggest (fixture, "5 1");
  test_entries_fill (fixture);
  test_entries_assert_order (fixture, "For You:5 1 Self-knowledge:0 3 Talking:4 Composure:2 ");
  g_assert_cmpuint (tegotae_entry_list_get_n_shown (list), ==, 6);

  suggest (fixture, "4 5 0");
  test_entries_assert_order (fixture, "For You:4 5 0 Self-knowledge:3 Talking:1 Composure:2 ");

  test_entries_choose (fixture, bar, "talk", TEGOTAE_STAGE_NONE);
  test_entries_assert_order (fixture, "Talking:1 4 ");
  test_entries_choose (fixture, bar, NULL, TEGOTAE_STAGE_NONE);
  test_entries_assert_order (fixture, "For You:4 5 0 Self-knowledge:3 Talking:1 Composure:2 ");
  test_entries_fill (fixture);
  test_entries_assert_order (fixture, "For You:4 5 0 Self-knowledge:3 Talking:1 Composure:2 ");

  suggest (fixture, "0 1 2 3 4 5");
  test_entries_assert_order (fixture, "For You:0 1 2 3 4 Composure:5 ");
  suggest (fixture, "");
  test_entries_assert_order (fixture, "Self-knowledge:0 3 Talking:1 4 Composure:2 5 ");
}

/* The row does not go away from under the user's eyes. */
static void
test_being_read (TestEntries   *fixture,
                 gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);

  test_entries_fill (fixture);
  suggest (fixture, "5 1 3");
  tegotae_entry_list_set_current (list, "core", "entry-00001");
  read_entry (fixture, "entry-00001");
  test_entries_assert_order (fixture, "For You:5 1 3 Self-knowledge:0 Talking:4 Composure:2 ");
  suggest (fixture, "5 3 0 4 2");
  test_entries_assert_order (fixture, "For You:5 1 3 0 4 Composure:2 ");

  tegotae_entry_list_set_current (list, "core", "entry-00005");
  test_entries_assert_order (fixture, "For You:5 3 0 4 2 Talking:1 ");
  read_entry (fixture, "entry-00003");
  test_entries_assert_order (fixture, "For You:5 0 4 2 Self-knowledge:3 Talking:1 ");
  read_entry (fixture, "entry-00005");
  tegotae_entry_list_set_current (list, NULL, NULL);
  test_entries_assert_order (fixture, "For You:0 4 2 Self-knowledge:3 Talking:1 Composure:5 ");
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (TEGOTAE_IS_ENTRY_ROW (root))
    {
      TegotaeEntryItem *item = tegotae_entry_row_get_item (TEGOTAE_ENTRY_ROW (root));

      return item != NULL && tegotae_entry_item_is (item, "core", id) ? root : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where a row is seen in the list. */
static double
get_y (TestEntries    *fixture,
       const char *id)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (find_row (fixture->list, id), fixture->list, &bounds));

  return (double) bounds.origin.y;
}

static const char *
get_focused (TestEntries *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return TEGOTAE_IS_ENTRY_ROW (row) ? tegotae_entry_row_get_item (TEGOTAE_ENTRY_ROW (row))->info->id : NULL;
}

/* Wherever the user is in the list: rows that come and go above move nothing. */
static void
test_suggestions_keep_place (TestEntries   *fixture,
                             gconstpointer  data)
{
  TegotaeEntryList *list = TEGOTAE_ENTRY_LIST (fixture->list);
  GtkAdjustment *adjustment = test_entries_get_adjustment (fixture);
  double y;

  test_entries_fill (fixture);
  suggest (fixture, "5 1 3");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (gtk_widget_grab_focus (fixture->list));
  test_ui_rest ();
  g_assert_cmpstr (get_focused (fixture), ==, "entry-00005");

  /* At the top one stays there, and the next takes the focus. */
  read_entry (fixture, "entry-00005");
  g_assert_cmpstr (get_focused (fixture), ==, "entry-00001");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_adjustment_set_value (adjustment, 900);
  test_ui_rest ();
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (find_row (fixture->list, "entry-00036"))));
  test_ui_rest ();
  y = get_y (fixture, "entry-00036");
  g_assert_cmpfloat (y, >, 0);

  read_entry (fixture, "entry-00001");
  g_assert_cmpfloat_with_epsilon (get_y (fixture, "entry-00036"), y, 1);
  suggest (fixture, "6 7 8 9");
  g_assert_cmpfloat_with_epsilon (get_y (fixture, "entry-00036"), y, 1);
  suggest (fixture, "");
  g_assert_cmpfloat_with_epsilon (get_y (fixture, "entry-00036"), y, 1);
  g_assert_cmpstr (get_focused (fixture), ==, "entry-00036");

  suggest (fixture, "8 9");
  tegotae_entry_list_show_beginning (list);
  test_ui_rest ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpstr (get_focused (fixture), ==, "entry-00008");
}

/* What is filtered begins at the top for whoever was there, and again without filters. */
static void
test_filtered_from_top (TestEntries   *fixture,
                        gconstpointer  data)
{
  static const char * const domains[] = { "talk", NULL, "calm", "self", NULL };
  GtkAdjustment *adjustment = test_entries_get_adjustment (fixture);
  g_autoptr (GtkWidget) bar = test_entries_add_filters (fixture);

  for (guint i = 0; i < fixture->entries->len; i += 3)
    tegotae_entry_info_add_domain (g_ptr_array_index (fixture->entries, i), "talk", 1);
  test_entries_fill (fixture);
  suggest (fixture, "5 1 3 10 11");
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      test_entries_choose (fixture, bar, domains[i], TEGOTAE_STAGE_NONE);
      test_ui_rest ();
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
      g_assert_true (gtk_widget_get_mapped (test_ui_find_label (fixture->list, domains[i] == NULL ? "For You"
                                                                : i == 0 ? "Talking"
                                                                : i == 2 ? "Composure" : "Self-knowledge")));
    }
}

static void
test_reasons (TestEntries   *fixture,
              gconstpointer  data)
{
  GtkWidget *row;

  test_entries_fill (fixture);
  suggest (fixture, "3");
  row = find_row (fixture->list, "entry-00003");
  g_assert_true (gtk_widget_get_mapped (test_ui_find_label (row, "Why: It is number 3.")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Question number 3?\nNot read yet\nWhy: It is number 3.");

  suggest (fixture, "");
  row = find_row (fixture->list, "entry-00003");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Question number 3?\nNot read yet\nSelf-knowledge\nAfter a rejection");
}

/* What the user has judged, wherever it was read, does not come first again; a bookmark is
 * no judgement. */
static void
test_judged (TestEntries   *fixture,
             gconstpointer  data)
{
  test_entries_fill (fixture);
  suggest (fixture, "5 1 3");
  mark_entry (fixture, "entry-00005", TEGOTAE_MARK_HELPFUL);
  test_entries_assert_order (fixture, "For You:1 3 Self-knowledge:0 Talking:4 Composure:2 5 ");
  mark_entry (fixture, "entry-00003", TEGOTAE_MARK_BOOKMARKED);
  test_entries_assert_order (fixture, "For You:1 3 Self-knowledge:0 Talking:4 Composure:2 5 ");
  mark_entry (fixture, "entry-00001", TEGOTAE_MARK_NOT_FOR_ME);
  test_entries_assert_order (fixture, "For You:3 Self-knowledge:0 Talking:1 4 Composure:2 5 ");
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/first-entries/suggestions-come-first-and-once", TestEntries, GUINT_TO_POINTER (6),
              test_entries_set_up, test_suggestions, test_entries_tear_down);
  g_test_add ("/ui/first-entries/what-is-being-read-stays-first", TestEntries, GUINT_TO_POINTER (6),
              test_entries_set_up, test_being_read, test_entries_tear_down);
  g_test_add ("/ui/first-entries/what-was-judged-does-not-come-first", TestEntries, GUINT_TO_POINTER (6),
              test_entries_set_up, test_judged, test_entries_tear_down);
  g_test_add ("/ui/first-entries/suggestions-keep-place-and-focus", TestEntries, GUINT_TO_POINTER (60),
              test_entries_set_up, test_suggestions_keep_place, test_entries_tear_down);
  g_test_add ("/ui/first-entries/filters-begin-at-the-top", TestEntries, GUINT_TO_POINTER (60),
              test_entries_set_up, test_filtered_from_top, test_entries_tear_down);
  g_test_add ("/ui/first-entries/suggestions-say-why", TestEntries, GUINT_TO_POINTER (6),
              test_entries_set_up, test_reasons, test_entries_tear_down);

  return g_test_run ();
}

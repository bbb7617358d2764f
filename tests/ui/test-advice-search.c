/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-search.h"
#include "test-ui.h"

#include "ui/advice/tegotae-entry-item.h"

/* The parts of a label's text that are marked, with a | after each. A part that
 * is not both bold and on a ground of its own makes it "". */
static char *
dup_marked (GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (label));
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (attributes);
  g_autoptr (GString) marked = g_string_new (NULL);
  gboolean consistent = TRUE;

  do
    {
      PangoAttribute *weight = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT);
      PangoAttribute *ground = pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND);
      int start, end;

      consistent = consistent && (weight != NULL) == (ground != NULL);
      pango_attr_iterator_range (iterator, &start, &end);
      if (weight != NULL)
        g_string_append_printf (marked, "%.*s|", end - start, text + start);
    }
  while (pango_attr_iterator_next (iterator));

  pango_attr_iterator_destroy (iterator);

  return g_strdup (consistent ? marked->str : "");
}

static void
assert_marked (TestSearch *fixture,
               const char *text,
               const char *expected)
{
  GtkWidget *label = test_ui_find_label (fixture->results, text);
  g_autofree char *marked = NULL;

  g_assert_nonnull (label);
  marked = dup_marked (label);
  g_assert_cmpstr (marked, ==, expected);
}

static void
test_as_typed (TestSearch    *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *found;
    const char *count;
  } steps[] = {
    { "t", "nothing-but-this everything quiet-voice still-waiting who-am-i", "5 found" },
    { "tw", "quiet-voice", "1 found" },
    { "twi", "quiet-voice", "1 found" },
    { "twit", "", "0 found" },
    { "week", "still-waiting everything", "2 found" },
    { "A week is usual, or is it not?", "still-waiting everything nothing-but-this", "3 found" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      test_search_type (fixture, steps[i].text);
      g_test_message ("%s", steps[i].text);
      test_search_assert_found (fixture, steps[i].found);
      g_assert_true (test_search_is_seen (fixture, steps[i].count));
    }
}

static void
test_mended (TestSearch    *fixture,
             gconstpointer  data)
{
  GtkWidget *button;

  test_search_type (fixture, "usaul");
  test_search_assert_found (fixture, "still-waiting");
  g_assert_true (test_search_is_seen (fixture, "Searched for “usual”"));
  button = gtk_widget_get_ancestor (test_ui_find_label (fixture->results, "Search as Typed"), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  test_search_settle (fixture);
  test_search_assert_found (fixture, "");
  g_assert_false (test_search_is_seen (fixture, "Search as Typed"));

  test_search_type (fixture, "week");
  g_assert_false (test_search_is_seen (fixture, "Search as Typed"));
}

/* What the list of results showed, one line each time it changed. */
static void
on_items_changed_cb (GListModel *model,
                     guint       position,
                     guint       n_removed,
                     guint       n_added,
                     gpointer    user_data)
{
  GPtrArray *shown = user_data;
  g_autoptr (TegotaeEntryItem) first = g_list_model_get_item (model, 0);

  g_ptr_array_add (shown, g_strdup (first != NULL ? first->info->id : "nothing"));
}

/* The answer to the first query is ready before the second is typed, and waits
 * to be taken. */
static void
test_newest (TestSearch    *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  test_search_type (fixture, "three");
  g_signal_connect (test_search_get_model (fixture), "items-changed", G_CALLBACK (on_items_changed_cb), shown);

  for (const char * const *text = (const char * const []) { "week", "shout", "twice", NULL };
       *text != NULL;
       text++)
    {
      gtk_editable_set_text (fixture->entry, *text);
      test_home_wait_for_worker (fixture->service);
    }
  test_search_settle (fixture);

  g_assert_cmpuint (shown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (shown, 0), ==, "quiet-voice");
  test_search_assert_found (fixture, "quiet-voice");
}

/* From one letter to the next there is always something to see. */
static void
test_stays (TestSearch    *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (test_search_is_seen (fixture, "5 entries"));
  gtk_editable_set_text (fixture->entry, "w");
  g_assert_true (test_search_is_seen (fixture, "5 entries"));
  test_search_settle (fixture);

  g_signal_connect (test_search_get_model (fixture), "items-changed", G_CALLBACK (on_items_changed_cb), shown);
  for (const char * const *text = (const char * const []) { "we", "wee", "week", NULL };
       *text != NULL;
       text++)
    test_search_type (fixture, *text);

  g_assert_cmpuint (shown->len, ==, 3);
  for (guint i = 0; i < shown->len; i++)
    g_assert_cmpstr (g_ptr_array_index (shown, i), !=, "nothing");
}

static void
test_marks (TestSearch    *fixture,
            gconstpointer  data)
{
  test_search_type (fixture, "bold");
  assert_marked (fixture, "Does <b>bold</b> & loud help?", "bold|");

  test_search_type (fixture, "loud WEEK");
  test_search_assert_found (fixture, "everything still-waiting");
  assert_marked (fixture, "Does <b>bold</b> & loud help?", "loud|");

  test_search_type (fixture, "week");
  assert_marked (fixture, "How long do I wait?", "");
  assert_marked (fixture, "A week is usual Then write once.", "week|");
}

/* A row that shows an entry now must not keep the marks of another. */
static void
test_marks_go (TestSearch    *fixture,
               gconstpointer  data)
{
  test_search_type (fixture, "bold");
  test_search_type (fixture, "shout");
  assert_marked (fixture, "Does <b>bold</b> & loud help?", "");
}

static void
test_filters (TestSearch    *fixture,
              gconstpointer  data)
{
  static const struct
  {
    guint       domain; /* 0: every */
    guint       stage;
    const char *found;
  } cases[] = {
    { 0, 0, "still-waiting everything" },
    { 2, 0, "everything" },
    { 3, 0, "still-waiting everything" },
    { 3, 3, "still-waiting" },
    { 0, 2, "everything" },
    { 1, 0, "" },
    { 0, 0, "still-waiting everything" },
  };

  test_search_type (fixture, "week");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_search_choose (fixture, 0, cases[i].domain);
      test_search_choose (fixture, 1, cases[i].stage);
      test_search_assert_found (fixture, cases[i].found);
    }
}

static void
test_marks_filter (TestSearch    *fixture,
                   gconstpointer  data)
{
  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "still-waiting"),
                        NULL, NULL, NULL);
  test_search_bookmark (fixture, "still-waiting");
  test_search_bookmark (fixture, "who-am-i");
  test_search_type (fixture, "week");

  test_search_toggle (fixture, "Unread");
  test_search_assert_found (fixture, "everything");
  test_search_choose (fixture, 0, 1);
  test_search_assert_found (fixture, "");
  test_search_choose (fixture, 0, 0);

  test_search_toggle (fixture, "Bookmarked");
  test_search_assert_found (fixture, "");
  test_search_toggle (fixture, "Unread");
  test_search_assert_found (fixture, "still-waiting");
}

/* Both without a search: what is opened is not taken away while it is read. */
static void
test_marks_filter_of_all (TestSearch    *fixture,
                          gconstpointer  data)
{
  test_search_toggle (fixture, "Unread");
  g_assert_true (test_search_is_seen (fixture, "5 entries"));
  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "still-waiting"),
                        NULL, NULL, NULL);
  test_search_settle (fixture);
  g_assert_true (test_search_is_seen (fixture, "5 entries"));

  test_search_toggle (fixture, "Unread");
  test_search_toggle (fixture, "Unread");
  g_assert_true (test_search_is_seen (fixture, "4 of 5 entries"));

  test_search_toggle (fixture, "Bookmarked");
  g_assert_true (test_search_is_seen (fixture, "0 of 5 entries"));
  g_assert_true (test_search_is_seen (fixture, "Bookmark an entry while you read it, and you will find it here again."));
  test_search_bookmark (fixture, "who-am-i");
  g_assert_true (test_search_is_seen (fixture, "1 of 5 entries"));
}

static void
test_none (TestSearch    *fixture,
           gconstpointer  data)
{
  test_search_type (fixture, "xylophone");
  g_assert_true (test_search_is_seen (fixture, "Nothing Found"));
  g_assert_true (test_search_is_seen (fixture, "Try fewer or shorter words, or say it another way."));
  g_assert_false (test_search_is_seen (fixture, "Search All Entries"));

  test_search_type (fixture, "week");
  g_assert_false (test_search_is_seen (fixture, "Nothing Found"));
}

static void
test_none_filtered (TestSearch    *fixture,
                    gconstpointer  data)
{
  test_search_type (fixture, "week");
  test_search_choose (fixture, 0, 1);
  g_assert_true (test_search_is_seen (fixture, "Nothing Found"));

  g_signal_emit_by_name (gtk_widget_get_parent (test_ui_find_label (fixture->view, "Search All Entries")),
                         "clicked");
  test_search_settle (fixture);
  test_search_assert_found (fixture, "still-waiting everything");
  g_assert_true (test_search_has_focus (fixture, fixture->results));
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "week");
}

static void
test_blank (TestSearch    *fixture,
            gconstpointer  data)
{
  for (const char * const *text = (const char * const []) { " ", "\u3000 \u3000", NULL };
       *text != NULL;
       text++)
    {
      test_search_type (fixture, "week");
      test_search_type (fixture, *text);
      g_assert_true (test_search_is_seen (fixture, "5 entries"));
    }
}

static void
test_reads (TestSearch    *fixture,
            gconstpointer  data)
{
  g_autoptr (TegotaeEntryItem) item = NULL;

  test_search_type (fixture, "week");
  item = g_list_model_get_item (test_search_get_model (fixture), 0);
  g_assert_cmpint (item->marks, ==, TEGOTAE_MARK_NONE);

  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "still-waiting"),
                        NULL, NULL, NULL);
  test_search_settle (fixture);
  g_assert_cmpint (item->marks, ==, TEGOTAE_MARK_READ);
}

static void
add (const char *name,
     int         width,
     void      (*test) (TestSearch *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/advice-search/", name, NULL);

  g_test_add (path, TestSearch, GINT_TO_POINTER (width), test_search_set_up, test,
              test_search_tear_down);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  add ("results-come-as-one-types", TEST_SEARCH_NARROW, test_as_typed);
  add ("what-is-spelt-almost-alike-is-found-and-said", TEST_SEARCH_NARROW, test_mended);
  add ("newest-query-wins", TEST_SEARCH_NARROW, test_newest);
  add ("old-results-stay-until-new-ones-come", TEST_SEARCH_NARROW, test_stays);
  add ("matches-are-bold-and-on-a-ground", TEST_SEARCH_NARROW, test_marks);
  add ("marks-go-with-their-query", TEST_SEARCH_NARROW, test_marks_go);
  add ("filters-narrow-what-is-found", TEST_SEARCH_NARROW, test_filters);
  add ("marks-narrow-what-is-found", TEST_SEARCH_NARROW, test_marks_filter);
  add ("marks-narrow-the-list", TEST_SEARCH_NARROW, test_marks_filter_of_all);
  add ("nothing-found-says-what-to-try", TEST_SEARCH_NARROW, test_none);
  add ("nothing-found-offers-to-clear-filters", TEST_SEARCH_NARROW, test_none_filtered);
  add ("blanks-alone-search-for-nothing", TEST_SEARCH_NARROW, test_blank);
  add ("results-show-what-is-read", TEST_SEARCH_NARROW, test_reads);

  return g_test_run ();
}

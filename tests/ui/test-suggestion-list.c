/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/result/tegotae-result-page.h"
#include "ui/result/tegotae-suggestion-list.h"
#include "ui/result/tegotae-tonight-card.h"

static gboolean
is_seen (GtkWidget  *page,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
on_open_cb (GSimpleAction *action,
            GVariant      *parameter,
            char         **opened)
{
  const char *pack, *entry;

  g_variant_get (parameter, "(&s&s)", &pack, &entry);
  *opened = g_strdup_printf ("%s/%s", pack, entry);
}

/* Stands for the navigator around the page. */
static void
add_open_entry (GtkWidget  *widget,
                char      **opened)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open-entry", G_VARIANT_TYPE ("(ss)"));

  g_signal_connect (action, "activate", G_CALLBACK (on_open_cb), opened);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "nav", G_ACTION_GROUP (group));
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* On the card of the first suggestion, what leads to the entry. */
static GtkWidget *
find_read (GtkWidget *page)
{
  GtkWidget *card = test_ui_find (page, TEGOTAE_TYPE_TONIGHT_CARD);

  return gtk_widget_get_ancestor (test_ui_find_label (card, "Read"), GTK_TYPE_BUTTON);
}

static void
test_first_suggestion_is_on_the_card (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "0000000000", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, FALSE);
  g_autofree char *opened = NULL;
  GtkWidget *card, *list, *row;
  g_autofree char *name = NULL;
  GtkWindow *window;

  add_open_entry (page, &opened);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  card = test_ui_find (page, TEGOTAE_TYPE_TONIGHT_CARD);
  g_assert_true (is_seen (card, "How about Self-knowledge & more?"));
  name = test_ui_dup_name (find_read (page));
  g_assert_cmpstr (name, ==, "Read “How about Self-knowledge & more?”");
  gtk_test_accessible_assert_property (find_read (page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Why: You chose “None” for “Question 1?”. Self-knowledge has room to grow (0 of 100).");

  list = test_ui_find (test_ui_find (page, TEGOTAE_TYPE_SUGGESTION_LIST), GTK_TYPE_LIST_BOX);
  g_assert_cmpuint (count_rows (list), ==, 3);
  g_assert_false (is_seen (list, "How about Self-knowledge & more?"));
  row = test_ui_find (list, GTK_TYPE_LIST_BOX_ROW);
  g_free (name);
  name = test_ui_dup_name (row);
  g_assert_cmpstr (name, ==, "How about Company & more?\nNot read yet\nWhy: You chose “None” for “Question 2?”. "
                             "Company has room to grow (0 of 100).");

  g_signal_emit_by_name (find_read (page), "clicked");
  g_assert_cmpstr (opened, ==, "core/entry-self");

  test_ui_close (window);
  test_home_close (service);
}

/* Whoever comes back from an entry finds the row they left; the next page has
 * the next entries. */
static void
test_reading_changes_the_next_page (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "0000000000", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, FALSE);
  g_autofree char *opened = NULL;
  GtkWidget *row;
  GtkWindow *window;

  add_open_entry (page, &opened);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  row = find_read (page);
  gtk_widget_grab_focus (row);
  tegotae_service_call (service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "entry-self"),
                        NULL, NULL, NULL);
  test_home_settle (service);

  g_assert_true (is_seen (test_ui_find (page, TEGOTAE_TYPE_TONIGHT_CARD), "How about Self-knowledge & more?"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);
  test_ui_close (window);

  page = tegotae_result_page_new (service, attempt, FALSE);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);
  g_assert_false (is_seen (test_ui_find (page, TEGOTAE_TYPE_TONIGHT_CARD), "How about Self-knowledge & more?"));

  test_ui_close (window);
  test_home_close (service);
}

static void
on_bookmarked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_assert_true (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, NULL));
}

static void
test_marks_show_in_suggestions (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "0000000000", 0);
  GtkWidget *page = tegotae_result_page_new (service, attempt, FALSE);
  g_autofree char *opened = NULL;
  GtkWidget *row;
  GtkWindow *window;
  g_autofree char *name = NULL;

  add_open_entry (page, &opened);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);
  row = test_ui_find (page, GTK_TYPE_LIST_BOX_ROW);
  name = test_ui_dup_name (row);
  g_assert_true (g_str_has_prefix (name, "How about Company & more?\nNot read yet\nWhy: "));

  tegotae_service_call (service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", "entry-company"),
                        NULL, NULL, NULL);
  tegotae_service_call (service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "entry-company", TEGOTAE_MARK_BOOKMARKED, TRUE),
                        NULL, on_bookmarked_cb, NULL);
  test_home_settle (service);
  g_free (name);
  name = test_ui_dup_name (row);
  g_assert_true (g_str_has_prefix (name, "How about Company & more?\nBookmarked\nWhy: "));

  test_ui_close (window);
  test_home_close (service);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/suggestion-list/the-first-suggestion-is-on-the-card", test_first_suggestion_is_on_the_card);
  g_test_add_func ("/ui/suggestion-list/marks-show-in-suggestions", test_marks_show_in_suggestions);
  g_test_add_func ("/ui/suggestion-list/reading-changes-the-next-page", test_reading_changes_the_next_page);

  return g_test_run ();
}

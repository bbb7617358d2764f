/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/check/tegotae-ask-page.h"
#include "ui/records/tegotae-second-view-page.h"

static TegotaeAttempt *
score_as (TegotaeService *service,
          const char     *taken_by,
          const char     *answers,
          int             day)
{
  TegotaeAttempt *attempt = test_home_score (service, answers, day);

  attempt->taken_by = g_strdup (taken_by);

  return attempt;
}

static gboolean
is_seen (GtkWidget  *page,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (page, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* Both scores of each domain, and the answers that differ, in the words of the options. */
static void
test_both_views_in_words (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) own = score_as (service, NULL, "0000000000", 1);
  g_autoptr (TegotaeAttempt) other = score_as (service, "May <b>", "3100031000", 2);
  static const char * const texts[] = {
    "Self-knowledge: you 0, May <b> 100",
    "Company: you 0, May <b> 33",
  };
  GtkWidget *page, *row;
  GtkWindow *window;

  test_home_save (service, own);
  page = tegotae_second_view_page_new (service, other, FALSE);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  g_assert_true (is_seen (page, "How May <b> sees you"));
  g_assert_true (is_seen (page, "4 of 10 answers differ. Neither is wrong; ask what they noticed."));
  g_assert_true (is_seen (page, "Answers That Differ"));
  g_assert_true (is_seen (page, "You: None · May <b>: All"));

  row = test_ui_find_named (page, "tegotae-second-view-row");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++, row = gtk_widget_get_next_sibling (row))
    gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, texts[i]);

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

/* Who just answered is thanked, and does not see the user's scores. */
static void
test_thanks_first (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) other = score_as (service, "May", "1111111111", 2);
  GtkWidget *page = tegotae_second_view_page_new (service, other, TRUE);
  GtkWindow *window = test_ui_show (page, 360, 600);
  GtkWidget *button;

  test_home_settle (service);
  g_assert_true (is_seen (page, "Thank you, May"));
  g_assert_false (is_seen (page, "How May sees you"));

  button = gtk_widget_get_ancestor (test_ui_find_label (page, "Show the Result"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (is_seen (page, "How May sees you"));
  /* There is nothing to lay beside; what to do about it is offered. */
  g_assert_true (is_seen (page, "Answer It Yourself"));

  test_ui_close (window);
  test_home_close (service);
}

static void
on_begin_cb (GSimpleAction *action,
             GVariant      *parameter,
             char         **begun)
{
  *begun = g_variant_print (parameter, FALSE);
}

static void
add_begin (GtkWidget  *widget,
           char      **begun)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("begin-other", G_VARIANT_TYPE ("(ss)"));

  g_signal_connect (action, "activate", G_CALLBACK (on_begin_cb), begun);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (widget, "check", G_ACTION_GROUP (group));
}

static GtkWidget *
get_list (GtkWidget  *page,
          const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (page, TEGOTAE_TYPE_ASK_PAGE, name));
}

/* How many are seen. */
static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_mapped (row);

  return n;
}

static void
test_begins_with_a_name (void)
{
  TegotaeService *service = test_home_open ();
  GtkWidget *page = tegotae_ask_page_new (service);
  g_autofree char *begun = NULL;
  GtkWidget *button, *name;
  GtkWindow *window;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  add_begin (page, &begun);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  button = gtk_widget_get_ancestor (test_ui_find_label (page, "Begin and Hand Over"), GTK_TYPE_BUTTON);
  name = test_ui_find (page, ADW_TYPE_ENTRY_ROW);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (name), "  ");
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (GTK_EDITABLE (name), " May ");
  g_assert_true (gtk_widget_get_sensitive (button));

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (begun, ==, "('quick', 'May')");

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

/* All questionnaires but the short one, each with its pack and length, as on the page of
 * other checks. */
static void
test_offers_other_checks (void)
{
  TegotaeService *service = test_home_open ();
  GtkWidget *page = tegotae_ask_page_new (service);
  g_autofree char *begun = NULL;
  GtkWidget *list, *row;
  GtkWindow *window;

  add_begin (page, &begun);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  list = get_list (page, "others");
  g_assert_cmpuint (count_rows (list), ==, 1);
  row = gtk_widget_get_first_child (list);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Two & more\nA small pack for tests · 1 question, about 3 minutes");
  g_assert_true (is_seen (page, "Ten & quick · 10 questions, about 30 seconds"));

  g_assert_false (gtk_widget_get_sensitive (row));
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (page, ADW_TYPE_ENTRY_ROW)), "May");
  g_assert_true (gtk_widget_get_sensitive (row));
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (begun, ==, "('core/long', 'May')");

  test_ui_close (window);
  test_home_close (service);
}

static void
test_deleted_and_brought_back (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) own = score_as (service, NULL, "0000000000", 1);
  g_autoptr (TegotaeAttempt) other = score_as (service, "May <b>", "3100031000", 2);
  GtkWidget *page;
  GtkWindow *window;

  test_home_save (service, own);
  test_home_save (service, other);
  page = tegotae_ask_page_new (service);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  /* The user's own are not among them. */
  g_assert_cmpuint (count_rows (get_list (page, "list")), ==, 1);
  g_assert_true (is_seen (page, "May <b>"));

  gtk_widget_activate_action (page, "ask.delete", "s", other->id);
  test_home_settle (service);
  g_assert_cmpuint (count_rows (get_list (page, "list")), ==, 0);

  gtk_widget_activate_action (page, "view.undo", NULL);
  test_home_settle (service);
  g_assert_cmpuint (count_rows (get_list (page, "list")), ==, 1);

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

/* The latest first, as everywhere. */
static void
test_each_deletion_can_be_undone (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (TegotaeAttempt) may = score_as (service, "May", "3100031000", 1);
  g_autoptr (TegotaeAttempt) june = score_as (service, "June", "0000031000", 2);
  GtkWidget *page;
  GtkWindow *window;

  test_home_save (service, may);
  test_home_save (service, june);
  page = tegotae_ask_page_new (service);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window = test_ui_show (page, 360, 600);
  test_home_settle (service);

  gtk_widget_activate_action (page, "ask.delete", "s", may->id);
  gtk_widget_activate_action (page, "ask.delete", "s", june->id);
  test_home_settle (service);
  g_assert_cmpuint (count_rows (get_list (page, "list")), ==, 0);

  gtk_widget_activate_action (page, "view.undo", NULL);
  test_home_settle (service);
  g_assert_cmpuint (count_rows (get_list (page, "list")), ==, 1);
  g_assert_true (is_seen (page, "June"));

  gtk_widget_activate_action (page, "view.undo", NULL);
  test_home_settle (service);
  g_assert_cmpuint (count_rows (get_list (page, "list")), ==, 2);
  g_assert_true (is_seen (page, "May"));

  test_ui_close (window);
  g_assert_null (page);
  test_home_close (service);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/second-view/both-views-in-words", test_both_views_in_words);
  g_test_add_func ("/ui/second-view/thanks-before-the-result", test_thanks_first);
  g_test_add_func ("/ui/second-view/begins-with-a-name", test_begins_with_a_name);
  g_test_add_func ("/ui/second-view/offers-other-checks-with-pack-and-length", test_offers_other_checks);
  g_test_add_func ("/ui/second-view/deleted-and-brought-back", test_deleted_and_brought_back);
  g_test_add_func ("/ui/second-view/each-deletion-can-be-undone", test_each_deletion_can_be_undone);

  return g_test_run ();
}

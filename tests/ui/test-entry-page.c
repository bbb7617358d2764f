/* test-entry-page.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-home.h"
#include "test-ui.h"

#include "ui/tegotae-advisor-page.h"
#include "ui/tegotae-answer-card.h"
#include "ui/tegotae-callout.h"
#include "ui/tegotae-entry-page.h"
#include "ui/tegotae-link-row.h"
#include "ui/tegotae-navigator.h"
#include "ui/tegotae-practice-card.h"
#include "ui/tegotae-practice-choice.h"
#include "ui/tegotae-practice-page.h"
#include "ui/tegotae-related-row.h"
#include "ui/tegotae-verdict-card.h"

#define PACK "core"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *navigator;
  GtkWidget      *page; /* the first */
  GtkWindow      *window;
} Fixture;

/* @data: id of the entry */
static void
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
  test_ui_run (100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->service);
}

static GtkWidget *
get_visible_page (Fixture *fixture)
{
  return tegotae_navigator_get_visible_page (TEGOTAE_NAVIGATOR (fixture->navigator));
}

static void
settle (Fixture *fixture)
{
  test_home_settle (fixture->service);
  test_ui_run (100);
}

static gboolean
is_seen (GtkWidget  *root,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (root, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
assert_seen (GtkWidget          *root,
             const char * const *texts)
{
  for (; *texts != NULL; texts++)
    if (!is_seen (root, *texts))
      g_error ("“%s” is not shown", *texts);
}

static guint
count_seen (GtkWidget *root,
            GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_seen (child, type);

  return n;
}

static void
on_marks_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  TegotaeMarks **marks = user_data;

  *marks = tegotae_service_list_marks_finish (TEGOTAE_SERVICE (source), result, NULL);
}

static TegotaeMark
get_marks (Fixture    *fixture,
           const char *entry)
{
  g_autoptr (TegotaeMarks) marks = NULL;

  tegotae_service_list_marks_async (fixture->service, NULL, on_marks_listed_cb, &marks);
  test_home_settle (fixture->service);
  g_assert_nonnull (marks);

  return tegotae_marks_get (marks, PACK, entry);
}

static gboolean
is_read (Fixture    *fixture,
         const char *entry)
{
  return (get_marks (fixture, entry) & TEGOTAE_MARK_READ) != 0;
}

static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const texts[] = {
    "Asked by: 3rd-year student · woman",
    "Asked on 2026-04",
    "Does <b>bold</b> & loud help?",
    "Talking, Composure · Preparing, Before the final interview",
    "I speak quietly.\n\nShould I <i>shout</i> & wave?",
    "3 answers",
    "Recruiter's view", "A point of view, not one person",
    "Quiet is heard", "Most rooms are small.\n\nNobody measures it.",
    "Sit closer & begin slowly", "Move the chair once.",
    "A. Example", "Career consultant since 2010", "A person",
    "A voice can grow", "Read aloud tonight",
    "No name is given here", "It still helps.",
    "Where the views differ",
    "In a large room the coach is right; in a small one, the recruiter.",
    "To do tonight",
    "Was this helpful?", "Helpful", "Not for Me",
    "“Not for Me” keeps it out of your suggestions.",
    "Read next", "How do I speak up?", "Is this enough?",
    "Articles", "A guide to silence", "What a pause is good for.", "guide.example.org",
    "Sources", "On voices", "voices.example.com",
    "From “Small & <plain> pack”, licence: CC-BY-SA-4.0",
    NULL
  };

  assert_seen (fixture->page, texts);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_ANSWER_CARD), ==, 3);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_CALLOUT), ==, 1);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_PRACTICE_CARD), ==, 1);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_RELATED_ROW), ==, 2);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_LINK_ROW), ==, 2);
}

/* What an entry does not have leaves no trace. */
static void
test_minimum (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const texts[] = { "Is this enough?", "1 answer", "It is", "Yes.",
                                        "Check Where You Stand", NULL };
  static const char * const absent[] = { "Where the views differ", "To do tonight", "Read next",
                                         "Articles", "Sources", "" };

  assert_seen (fixture->page, texts);
  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_false (is_seen (fixture->page, absent[i]));

  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_CALLOUT), ==, 0);
  g_assert_cmpuint (count_seen (fixture->page, GTK_TYPE_LIST_BOX), ==, 0);
  /* The bookmark, the menu, both verdicts and the check. */
  g_assert_cmpuint (count_seen (fixture->page, GTK_TYPE_BUTTON), ==, 5);
}

static void
test_marks_read (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_true (is_read (fixture, "everything"));
  g_assert_false (is_read (fixture, "quiet-voice"));
}

/* A page that was never on screen was not read. */
static void
test_unseen (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *unseen = g_object_ref_sink (tegotae_entry_page_new (fixture->service, PACK,
                                                                 "still-waiting"));

  settle (fixture);
  g_assert_false (is_read (fixture, "still-waiting"));
  g_assert_finalize_object (unseen);
}

static GtkWidget *
find_toggle (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_TOGGLE_BUTTON (root)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_active (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
test_bookmark (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *bookmark = find_toggle (fixture->page, "marks.bookmarked");
  GtkWidget *related;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bookmark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bookmark");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (bookmark), ==, "Bookmark (Ctrl+D)");
  g_assert_false (is_active (bookmark));

  click (bookmark);
  settle (fixture);
  g_assert_true (is_active (bookmark));
  g_assert_cmpint (get_marks (fixture, "everything"), ==,
                   TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (bookmark), ==, "Remove the Bookmark (Ctrl+D)");

  /* The key is for the page that is seen. */
  gtk_widget_activate (test_ui_find (fixture->page, TEGOTAE_TYPE_RELATED_ROW));
  settle (fixture);
  related = get_visible_page (fixture);
  g_assert_true (test_ui_press (related, GDK_KEY_d, GDK_CONTROL_MASK));
  settle (fixture);
  g_assert_true (is_active (find_toggle (related, "marks.bookmarked")));
  g_assert_true (is_active (bookmark));
}

static void
test_verdict (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *helpful = find_toggle (fixture->page, "marks.helpful");
  GtkWidget *not_for_me = find_toggle (fixture->page, "marks.not-for-me");

  click (helpful);
  settle (fixture);
  g_assert_cmpint (get_marks (fixture, "everything"), ==, TEGOTAE_MARK_READ | TEGOTAE_MARK_HELPFUL);
  g_assert_true (is_seen (fixture->page, "Good to know. Press again to take this back."));

  click (not_for_me);
  settle (fixture);
  g_assert_false (is_active (helpful));
  g_assert_true (is_active (not_for_me));
  g_assert_cmpint (get_marks (fixture, "everything"), ==, TEGOTAE_MARK_READ | TEGOTAE_MARK_NOT_FOR_ME);
  g_assert_true (is_seen (fixture->page, "It is no longer among your suggestions. "
                                         "Press again to take this back."));

  click (not_for_me);
  settle (fixture);
  g_assert_cmpint (get_marks (fixture, "everything"), ==, TEGOTAE_MARK_READ);
  g_assert_true (is_seen (fixture->page, "“Not for Me” keeps it out of your suggestions."));
}

/* What cannot be saved is not shown as if it were. */
static void
test_not_saved (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *bookmark = find_toggle (fixture->page, "marks.bookmarked");

  test_home_exec ("DROP TABLE bookmark");
  click (bookmark);
  g_assert_true (is_active (bookmark));
  settle (fixture);
  g_assert_false (is_active (bookmark));
}

static void
test_mark_unread (Fixture       *fixture,
                  gconstpointer  data)
{
  g_assert_true (is_read (fixture, "everything"));
  g_assert_true (gtk_widget_activate_action (fixture->page, "marks.unread", NULL));
  settle (fixture);
  g_assert_false (is_read (fixture, "everything"));
}

static double
get_scroll (GtkWidget *page)
{
  GtkWidget *scrolled = test_ui_find (page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
}

/* As if it were opened another time. */
static void
reopen (Fixture *fixture)
{
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  settle (fixture);
  g_assert_null (fixture->page);
  fixture->page = tegotae_entry_page_new (fixture->service, PACK, "everything");
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  tegotae_navigator_push (TEGOTAE_NAVIGATOR (fixture->navigator), fixture->page);
  settle (fixture);
}

static GtkAdjustment *
get_adjustment (GtkWidget *page)
{
  GtkWidget *scrolled = test_ui_find (page, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
scroll_to (Fixture *fixture,
           double   share)
{
  GtkAdjustment *adjustment = get_adjustment (fixture->page);

  gtk_adjustment_set_value (adjustment, share * (gtk_adjustment_get_upper (adjustment)
                                                 - gtk_adjustment_get_page_size (adjustment)));
  test_ui_run (50);
}

/* Leaving at once is soon enough. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  double left;

  scroll_to (fixture, 0.3);
  left = get_scroll (fixture->page);
  reopen (fixture);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture->page), left, 3);

  /* Nothing holds the text once the user scrolls. */
  gtk_adjustment_set_value (get_adjustment (fixture->page), 10);
  gtk_window_set_default_size (fixture->window, 400, 560);
  test_ui_run (100);
  g_assert_cmpfloat (get_scroll (fixture->page), <, 60);

  /* From the beginning, what was only begun. */
  reopen (fixture);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, 0);
}

/* Whoever has seen what comes after the answers has read them, however much is
 * below. */
static void
test_place_at_end (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *card = test_ui_find (fixture->page, TEGOTAE_TYPE_VERDICT_CARD);
  GtkAdjustment *adjustment = get_adjustment (fixture->page);
  GtkWidget *scrolled = test_ui_find (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (card, scrolled, &bounds));
  gtk_adjustment_set_value (adjustment, bounds.origin.y + bounds.size.height
                                        - gtk_adjustment_get_page_size (adjustment) + 24);
  test_ui_run (50);
  g_assert_cmpfloat (get_scroll (fixture->page), >, 0);
  reopen (fixture);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, 0);
}

static void
test_related (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *row = test_ui_find (fixture->page, TEGOTAE_TYPE_RELATED_ROW);
  GtkWidget *related;
  double place;

  g_assert_true (gtk_widget_grab_focus (row));
  test_ui_run (100);
  place = get_scroll (fixture->page);
  g_assert_cmpfloat (place, >, 0);

  g_assert_true (gtk_widget_activate (row));
  settle (fixture);
  related = get_visible_page (fixture);
  g_assert_true (TEGOTAE_IS_ENTRY_PAGE (related));
  g_assert_cmpstr (tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (related)), ==, "quiet-voice");
  g_assert_true (is_seen (related, "Open your mouth wide"));
  g_assert_cmpfloat (get_scroll (related), ==, 0);
  g_assert_true (is_read (fixture, "quiet-voice"));

  g_assert_true (gtk_widget_activate (test_ui_find (related, TEGOTAE_TYPE_RELATED_ROW)));
  settle (fixture);
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  g_assert_true (get_visible_page (fixture) == related);
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  test_ui_run (100);

  g_assert_true (get_visible_page (fixture) == fixture->page);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, place);
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
}

static void
test_practice_and_back (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *card = test_ui_find (fixture->page, TEGOTAE_TYPE_PRACTICE_CARD);
  GtkWidget *page;
  double place;

  g_assert_true (gtk_widget_grab_focus (card));
  test_ui_run (100);
  place = get_scroll (fixture->page);
  g_assert_cmpfloat (place, >, 0);

  click (card);
  settle (fixture);
  page = get_visible_page (fixture);
  g_assert_true (TEGOTAE_IS_PRACTICE_PAGE (page));

  /* From the practice back to the entry it goes with, and back. */
  g_assert_true (gtk_widget_activate (test_ui_find (page, TEGOTAE_TYPE_RELATED_ROW)));
  settle (fixture);
  g_assert_true (TEGOTAE_IS_ENTRY_PAGE (get_visible_page (fixture)));
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  g_assert_true (get_visible_page (fixture) == page);
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  test_ui_run (100);

  g_assert_true (get_visible_page (fixture) == fixture->page);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, place);
  g_assert_true (gtk_window_get_focus (fixture->window) == card);
}

static void
test_advisor (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *card = test_ui_find (fixture->page, TEGOTAE_TYPE_ANSWER_CARD);
  GtkWidget *button = test_ui_find (card, GTK_TYPE_BUTTON);
  GtkWidget *advisor;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Recruiter's view: all answers");
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  settle (fixture);
  advisor = get_visible_page (fixture);
  g_assert_true (TEGOTAE_IS_ADVISOR_PAGE (advisor));
  g_assert_true (is_seen (advisor, "Recruiter's view"));
  g_assert_true (is_seen (advisor, "Answers in 3 entries"));

  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  test_ui_run (100);
  g_assert_true (gtk_window_get_focus (fixture->window) == button);
}

/* Where a link leads is known before it is followed, by eye and by ear. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row = test_ui_find (fixture->page, TEGOTAE_TYPE_LINK_ROW);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A guide to silence, opens guide.example.org in the browser");
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->page);
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_End, 0));
  test_ui_run (300);
  g_assert_cmpfloat (get_scroll (fixture->page), >, 0);
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_Home, 0));
  test_ui_run (300);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, 0);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *button;

  g_assert_true (is_seen (fixture->page, "This entry is not here any more"));
  button = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  test_ui_run (100);
  g_assert_false (tegotae_navigator_get_can_go_back (TEGOTAE_NAVIGATOR (fixture->navigator)));
}

static void
test_practice (void)
{
  static const struct
  {
    const char *entry;
    const char *domain;
    const char *practice;
  } cases[] = {
    { "everything", "calm", "calm-breath" },
    { "anything", "calm", "calm-breath" },
    { "everything", "self", NULL },
    { "everything", NULL, NULL },
  };
  g_autoptr (TegotaeService) service = test_home_open_in ("advice");
  const TegotaeContent *content = tegotae_service_get_content (service);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TegotaeEntryInfo) info = tegotae_entry_info_new (PACK, cases[i].entry, "en", "?");
      const TegotaePractice *practice;

      if (cases[i].domain != NULL)
        tegotae_entry_info_add_domain (info, cases[i].domain, 1);

      practice = tegotae_practice_choice_for (info, content, NULL);
      g_assert_cmpstr (practice != NULL ? practice->id : NULL, ==, cases[i].practice);
      g_assert_true (practice == tegotae_practice_choice_for (info, content, NULL));
    }
}

/* Not the same for all entries of a domain. */
static void
test_practice_varies (void)
{
  g_autoptr (TegotaeService) service = test_home_open_in ("advice");
  const TegotaeContent *content = tegotae_service_get_content (service);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (char c = 'a'; c <= 'z'; c++)
    {
      const char id[] = { c, '\0' };
      g_autoptr (TegotaeEntryInfo) info = tegotae_entry_info_new (PACK, id, "en", "?");

      tegotae_entry_info_add_domain (info, "talk", 3);
      g_hash_table_add (seen, (gpointer) tegotae_practice_choice_for (info, content, NULL));
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 2);
}

static void
add (const char *name,
     const char *entry,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/entry-page/", name, NULL);

  g_test_add (path, Fixture, entry, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  add ("everything-is-shown-and-nothing-is-markup", "everything", test_everything);
  add ("what-is-missing-leaves-no-trace", "nothing-but-this", test_minimum);
  add ("shown-is-read", "everything", test_marks_read);
  add ("not-shown-is-not-read", "everything", test_unseen);
  add ("bookmark-by-button-and-key", "everything", test_bookmark);
  add ("verdict-can-be-changed-and-taken-back", "everything", test_verdict);
  add ("what-is-not-saved-springs-back", "everything", test_not_saved);
  add ("marked-unread-stays-unread", "everything", test_mark_unread);
  add ("opens-where-it-was-left", "everything", test_place);
  add ("read-to-the-end-opens-at-the-beginning", "everything", test_place_at_end);
  add ("related-opens-in-place-and-back-returns", "everything", test_related);
  add ("practice-opens-and-back-returns", "everything", test_practice_and_back);
  add ("advisor-leads-to-all-answers", "everything", test_advisor);
  add ("link-names-its-host", "everything", test_link);
  add ("keys-scroll", "everything", test_keys);
  add ("missing-entry-says-so-and-leads-back", "no-such-entry", test_missing);
  g_test_add_func ("/ui/entry-page/practice-stays-with-the-entry", test_practice);
  g_test_add_func ("/ui/entry-page/practice-varies-between-entries", test_practice_varies);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-entry.h"
#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advisor-page.h"
#include "ui/advice/tegotae-entry-page.h"
#include "ui/advice/tegotae-entry-sheet.h"
#include "ui/advice/tegotae-link-row.h"
#include "core/tegotae-content.h"
#include "ui/advice/tegotae-practice-page.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/shell/tegotae-navigator.h"

#define COMPOSED "Those who ask here, and the points of view that answer, are put together by " \
                 "the editors; none of them is a real person."

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

/* The answers that are seen. */
static guint
count_cards (GtkWidget *page)
{
  guint n = 0;

  for (GtkWidget *card = test_ui_find_named (page, "tegotae-answer-card");
       card != NULL;
       card = gtk_widget_get_next_sibling (card))
    n += gtk_widget_get_mapped (card);

  return n;
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
    "Recruiter's view", "A point of view, put together by the editors",
    "Quiet is heard", "Most rooms are small.\n\nNobody measures it.",
    "Sit closer & begin slowly", "Move the chair once.",
    "A. Example", "Career consultant since 2010", "A person",
    "A voice can grow", "Read aloud tonight",
    "No name is given here", "It still helps.",
    "Where the Views Differ",
    "In a large room the coach is right; in a small one, the recruiter.",
    "To Do Tonight",
    "Was this helpful?", "Helpful", "Not for Me",
    "“Not for Me” keeps it out of your suggestions.",
    "Read Next", "How do I speak up?", "Is this enough?",
    "Articles", "A guide to silence", "What a pause is good for.", "guide.example.org",
    "Sources", "On voices", "voices.example.com",
    COMPOSED "\nFrom “Small & <plain> pack”, licence: CC-BY-SA-4.0",
    NULL
  };

  assert_seen (fixture->page, texts);
  g_assert_cmpuint (count_cards (fixture->page), ==, 3);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_PAGE_ROW), ==, 2);
  g_assert_cmpuint (count_seen (fixture->page, TEGOTAE_TYPE_LINK_ROW), ==, 2);
}

/* What an entry does not have leaves no trace. */
static void
test_minimum (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const texts[] = { "Is this enough?", "1 answer", "It is", "Yes.",
                                        "Check Where You Stand", NULL };
  static const char * const absent[] = { "Where the Views Differ", "To Do Tonight", "Read Next",
                                         "Articles", "Sources", "" };

  assert_seen (fixture->page, texts);
  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_false (is_seen (fixture->page, absent[i]));

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

static void
test_related (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *row = test_ui_find (fixture->page, TEGOTAE_TYPE_PAGE_ROW);
  GtkWidget *related;
  double place;

  g_assert_true (gtk_widget_grab_focus (row));
  test_ui_rest ();
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

  g_assert_true (gtk_widget_activate (test_ui_find (related, TEGOTAE_TYPE_PAGE_ROW)));
  settle (fixture);
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  g_assert_true (get_visible_page (fixture) == related);
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  test_ui_rest ();

  g_assert_true (get_visible_page (fixture) == fixture->page);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, place);
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
}

static void
test_practice_and_back (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *card = gtk_widget_get_ancestor (test_ui_find_label (fixture->page, "To Do Tonight"), GTK_TYPE_BUTTON);
  GtkWidget *page;
  double place;

  g_assert_true (gtk_widget_grab_focus (card));
  test_ui_rest ();
  place = get_scroll (fixture->page);
  g_assert_cmpfloat (place, >, 0);

  click (card);
  settle (fixture);
  page = get_visible_page (fixture);
  g_assert_true (TEGOTAE_IS_PRACTICE_PAGE (page));

  /* From the practice back to the entry it goes with, and back. */
  g_assert_true (gtk_widget_activate (test_ui_find (page, TEGOTAE_TYPE_PAGE_ROW)));
  settle (fixture);
  g_assert_true (TEGOTAE_IS_ENTRY_PAGE (get_visible_page (fixture)));
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  g_assert_true (get_visible_page (fixture) == page);
  tegotae_navigator_pop (TEGOTAE_NAVIGATOR (fixture->navigator));
  test_ui_rest ();

  g_assert_true (get_visible_page (fixture) == fixture->page);
  g_assert_cmpfloat (get_scroll (fixture->page), ==, place);
  g_assert_true (gtk_window_get_focus (fixture->window) == card);
}

static void
test_advisor (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *card = test_ui_find_named (fixture->page, "tegotae-answer-card");
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
  test_ui_rest ();
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
  test_ui_rest ();
  g_assert_cmpfloat (get_scroll (fixture->page), >, 0);
  g_assert_true (test_ui_press (fixture->page, GDK_KEY_Home, 0));
  test_ui_rest ();
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
  test_ui_rest ();
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

      practice = tegotae_content_choose_practice (content, info, NULL);
      g_assert_cmpstr (practice != NULL ? practice->id : NULL, ==, cases[i].practice);
      g_assert_true (practice == tegotae_content_choose_practice (content, info, NULL));
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
      g_hash_table_add (seen, (gpointer) tegotae_content_choose_practice (content, info, NULL));
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 2);
}

/* Those who ask there may be real. */
static void
test_other_packs_are_not_called_composed (void)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (GPtrArray) related = g_ptr_array_new ();
  g_autoptr (TegotaeEntryInfo) info = tegotae_entry_info_new ("other", "first", "en", "Is anybody here?");
  g_autoptr (TegotaeEntry) entry = tegotae_entry_new (info);
  g_autoptr (TegotaeContent) content = NULL;
  const TegotaeOpenEntry open = { entry, related, 0 };
  GtkWindow *window;

  g_ptr_array_add (packs, tegotae_pack_new ("other", "en", 1, "Another"));
  content = tegotae_content_new ("en", g_steal_pointer (&packs));
  window = test_ui_show (tegotae_entry_sheet_new (&open, content), 360, 600);

  g_assert_true (is_seen (GTK_WIDGET (window), "From “Another”"));

  test_ui_close (window);
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
  add ("related-opens-in-place-and-back-returns", "everything", test_related);
  add ("practice-opens-and-back-returns", "everything", test_practice_and_back);
  add ("advisor-leads-to-all-answers", "everything", test_advisor);
  add ("link-names-its-host", "everything", test_link);
  add ("keys-scroll", "everything", test_keys);
  add ("missing-entry-says-so-and-leads-back", "no-such-entry", test_missing);
  g_test_add_func ("/ui/entry-page/other-packs-are-not-called-composed", test_other_packs_are_not_called_composed);
  g_test_add_func ("/ui/entry-page/practice-stays-with-the-entry", test_practice);
  g_test_add_func ("/ui/entry-page/practice-varies-between-entries", test_practice_varies);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-advice-view.h"
#include "ui/advice/tegotae-entry-item.h"
#include "ui/advice/tegotae-entry-list.h"
#include "ui/widgets/tegotae-choice.h"

#define WIDE 1000
#define NARROW 360
#define HEIGHT 600

#define ALL "entry-self entry-company entry-talk entry-dialogue entry-calm "

typedef struct
{
  TegotaeService *service;
  GtkWidget      *view;
  GtkWindow      *window;
} Fixture;

static void
settle (Fixture *fixture)
{
  test_home_settle (fixture->service);
  test_ui_rest ();
}

/* @data: the width of the window */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->service = test_home_open ();
  fixture->view = tegotae_advice_view_new (fixture->service);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  fixture->window = test_ui_show (fixture->view, GPOINTER_TO_INT (data), HEIGHT);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->view);
  test_home_close (fixture->service);
}

static GListModel *
get_model (Fixture *fixture)
{
  GtkWidget *list = test_ui_find (fixture->view, TEGOTAE_TYPE_ENTRY_LIST);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (test_ui_find (list, GTK_TYPE_LIST_VIEW))));
}

/* The ids under "For You", and the number of all entries. */
static void
assert_first (Fixture    *fixture,
              const char *expected)
{
  GListModel *model = get_model (fixture);
  g_autoptr (GString) first = g_string_new (NULL);
  gboolean headed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (model, i);

      if (item->heading != NULL)
        headed = g_str_equal (item->heading, "For You");
      if (headed)
        g_string_append_printf (first, "%s ", item->info->id);
    }

  g_assert_cmpstr (first->str, ==, expected);
}

static const char *
get_first_reasons (Fixture *fixture)
{
  g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (get_model (fixture), 0);

  return item->reasons;
}

static TegotaeAttempt *
take (Fixture    *fixture,
      const char *answers,
      int         day)
{
  TegotaeAttempt *attempt = test_home_score (fixture->service, answers, day);

  test_home_save (fixture->service, attempt);
  settle (fixture);

  return attempt;
}

static void
mark_read (Fixture    *fixture,
           const char *id)
{
  tegotae_service_call (fixture->service, &tegotae_call_mark_read, tegotae_entry_key_new ("core", id),
                        NULL, NULL, NULL);
  settle (fixture);
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  GtkWidget *label = test_ui_find_label (fixture->view, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
on_suggested_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GPtrArray) suggestions = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  GString *ids = user_data;

  for (guint i = 0; i < suggestions->len; i++)
    g_string_append_printf (ids, "%s ", ((TegotaeSuggestion *) g_ptr_array_index (suggestions, i))->entry->id);
}

static void
test_last_attempt (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) first = NULL;
  g_autoptr (TegotaeAttempt) others = NULL;
  g_autoptr (TegotaeAttempt) last = NULL;
  g_autoptr (GString) wanted = g_string_new (NULL);
  char *ids[] = { NULL, NULL };

  assert_first (fixture, "");
  first = take (fixture, "0000000000", 0);
  assert_first (fixture, ALL);
  g_assert_true (is_seen (fixture, "5 entries"));

  /* What others see in the user suggests nothing. */
  others = test_home_score (fixture->service, "2222022220", 1);
  others->taken_by = g_strdup ("Mother");
  test_home_save (fixture->service, others);
  settle (fixture);
  assert_first (fixture, ALL);

  last = take (fixture, "2222022220", 2);
  tegotae_service_call (fixture->service, &tegotae_call_suggest,
                        tegotae_suggest_arguments_new (last, tegotae_service_get_stage (fixture->service), 5),
                        NULL, on_suggested_cb, wanted);
  settle (fixture);
  g_assert_true (g_str_has_prefix (wanted->str, "entry-calm "));
  assert_first (fixture, wanted->str);

  ids[0] = last->id;
  tegotae_service_call (fixture->service, &tegotae_call_delete, g_strdupv (ids), NULL, NULL, NULL);
  settle (fixture);
  assert_first (fixture, ALL);
  ids[0] = first->id;
  tegotae_service_call (fixture->service, &tegotae_call_delete, g_strdupv (ids), NULL, NULL, NULL);
  settle (fixture);
  assert_first (fixture, "");
}

/* In either layout, what was read is gone when one is back at the list. */
static void
test_read (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = take (fixture, "0000000000", 0);
  TegotaeNavigator *navigator = tegotae_advice_view_get_navigator (TEGOTAE_ADVICE_VIEW (fixture->view));

  gtk_widget_grab_focus (fixture->view);
  test_ui_rest ();
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Return, 0));
  settle (fixture);
  g_assert_true (tegotae_navigator_get_can_go_back (navigator));
  assert_first (fixture, ALL);

  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Escape, 0));
  test_ui_release (GTK_WIDGET (navigator), GDK_KEY_Escape);
  settle (fixture);
  assert_first (fixture, "entry-company entry-talk entry-dialogue entry-calm ");
  g_assert_true (is_seen (fixture, "5 entries"));

  /* The focus is at the next. */
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Return, 0));
  settle (fixture);
  g_assert_true (test_ui_press (fixture->view, GDK_KEY_Escape, 0));
  settle (fixture);
  assert_first (fixture, "entry-talk entry-dialogue entry-calm ");
}

static void
test_other_changes (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = take (fixture, "0000000000", 0);
  GtkWidget *choice = test_ui_find (fixture->view, TEGOTAE_TYPE_CHOICE);
  GtkWidget *search = test_ui_find (fixture->view, GTK_TYPE_SEARCH_ENTRY);

  mark_read (fixture, "entry-talk");
  assert_first (fixture, "entry-self entry-company entry-dialogue entry-calm ");
  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "entry-self", TEGOTAE_MARK_NOT_FOR_ME, TRUE),
                        NULL, NULL, NULL);
  settle (fixture);
  assert_first (fixture, "entry-company entry-dialogue entry-calm ");

  tegotae_choice_set_selected (TEGOTAE_CHOICE (choice), 2);
  test_ui_rest ();
  assert_first (fixture, "");
  g_assert_true (is_seen (fixture, "1 of 5 entries"));
  mark_read (fixture, "entry-calm");
  tegotae_choice_set_selected (TEGOTAE_CHOICE (choice), 0);
  settle (fixture);
  assert_first (fixture, "entry-company entry-dialogue ");

  gtk_editable_set_text (GTK_EDITABLE (search), "Dialogue");
  settle (fixture);
  g_assert_false (is_seen (fixture, "For You"));
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  settle (fixture);
  g_assert_true (is_seen (fixture, "For You"));

  g_assert_null (strstr (get_first_reasons (fixture), "You are preparing."));
  tegotae_service_set_stage (fixture->service, TEGOTAE_STAGE_PREPARING);
  settle (fixture);
  g_assert_nonnull (strstr (get_first_reasons (fixture), "You are preparing."));
}

/* Nothing is asked for what nobody sees; it is right once it is seen. */
static void
test_unseen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = NULL;

  gtk_widget_set_visible (fixture->view, FALSE);
  attempt = take (fixture, "0000000000", 0);
  assert_first (fixture, "");

  gtk_widget_set_visible (fixture->view, TRUE);
  settle (fixture);
  assert_first (fixture, ALL);
}

static void
add (const char *name,
     int         width,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/for-you/", name, NULL);

  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  add ("what-the-last-own-attempt-suggests", NARROW, test_last_attempt);
  add ("what-was-read-is-gone/wide", WIDE, test_read);
  add ("what-was-read-is-gone/narrow", NARROW, test_read);
  add ("gone-while-filtered-or-searched-and-in-step-with-marks", NARROW, test_other_changes);
  add ("asked-for-when-it-is-seen", NARROW, test_unseen);

  return g_test_run ();
}

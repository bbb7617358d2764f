/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/advice/tegotae-reading-resume-card.h"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *offer;
  GtkWindow      *window;
  char           *opened;
} Fixture;

static void
on_open_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  Fixture *fixture = user_data;
  const char *pack;
  const char *entry;

  g_variant_get (parameter, "(&s&s)", &pack, &entry);
  g_free (fixture->opened);
  fixture->opened = g_strconcat (pack, "/", entry, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open-entry", G_VARIANT_TYPE ("(ss)"));

  fixture->service = test_home_open_in ("advice");
  fixture->offer = g_object_new (TEGOTAE_TYPE_READING_RESUME_CARD, NULL);
  g_signal_connect (action, "activate", G_CALLBACK (on_open_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (box, "nav", G_ACTION_GROUP (group));
  gtk_box_append (GTK_BOX (box), fixture->offer);
  g_object_add_weak_pointer (G_OBJECT (fixture->offer), (gpointer *) &fixture->offer);
  fixture->window = test_ui_show (box, 360, 600);
  tegotae_reading_resume_card_set_service (TEGOTAE_READING_RESUME_CARD (fixture->offer), fixture->service);
  test_home_settle (fixture->service);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  g_assert_null (fixture->offer);
  test_home_close (fixture->service);
  g_free (fixture->opened);
}

static void
leave (Fixture    *fixture,
       const char *entry,
       int         permille)
{
  tegotae_service_call (fixture->service, &tegotae_call_set_reading_position,
                        tegotae_reading_position_new ("core", entry, permille, 0), NULL, NULL, NULL);
  test_home_settle (fixture->service);
}

static void
test_comes_and_goes (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_false (gtk_widget_get_visible (fixture->offer));
  leave (fixture, "everything", 400);
  g_assert_true (gtk_widget_get_visible (fixture->offer));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->offer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Continue Reading: Does <b>bold</b> & loud help?");
  g_assert_nonnull (test_ui_find_label (fixture->offer, "Does <b>bold</b> & loud help?"));

  g_signal_emit_by_name (fixture->offer, "clicked");
  g_assert_cmpstr (fixture->opened, ==, "core/everything");

  leave (fixture, "everything", 1000);
  g_assert_false (gtk_widget_get_visible (fixture->offer));
}

static void
on_verdict_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_assert_true (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, NULL));
}

static void
test_not_for_me (Fixture       *fixture,
                 gconstpointer  data)
{
  leave (fixture, "everything", 400);
  tegotae_service_call (fixture->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new ("core", "everything", TEGOTAE_MARK_NOT_FOR_ME, TRUE),
                        NULL, on_verdict_cb, NULL);
  test_home_settle (fixture->service);
  g_assert_false (gtk_widget_get_visible (fixture->offer));
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/reading-resume-card/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("comes-and-goes", test_comes_and_goes);
  ADD ("what-is-not-for-me-is-not-offered", test_not_for_me);

  return g_test_run ();
}

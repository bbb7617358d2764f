/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/shell/tegotae-undo-offer.h"

/* Time for a toast to come or go, and for the next to follow. */

typedef struct
{
  GtkWidget        *overlay;
  GtkWindow        *window;
  TegotaeUndoOffer *offer;
  guint             n_undone;
  guint             n_expired;
  const char       *before; /* what is offered after undoing */
} Fixture;

static void
on_undo_cb (GSimpleAction *action,
            GVariant      *parameter,
            Fixture       *fixture)
{
  fixture->n_undone++;

  if (fixture->before != NULL)
    tegotae_undo_offer_show (fixture->offer, fixture->before);
  else
    tegotae_undo_offer_hide (fixture->offer);
}

static void
on_expired_cb (TegotaeUndoOffer *offer,
               Fixture          *fixture)
{
  fixture->n_expired++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("undo", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (on_undo_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));

  fixture->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->overlay), gtk_label_new ("Below"));
  gtk_widget_insert_action_group (fixture->overlay, "test", G_ACTION_GROUP (group));
  fixture->offer = tegotae_undo_offer_new (ADW_TOAST_OVERLAY (fixture->overlay), "test.undo");
  g_signal_connect (fixture->offer, "expired", G_CALLBACK (on_expired_cb), fixture);
  fixture->window = test_ui_show (fixture->overlay, 360, 300);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->offer);
  test_ui_close (fixture->window);
}

static guint
count_toasts (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->overlay);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += !GTK_IS_LABEL (child);

  return n;
}

static gboolean
is_seen (Fixture    *fixture,
         const char *text)
{
  return test_ui_find_label (fixture->overlay, text) != NULL;
}

static void
click_undo (Fixture *fixture)
{
  GtkWidget *label = test_ui_find_label (fixture->overlay, "Undo");

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

/* The button beside “Undo”. */
static void
click_close (Fixture *fixture)
{
  GtkWidget *label = test_ui_find_label (fixture->overlay, "Undo");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

  g_signal_emit_by_name (gtk_widget_get_next_sibling (button), "clicked");
}

static void
test_text_is_not_markup (Fixture       *fixture,
                         gconstpointer  data)
{
  tegotae_undo_offer_show (fixture->offer, "Deleted <this> & that");
  g_assert_true (is_seen (fixture, "Deleted <this> & that"));
}

static void
test_later_takes_over (Fixture       *fixture,
                       gconstpointer  data)
{
  tegotae_undo_offer_show (fixture->offer, "First");
  tegotae_undo_offer_show (fixture->offer, "Second");

  g_assert_cmpuint (count_toasts (fixture), ==, 1);
  g_assert_true (is_seen (fixture, "Second"));
  g_assert_false (is_seen (fixture, "First"));
}

static void
wait_for_toast (Fixture    *fixture,
                const char *text)
{
  test_ui_wait_for (count_toasts (fixture) == 1 && is_seen (fixture, text));
}

static void
test_undo_offers_what_was_before (Fixture       *fixture,
                                  gconstpointer  data)
{
  tegotae_undo_offer_show (fixture->offer, "Second");
  wait_for_toast (fixture, "Second");

  fixture->before = "First";
  click_undo (fixture);
  wait_for_toast (fixture, "First");

  g_assert_cmpuint (fixture->n_undone, ==, 1);
  g_assert_cmpuint (fixture->n_expired, ==, 0);

  fixture->before = NULL;
  click_undo (fixture);
  test_ui_wait_for (count_toasts (fixture) == 0);

  g_assert_cmpuint (fixture->n_undone, ==, 2);
  g_assert_cmpuint (fixture->n_expired, ==, 0);
}

static void
test_closing_expires (Fixture       *fixture,
                      gconstpointer  data)
{
  tegotae_undo_offer_show (fixture->offer, "First");
  wait_for_toast (fixture, "First");
  click_close (fixture);
  test_ui_wait_for (count_toasts (fixture) == 0 && fixture->n_expired > 0);

  g_assert_cmpuint (fixture->n_expired, ==, 1);
  g_assert_cmpuint (fixture->n_undone, ==, 0);
}

static void
test_hiding_does_not_expire (Fixture       *fixture,
                             gconstpointer  data)
{
  tegotae_undo_offer_show (fixture->offer, "First");
  tegotae_undo_offer_hide (fixture->offer);
  test_ui_wait_for (count_toasts (fixture) == 0);
  test_ui_rest ();

  g_assert_cmpuint (fixture->n_expired, ==, 0);
}

/* Without waiting for each to come and go, this crashes in libadwaita. The
 * delays choose moments of the sliding, which takes about 400 ms. */
static void
test_hurry_is_safe (Fixture       *fixture,
                    gconstpointer  data)
{
  static const guint delays[] = { 0, 30, 120, 200, 280, 350 };

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      for (guint j = 0; j < 2; j++)
        {
          tegotae_undo_offer_show (fixture->offer, "First");
          test_ui_outlast (delays[i]);
          tegotae_undo_offer_hide (fixture->offer);
          test_ui_outlast (delays[G_N_ELEMENTS (delays) - 1 - i]);
        }
    }

  tegotae_undo_offer_show (fixture->offer, "Last");
  wait_for_toast (fixture, "Last");
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define add(name, func) \
  g_test_add ("/ui/undo-offer/" name, Fixture, NULL, set_up, func, tear_down)

  add ("text-is-not-markup", test_text_is_not_markup);
  add ("later-takes-over", test_later_takes_over);
  add ("undo-offers-what-was-before", test_undo_offers_what_was_before);
  add ("closing-expires", test_closing_expires);
  add ("hiding-does-not-expire", test_hiding_does_not_expire);
  add ("hurry-is-safe", test_hurry_is_safe);

#undef add

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/widgets/tegotae-incremental-list-model.h"

#define N_FIRST 12
#define N_ALL 130
#define N_MANY 100000

typedef struct
{
  GtkStringList      *strings;
  GtkWidget          *view;
  GtkWindow          *window;
  TegotaeIncrementalListModel *rows;
  guint               n_painted; /* how many there were when a frame was painted first */
} Fixture;

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (tegotae_incremental_list_model_get (fixture->rows));
}

static void
fill (Fixture *fixture,
      guint    n)
{
  g_auto (GStrv) texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = g_strdup_printf ("%u", i);

  tegotae_incremental_list_model_restart (fixture->rows);
  gtk_string_list_splice (fixture->strings, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->strings)),
                          (const char * const *) texts);
}

static void
on_painted_cb (Fixture *fixture)
{
  if (fixture->n_painted == 0)
    fixture->n_painted = count (fixture);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);

  fixture->strings = gtk_string_list_new (NULL);
  fixture->view = g_object_ref_sink (gtk_list_view_new (NULL, factory));
  fixture->rows = tegotae_incremental_list_model_new (G_LIST_MODEL (fixture->strings), fixture->view);
  selection = gtk_no_selection_new (g_object_ref (tegotae_incremental_list_model_get (fixture->rows)));
  gtk_list_view_set_model (GTK_LIST_VIEW (fixture->view), GTK_SELECTION_MODEL (selection));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->view);
  fixture->window = test_ui_show (scrolled, 360, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->rows, tegotae_incremental_list_model_free);
  test_ui_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->strings);
}

static void
test_first_frame (Fixture       *fixture,
                  gconstpointer  data)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (fixture->view), "after-paint",
                            G_CALLBACK (on_painted_cb), fixture);

  fill (fixture, N_ALL);
  g_assert_cmpuint (count (fixture), ==, N_FIRST);

  test_ui_wait_for (fixture->n_painted > 0);
  g_assert_cmpuint (fixture->n_painted, ==, N_FIRST);
  test_ui_wait_for (count (fixture) == N_ALL);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (fixture->view), on_painted_cb,
                                        fixture);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  fill (fixture, N_ALL);
  test_ui_wait_for (count (fixture) > N_FIRST);

  /* The next letter comes before the last row. */
  fill (fixture, N_ALL);
  g_assert_cmpuint (count (fixture), ==, N_FIRST);
  test_ui_wait_for (count (fixture) == N_ALL);

  fill (fixture, 3);
  g_assert_cmpuint (count (fixture), ==, 3);
  fill (fixture, 0);
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_what_comes_later (Fixture       *fixture,
                       gconstpointer  data)
{
  fill (fixture, 3);
  test_ui_rest ();

  /* Not gradually: who has all may be anywhere in it. */
  for (guint i = 0; i < N_ALL; i++)
    gtk_string_list_append (fixture->strings, "later");
  g_assert_cmpuint (count (fixture), ==, 3 + N_ALL);
}

static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  fill (fixture, N_MANY);
  test_ui_wait_for (count (fixture) == N_MANY);
}

static void
test_ended_between (Fixture       *fixture,
                    gconstpointer  data)
{
  fill (fixture, N_ALL);
  test_ui_wait_for (count (fixture) > N_FIRST);
  g_clear_pointer (&fixture->rows, tegotae_incremental_list_model_free);
  test_ui_rest ();
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/ui/incremental-list-model/the-first-are-painted-before-the-others", test_first_frame },
    { "/ui/incremental-list-model/others-begin-anew", test_again },
    { "/ui/incremental-list-model/what-comes-later-comes-at-once", test_what_comes_later },
    { "/ui/incremental-list-model/very-many-come-in-the-end", test_many },
    { "/ui/incremental-list-model/can-end-in-between", test_ended_between },
  };

  test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/records/tegotae-comparison-page.h"
#include "ui/widgets/tegotae-choice.h"

typedef struct
{
  TegotaeService *service;
  GPtrArray      *attempts; /* of the 4th, 3rd and 2nd; then one of other questions */
  GtkWidget      *page;
  GtkWindow      *window;
} Fixture;

static TegotaeAttempt *
get_attempt (Fixture *fixture,
             guint    index)
{
  return g_ptr_array_index (fixture->attempts, index);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char * const answers[] = { "3333333333", "1111111111", "0000000000", "2222222222" };
  TegotaeAttempt *other;

  fixture->service = test_home_open ();
  fixture->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_ptr_array_add (fixture->attempts,
                     test_home_score (fixture->service, answers[i], (int) (G_N_ELEMENTS (answers) - i)));

  other = get_attempt (fixture, 3);
  g_free (other->questionnaire);
  other->questionnaire = g_strdup ("other");

  fixture->page = tegotae_comparison_page_new (fixture->service, fixture->attempts,
                                               get_attempt (fixture, 0), NULL);
  fixture->window = test_ui_show (fixture->page, 360, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_ptr_array_unref (fixture->attempts);
  test_home_close (fixture->service);
}

static gpointer
get_child (GtkWidget  *page,
           const char *name)
{
  return gtk_widget_get_template_child (page, TEGOTAE_TYPE_COMPARISON_PAGE, name);
}

static guint
get_selected (GtkWidget  *page,
              const char *name)
{
  return tegotae_choice_get_selected (get_child (page, name));
}

static guint
count_answers (Fixture *fixture)
{
  GtkListBox *list = get_child (fixture->page, "answers");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

static void
test_the_one_before (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_cmpuint (get_selected (fixture->page, "from"), ==, 1);
  g_assert_cmpuint (get_selected (fixture->page, "to"), ==, 0);
  g_assert_cmpuint (count_answers (fixture), ==, 10);
}

static void
test_only_what_can_be_compared (Fixture       *fixture,
                                gconstpointer  data)
{
  GtkWidget *drop_down = test_ui_find (get_child (fixture->page, "from"), GTK_TYPE_DROP_DOWN);

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down))), ==, 3);
}

static void
test_choosing_compares_at_once (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *before = g_strdup (gtk_label_get_text (get_child (fixture->page, "scores")));

  tegotae_choice_set_selected (get_child (fixture->page, "from"), 2);
  g_assert_cmpstr (gtk_label_get_text (get_child (fixture->page, "scores")), !=, before);
}

static void
test_never_with_itself (Fixture       *fixture,
                        gconstpointer  data)
{
  tegotae_choice_set_selected (get_child (fixture->page, "from"), 2);
  tegotae_choice_set_selected (get_child (fixture->page, "to"), 2);

  g_assert_cmpuint (get_selected (fixture->page, "from"), ==, 1);
  g_assert_cmpuint (get_selected (fixture->page, "to"), ==, 2);
}

static void
test_copy_compares_the_same (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *copy;
  GtkWindow *window;

  tegotae_choice_set_selected (get_child (fixture->page, "from"), 2);
  copy = tegotae_comparison_page_copy (TEGOTAE_COMPARISON_PAGE (fixture->page));
  window = test_ui_show (copy, 360, 600);

  g_assert_cmpuint (get_selected (copy, "from"), ==, 2);
  g_assert_cmpuint (get_selected (copy, "to"), ==, 0);

  test_ui_close (window);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/comparison-page/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("the-one-before-is-compared", test_the_one_before);
  ADD ("only-what-can-be-compared-is-offered", test_only_what_can_be_compared);
  ADD ("choosing-compares-at-once", test_choosing_compares_at_once);
  ADD ("none-is-compared-with-itself", test_never_with_itself);
  ADD ("a-copy-compares-the-same", test_copy_compares_the_same);

#undef ADD

  return g_test_run ();
}

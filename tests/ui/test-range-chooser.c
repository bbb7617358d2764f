/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "core/tegotae-time.h"
#include "ui/records/tegotae-range-chooser.h"
#include "ui/widgets/tegotae-choice.h"

/* Which days are chosen, 0 being the newest, and how many attempts these have. Of
 * the three days the middle one has two attempts. */
static const struct
{
  guint       from;
  guint       to;
  guint       n;
  const char *text;
} ranges[] = {
  { 2, 2, 1, "1 attempt will be deleted." },
  { 1, 1, 2, "2 attempts will be deleted." },
  { 2, 0, 4, "4 attempts will be deleted." },
  { 0, 1, 3, "3 attempts will be deleted." },
};

static TegotaeChoice *
get_choice (GtkWidget  *chooser,
            const char *name)
{
  return TEGOTAE_CHOICE (gtk_widget_get_template_child (chooser, TEGOTAE_TYPE_RANGE_CHOOSER, name));
}

static GtkWidget *
create (TegotaeService *service)
{
  static const int days[] = { 20, 10, 10, 2 };
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (attempts, test_home_score (service, "0000000000", days[i]));

  return tegotae_range_chooser_new (attempts);
}

static void
test_days_are_whole (void)
{
  TegotaeService *service = test_home_open ();
  GtkWidget *chooser = create (service);
  GtkWindow *window = test_ui_show (chooser, 360, 300);
  gint64 from, to;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      tegotae_choice_set_selected (get_choice (chooser, "from"), ranges[i].from);
      tegotae_choice_set_selected (get_choice (chooser, "to"), ranges[i].to);

      g_assert_cmpuint (tegotae_range_chooser_get_range (TEGOTAE_RANGE_CHOOSER (chooser), &from, &to),
                        ==, ranges[i].n);
      g_assert_cmpint (to - from, >=, G_TIME_SPAN_DAY / G_TIME_SPAN_MILLISECOND);
      g_assert_nonnull (test_ui_find_label (chooser, ranges[i].text));
    }

  test_ui_close (window);
  test_home_close (service);
}

/* Who confirms without choosing loses the least. */
static void
test_oldest_day_is_first (void)
{
  TegotaeService *service = test_home_open ();
  GtkWidget *chooser = create (service);
  GtkWindow *window = test_ui_show (chooser, 360, 300);

  g_assert_nonnull (test_ui_find_label (chooser, "1 attempt will be deleted."));

  test_ui_close (window);
  test_home_close (service);
}

/* Attempts come in the order of saving, of which a wrong clock knows nothing. */
static void
test_days_are_by_the_calendar (void)
{
  TegotaeService *service = test_home_open ();
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  static const int days[] = { 10, 20, 10, 2 };
  GtkWidget *chooser;
  GtkWindow *window;
  gint64 from, to;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (attempts, test_home_score (service, "0000000000", days[i]));
  ((TegotaeAttempt *) g_ptr_array_index (attempts, 3))->finished_at = TEGOTAE_TIME_LATEST;
  chooser = tegotae_range_chooser_new (attempts);
  window = test_ui_show (chooser, 360, 300);

  tegotae_choice_set_selected (get_choice (chooser, "from"), 2);
  tegotae_choice_set_selected (get_choice (chooser, "to"), 2);
  g_assert_nonnull (test_ui_find_label (chooser, "2 attempts will be deleted."));

  tegotae_choice_set_selected (get_choice (chooser, "to"), 0);
  g_assert_cmpuint (tegotae_range_chooser_get_range (TEGOTAE_RANGE_CHOOSER (chooser), &from, &to), ==, 4);
  g_assert_cmpint (to, >, TEGOTAE_TIME_LATEST);

  test_ui_close (window);
  test_home_close (service);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/range-chooser/days-are-whole", test_days_are_whole);
  g_test_add_func ("/ui/range-chooser/oldest-day-is-first", test_oldest_day_is_first);

  g_test_add_func ("/ui/range-chooser/days-are-by-the-calendar", test_days_are_by_the_calendar);

  return g_test_run ();
}

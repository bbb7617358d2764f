/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "ui/records/tegotae-trend-table.h"

typedef struct
{
  TegotaeService *service;
  GPtrArray      *attempts; /* the newest first */
  GtkWidget      *table;
  GtkWindow      *window;
} Fixture;

/* Too narrow for a column a domain, or wide enough. */
static const int narrow = 360;
static const int wide = 900;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const int *width = data;
  g_autoptr (TegotaeTrend) trend = NULL;

  fixture->service = test_home_open ();
  fixture->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  g_ptr_array_add (fixture->attempts, test_home_score (fixture->service, "3100031000", 20));
  g_ptr_array_add (fixture->attempts, test_home_score (fixture->service, "0000000000", 1));
  trend = tegotae_trend_new (fixture->attempts, "core/quick", TEGOTAE_TREND_ALL,
                             ((TegotaeAttempt *) g_ptr_array_index (fixture->attempts, 0))->finished_at);

  fixture->table = g_object_new (TEGOTAE_TYPE_TREND_TABLE, NULL);
  fixture->window = test_ui_show (fixture->table, *width, 600);
  tegotae_trend_table_set_trend (TEGOTAE_TREND_TABLE (fixture->table), trend,
                                 tegotae_service_get_content (fixture->service));
  test_ui_rest ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  g_ptr_array_unref (fixture->attempts);
  test_home_close (fixture->service);
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      index)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_template_child (fixture->table, TEGOTAE_TYPE_TREND_TABLE,
                                                                  "rows"));

  return gtk_list_box_get_row_at_index (list, index);
}

static const char *
get_id (GtkListBoxRow *row)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
}

static void
test_newest_first (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint i = 0; i < fixture->attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (fixture->attempts, i);
      GtkListBoxRow *row = get_row (fixture, (int) i);

      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "records.open");
      g_assert_cmpstr (get_id (row), ==, attempt->id);
    }

  g_assert_null (get_row (fixture, (int) fixture->attempts->len));
}

/* In a column of its own, or all in one; the numbers are there in any case. */
static void
test_domains_have_a_place (Fixture       *fixture,
                           gconstpointer  data)
{
  gboolean is_wide = data == &wide;

  test_ui_wait_for ((test_ui_find_label (fixture->table, "Domains") == NULL) == is_wide);
  g_assert_true ((test_ui_find_label (fixture->table, "Self-knowledge") != NULL) == is_wide);
}

static void
test_nothing_empties_it (Fixture       *fixture,
                         gconstpointer  data)
{
  tegotae_trend_table_set_trend (TEGOTAE_TREND_TABLE (fixture->table), NULL,
                                 tegotae_service_get_content (fixture->service));
  g_assert_null (get_row (fixture, 0));
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, width, func) \
  g_test_add ("/ui/trend-table/" name, Fixture, &width, set_up, func, tear_down)

  ADD ("newest-first", narrow, test_newest_first);
  ADD ("domains-share-a-column-where-it-is-narrow", narrow, test_domains_have_a_place);
  ADD ("domains-have-columns-where-it-is-wide", wide, test_domains_have_a_place);
  ADD ("nothing-empties-it", wide, test_nothing_empties_it);

#undef ADD

  return g_test_run ();
}

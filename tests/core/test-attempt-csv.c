/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-attempt-csv.h"

#define HEADER "attempt,finished_at,questionnaire,score,band,stage"

static TegotaeAttempt *
new_attempt (const char   *id,
             const char   *band,
             TegotaeStage  stage)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->id = g_strdup (id);
  attempt->questionnaire = g_strdup ("quick");
  attempt->band = g_strdup (band);
  attempt->stage = stage;
  attempt->finished_at = 1763000031415;
  attempt->score = 57;

  return attempt;
}

static void
add_domain (TegotaeAttempt *attempt,
            const char     *id,
            int             score)
{
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new (id, id, score));
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
}

static void
test_without_attempts_there_is_a_header (void)
{
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autofree char *csv = tegotae_attempt_csv_new (attempts);

  g_assert_cmpstr (csv, ==, HEADER "\r\n");
}

static void
test_a_row_each_with_all_domains (void)
{
  g_autoptr (GPtrArray) attempts = new_list ();
  TegotaeAttempt *first = new_attempt ("a", "growing", TEGOTAE_STAGE_FINAL);
  TegotaeAttempt *second = new_attempt ("b", "growing", TEGOTAE_STAGE_NONE);
  g_autofree char *csv = NULL;

  add_domain (first, "self", 75);
  add_domain (second, "talk", 25);
  add_domain (second, "self", 0);
  g_ptr_array_add (attempts, first);
  g_ptr_array_add (attempts, second);

  csv = tegotae_attempt_csv_new (attempts);
  g_assert_cmpstr (csv, ==,
                   HEADER ",self,talk\r\n"
                   "a,2025-11-13T02:13:51Z,quick,57,growing,final,75,\r\n"
                   "b,2025-11-13T02:13:51Z,quick,57,growing,,0,25\r\n");
}

typedef struct
{
  const char *name;
  const char *text;
  const char *cell;
} Cell;

static const Cell cells[] = {
  { "plain-stays", "growing", "growing" },
  { "comma-is-quoted", "a,b", "\"a,b\"" },
  { "quotation-mark-is-doubled", "a\"b", "\"a\"\"b\"" },
  { "line-break-is-quoted", "a\nb", "\"a\nb\"" },
  { "equals-is-no-formula", "=1+1", "'=1+1" },
  { "plus-is-no-formula", "+1", "'+1" },
  { "minus-is-no-formula", "-1", "'-1" },
  { "at-is-no-formula", "@SUM(A1)", "'@SUM(A1)" },
  { "quoted-is-no-formula", "=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"" },
};

static void
test_cell (gconstpointer data)
{
  const Cell *cell = data;
  g_autoptr (GPtrArray) attempts = new_list ();
  g_autofree char *csv = NULL;
  g_autofree char *row = NULL;

  g_ptr_array_add (attempts, new_attempt ("a", cell->text, TEGOTAE_STAGE_NONE));
  csv = tegotae_attempt_csv_new (attempts);
  row = g_strdup_printf (HEADER "\r\na,2025-11-13T02:13:51Z,quick,57,%s,\r\n", cell->cell);
  g_assert_cmpstr (csv, ==, row);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/attempt-csv/without-attempts-there-is-a-header", test_without_attempts_there_is_a_header);
  g_test_add_func ("/core/attempt-csv/a-row-each-with-all-domains", test_a_row_each_with_all_domains);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *name = g_strconcat ("/core/attempt-csv/", cells[i].name, NULL);

      g_test_add_data_func (name, &cells[i], test_cell);
    }

  return g_test_run ();
}

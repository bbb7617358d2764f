/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-marks.h"

static void
test_marks_add_up (void)
{
  g_autoptr (TegotaeMarks) marks = tegotae_marks_new ();

  tegotae_marks_add (marks, "core", "first", TEGOTAE_MARK_READ);
  tegotae_marks_add (marks, "core", "first", TEGOTAE_MARK_BOOKMARKED);
  tegotae_marks_add (marks, "other", "first", TEGOTAE_MARK_HELPFUL);

  g_assert_cmpint (tegotae_marks_get (marks, "core", "first"), ==,
                   TEGOTAE_MARK_READ | TEGOTAE_MARK_BOOKMARKED);
  g_assert_cmpint (tegotae_marks_get (marks, "other", "first"), ==, TEGOTAE_MARK_HELPFUL);
  g_assert_cmpint (tegotae_marks_get (marks, "core", "second"), ==, TEGOTAE_MARK_NONE);
  g_assert_cmpuint (tegotae_marks_get_size (marks), ==, 2);
}

static void
test_no_marks_are_none (void)
{
  g_autoptr (TegotaeEntryInfo) info = tegotae_entry_info_new ("core", "first", "ja", "t");

  g_assert_cmpint (tegotae_marks_get_info (NULL, info), ==, TEGOTAE_MARK_NONE);
  g_assert_cmpuint (tegotae_marks_get_size (NULL), ==, 0);
}

static void
test_verdicts_have_ids (void)
{
  g_assert_cmpstr (tegotae_mark_verdict_to_id (TEGOTAE_MARK_HELPFUL), ==, "helpful");
  g_assert_cmpstr (tegotae_mark_verdict_to_id (TEGOTAE_MARK_NOT_FOR_ME), ==, "not-for-me");
  g_assert_null (tegotae_mark_verdict_to_id (TEGOTAE_MARK_NONE));
  g_assert_null (tegotae_mark_verdict_to_id (TEGOTAE_MARK_READ));
  g_assert_null (tegotae_mark_verdict_to_id (TEGOTAE_MARK_VERDICTS));
}

static void
test_filter (void)
{
  static const struct
  {
    TegotaeMark with;
    TegotaeMark without;
    TegotaeMark marks;
    gboolean    fits;
  } rows[] = {
    { 0, 0, 0, TRUE },
    { 0, 0, TEGOTAE_MARK_READ, TRUE },
    { 0, TEGOTAE_MARK_READ, 0, TRUE },
    { 0, TEGOTAE_MARK_READ, TEGOTAE_MARK_BOOKMARKED, TRUE },
    { 0, TEGOTAE_MARK_READ, TEGOTAE_MARK_READ | TEGOTAE_MARK_HELPFUL, FALSE },
    { TEGOTAE_MARK_BOOKMARKED, 0, 0, FALSE },
    { TEGOTAE_MARK_BOOKMARKED, 0, TEGOTAE_MARK_BOOKMARKED | TEGOTAE_MARK_READ, TRUE },
    { TEGOTAE_MARK_BOOKMARKED, TEGOTAE_MARK_READ, TEGOTAE_MARK_BOOKMARKED | TEGOTAE_MARK_READ, FALSE },
    { TEGOTAE_MARK_BOOKMARKED, TEGOTAE_MARK_READ, TEGOTAE_MARK_BOOKMARKED, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TegotaeMarksFilter filter = { rows[i].with, rows[i].without };

      g_test_message ("row %u", i);
      g_assert_cmpint (tegotae_marks_filter_match (filter, rows[i].marks), ==, rows[i].fits);
      g_assert_cmpint (tegotae_marks_filter_is_active (filter), ==, (rows[i].with | rows[i].without) != 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/marks/they-add-up", test_marks_add_up);
  g_test_add_func ("/core/marks/none-are-none", test_no_marks_are_none);
  g_test_add_func ("/core/marks/verdicts-have-ids", test_verdicts_have_ids);
  g_test_add_func ("/core/marks/filter", test_filter);

  return g_test_run ();
}

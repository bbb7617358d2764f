/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-stage.h"

static void
test_ids (void)
{
  const char * const ids[] = { "before-first", "preparing", "waiting", "rejected", "final" };

  g_assert_cmpuint (G_N_ELEMENTS (ids), ==, TEGOTAE_N_STAGES);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpint (tegotae_stage_from_id (ids[i]), ==, i);
      g_assert_cmpstr (tegotae_stage_to_id ((TegotaeStage) i), ==, ids[i]);
    }
}

static void
test_none (void)
{
  g_assert_cmpint (tegotae_stage_from_id (NULL), ==, TEGOTAE_STAGE_NONE);
  g_assert_cmpint (tegotae_stage_from_id ("Final"), ==, TEGOTAE_STAGE_NONE);
  g_assert_null (tegotae_stage_to_id (TEGOTAE_STAGE_NONE));
  g_assert_null (tegotae_stage_to_id ((TegotaeStage) TEGOTAE_N_STAGES));
}

static void
test_sets (void)
{
  TegotaeStages stages = 1u << TEGOTAE_STAGE_WAITING | 1u << TEGOTAE_STAGE_BEFORE_FIRST;

  g_assert_true (tegotae_stages_have (stages, TEGOTAE_STAGE_WAITING));
  g_assert_true (tegotae_stages_have (stages, TEGOTAE_STAGE_BEFORE_FIRST));
  g_assert_false (tegotae_stages_have (stages, TEGOTAE_STAGE_FINAL));
  g_assert_false (tegotae_stages_have (stages, TEGOTAE_STAGE_NONE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/stage/ids", test_ids);
  g_test_add_func ("/core/stage/none", test_none);
  g_test_add_func ("/core/stage/sets", test_sets);

  return g_test_run ();
}

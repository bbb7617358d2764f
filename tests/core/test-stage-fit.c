/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/suggestions/tegotae-suggestion-candidate.h"

#define BEFORE_FIRST (1u << TEGOTAE_STAGE_BEFORE_FIRST)
#define PREPARING (1u << TEGOTAE_STAGE_PREPARING)
#define WAITING (1u << TEGOTAE_STAGE_WAITING)
#define REJECTED (1u << TEGOTAE_STAGE_REJECTED)
#define FINAL (1u << TEGOTAE_STAGE_FINAL)

static const struct
{
  const char    *name;
  TegotaeStages  stages;
  TegotaeStage   stage;
  int            fit;
} cases[] = {
  { "own-stage-is-all", REJECTED, TEGOTAE_STAGE_REJECTED, 100 },
  { "no-stage-is-for-any-time", 0, TEGOTAE_STAGE_REJECTED, 80 },
  { "the-two-best-count", PREPARING | REJECTED | FINAL, TEGOTAE_STAGE_PREPARING, 85 },
  { "a-third-takes-nothing", BEFORE_FIRST | PREPARING | REJECTED, TEGOTAE_STAGE_PREPARING, 100 },
  { "another-stage-counts-three-quarters", PREPARING, TEGOTAE_STAGE_WAITING, 30 },
  { "a-rejection-has-no-place-before-the-first", REJECTED, TEGOTAE_STAGE_BEFORE_FIRST, 0 },
  { "waiting-has-no-place-before-the-final", WAITING, TEGOTAE_STAGE_FINAL, 0 },
  { "not-said-is-not-another", BEFORE_FIRST, TEGOTAE_STAGE_NONE, 100 },
};

static void
test_fit (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);

  g_assert_cmpint (tegotae_stages_get_fit (cases[index].stages, cases[index].stage), ==,
                   cases[index].fit);
}

/* From nothing to all of it, and what names the stage never less than nothing. */
static void
test_range (void)
{
  for (TegotaeStages stages = 0; stages < 1u << TEGOTAE_N_STAGES; stages++)
    {
      for (int stage = TEGOTAE_STAGE_NONE; stage < TEGOTAE_N_STAGES; stage++)
        {
          int fit = tegotae_stages_get_fit (stages, (TegotaeStage) stage);

          g_assert_cmpint (fit, >=, tegotae_stages_have (stages, (TegotaeStage) stage) ? 50 : 0);
          g_assert_cmpint (fit, <=, 100);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/stage-fit/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fit);
    }

  g_test_add_func ("/core/stage-fit/half-at-least-for-its-own-stage", test_range);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-questionnaire.h"

static void
test_message_is_that_of_the_stage (void)
{
  g_autoptr (TegotaeQuestionnaire) questionnaire = tegotae_questionnaire_new ("q", "Questions");
  TegotaeBand *band = tegotae_band_new ("low", "Low", "to all", 0, 100);

  g_ptr_array_add (questionnaire->bands, band);
  band->messages[TEGOTAE_STAGE_BEFORE_FIRST] = g_strdup ("before the first");
  band->messages[TEGOTAE_STAGE_FINAL] = g_strdup ("before the final");

  g_assert_cmpstr (tegotae_band_get_message (band, TEGOTAE_STAGE_BEFORE_FIRST), ==, "before the first");
  g_assert_cmpstr (tegotae_band_get_message (band, TEGOTAE_STAGE_FINAL), ==, "before the final");
  g_assert_cmpstr (tegotae_band_get_message (band, TEGOTAE_STAGE_REJECTED), ==, "to all");
  g_assert_cmpstr (tegotae_band_get_message (band, TEGOTAE_STAGE_NONE), ==, "to all");
}

static void
test_without_a_message_nothing_is_said (void)
{
  g_autoptr (TegotaeQuestionnaire) questionnaire = tegotae_questionnaire_new ("q", "Questions");
  TegotaeBand *band = tegotae_band_new ("low", "Low", NULL, 0, 100);

  g_ptr_array_add (questionnaire->bands, band);
  band->messages[TEGOTAE_STAGE_WAITING] = g_strdup ("while waiting");

  g_assert_cmpstr (tegotae_band_get_message (band, TEGOTAE_STAGE_WAITING), ==, "while waiting");
  g_assert_null (tegotae_band_get_message (band, TEGOTAE_STAGE_REJECTED));
  g_assert_null (tegotae_band_get_message (NULL, TEGOTAE_STAGE_WAITING));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/band/message-is-that-of-the-stage", test_message_is_that_of_the_stage);
  g_test_add_func ("/core/band/without-a-message-nothing-is-said", test_without_a_message_nothing_is_said);

  return g_test_run ();
}

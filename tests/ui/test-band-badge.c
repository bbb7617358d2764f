/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-ui.h"

#include "ui/result/tegotae-band-badge.h"

#define MAX_BANDS 6

typedef struct
{
  guint n_bands;
  guint ranks[MAX_BANDS];
} Case;

static const Case cases[] = {
  { 1, { 1 } },
  { 2, { 0, 3 } },
  { 3, { 0, 2, 3 } },
  { 4, { 0, 1, 2, 3 } },
  { 5, { 0, 1, 2, 2, 3 } },
  { 6, { 0, 1, 1, 2, 2, 3 } },
};

/* A pack "core" with one questionnaire "quick" whose bands are "band-0" … */
static TegotaeContent *
create_content (guint n_bands)
{
  TegotaePack *pack = tegotae_pack_new ("core", "en", 1, "A pack");
  TegotaeQuestionnaire *questionnaire = tegotae_questionnaire_new ("quick", "Quick");
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  for (guint i = 0; i < n_bands; i++)
    {
      g_autofree char *id = g_strdup_printf ("band-%u", i);
      g_autofree char *name = g_strdup_printf ("Band <%u>", i);

      g_ptr_array_add (questionnaire->bands, tegotae_band_new (id, name, NULL, 0, 100));
    }

  g_ptr_array_add (pack->questionnaires, questionnaire);
  g_ptr_array_add (packs, pack);

  return tegotae_content_new ("en", packs);
}

static TegotaeAttempt *
create_attempt (const char *band,
                int         score)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->pack = g_strdup ("core");
  attempt->questionnaire = g_strdup ("quick");
  attempt->band = g_strdup (band);
  attempt->band_name = g_strdup ("As it was");
  attempt->score = score;

  return attempt;
}

static void
test_ranks_spread_over_bands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TegotaeContent) content = create_content (cases[i].n_bands);

      for (guint j = 0; j < cases[i].n_bands; j++)
        {
          g_autofree char *id = g_strdup_printf ("band-%u", j);
          g_autoptr (TegotaeAttempt) attempt = create_attempt (id, 50);
          guint rank;

          g_assert_nonnull (tegotae_band_badge_find (attempt, content, &rank));
          g_assert_cmpuint (rank, ==, cases[i].ranks[j]);
        }
    }
}

static void
test_score_tells_rank_without_pack (void)
{
  static const struct { int score; guint rank; } scores[] = {
    { 0, 0 }, { 39, 0 }, { 40, 1 }, { 59, 1 }, { 60, 2 }, { 79, 2 }, { 80, 3 }, { 100, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autoptr (TegotaeAttempt) attempt = create_attempt ("gone", scores[i].score);
      guint rank;

      g_assert_null (tegotae_band_badge_find (attempt, NULL, &rank));
      g_assert_cmpuint (rank, ==, scores[i].rank);
    }
}

static void
test_name_is_text_not_markup (void)
{
  g_autoptr (TegotaeContent) content = create_content (4);
  g_autoptr (TegotaeAttempt) attempt = create_attempt ("band-2", 70);
  TegotaeBandBadge *badge = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_BAND_BADGE, NULL));

  tegotae_band_badge_set_attempt (badge, attempt, content);

  g_assert_cmpstr (tegotae_band_badge_get_name (badge), ==, "Band <2>");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (badge), "band-nearly"));
  g_assert_finalize_object (badge);
}

/* Colour, icon and name all follow the attempt that is shown last. */
static void
test_shows_the_last_attempt_only (void)
{
  g_autoptr (TegotaeContent) content = create_content (4);
  g_autoptr (TegotaeAttempt) low = create_attempt ("band-0", 10);
  g_autoptr (TegotaeAttempt) gone = create_attempt ("gone", 90);
  TegotaeBandBadge *badge = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_BAND_BADGE, NULL));
  GtkWidget *icon = test_ui_find (GTK_WIDGET (badge), GTK_TYPE_IMAGE);

  tegotae_band_badge_set_attempt (badge, low, content);
  tegotae_band_badge_set_attempt (badge, gone, content);

  g_assert_cmpstr (tegotae_band_badge_get_name (badge), ==, "As it was");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (badge), "band-ready"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (badge), "band-caution"));
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, "tegotae-band-ready-symbolic");
  g_assert_finalize_object (badge);
}

static void
test_hides_without_a_band (void)
{
  g_autoptr (TegotaeAttempt) attempt = create_attempt (NULL, 50);
  TegotaeBandBadge *badge = g_object_ref_sink (g_object_new (TEGOTAE_TYPE_BAND_BADGE, NULL));

  g_clear_pointer (&attempt->band_name, g_free);
  tegotae_band_badge_set_attempt (badge, attempt, NULL);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (badge)));
  g_assert_finalize_object (badge);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/band-badge/ranks-spread-over-bands", test_ranks_spread_over_bands);
  g_test_add_func ("/ui/band-badge/score-tells-rank-without-pack", test_score_tells_rank_without_pack);
  g_test_add_func ("/ui/band-badge/name-is-text-not-markup", test_name_is_text_not_markup);
  g_test_add_func ("/ui/band-badge/shows-the-last-attempt-only", test_shows_the_last_attempt_only);
  g_test_add_func ("/ui/band-badge/hides-without-a-band", test_hides_without_a_band);

  return g_test_run ();
}

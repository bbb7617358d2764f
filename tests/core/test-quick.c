/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every way to answer the shipped quick questionnaire: 4^10 patterns. */

#include "core/tegotae-scoring.h"
#include "pack/pack/tegotae-pack-reader.h"

#define N_ITEMS 10
#define N_OPTIONS 4
#define N_PATTERNS (1u << 20)
#define N_DOMAINS 5

typedef struct
{
  TegotaePack          *pack;
  TegotaeQuestionnaire *questionnaire;
  TegotaeScoring       *scoring;
  guint8               *scores; /* of all patterns, an item in two bits */
} Fixture;

static const char *pack_path;

static void
get_options (guint  pattern,
             guint *options)
{
  for (guint i = 0; i < N_ITEMS; i++)
    options[i] = (pattern >> (2 * i)) & 3;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const guint first_options[N_ITEMS] = { 0 };
  g_autoptr (TegotaeProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  fixture->pack = tegotae_pack_reader_read (pack_path, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  fixture->questionnaire = tegotae_pack_find_questionnaire (fixture->pack, "quick");
  g_assert_cmpuint (tegotae_questionnaire_get_n_items (fixture->questionnaire), ==, N_ITEMS);
  for (guint i = 0; i < N_ITEMS; i++)
    g_assert_cmpuint (tegotae_questionnaire_get_item (fixture->questionnaire, i)->options->len, ==,
                      N_OPTIONS);

  fixture->scoring = tegotae_scoring_new (fixture->questionnaire, fixture->pack->domains, &error);
  g_assert_no_error (error);
  profile = tegotae_scoring_get_profile (fixture->scoring, first_options);
  g_assert_cmpuint (profile->domains->len, ==, N_DOMAINS);

  fixture->scores = g_new (guint8, N_PATTERNS);
  for (guint pattern = 0; pattern < N_PATTERNS; pattern++)
    {
      guint options[N_ITEMS];

      get_options (pattern, options);
      fixture->scores[pattern] = (guint8) tegotae_scoring_get_score (fixture->scoring, options, NULL);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->scores);
  tegotae_scoring_free (fixture->scoring);
  tegotae_pack_unref (fixture->pack);
}

static void
test_range (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_lowest = 0;
  guint n_highest = 0;

  for (guint pattern = 0; pattern < N_PATTERNS; pattern++)
    {
      g_assert_cmpuint (fixture->scores[pattern], <=, 100);
      n_lowest += fixture->scores[pattern] == 0;
      n_highest += fixture->scores[pattern] == 100;
    }

  g_assert_cmpuint (n_lowest, ==, 1);
  g_assert_cmpuint (n_highest, ==, 1);
  g_assert_cmpuint (fixture->scores[0], ==, 0);
  g_assert_cmpuint (fixture->scores[N_PATTERNS - 1], ==, 100);
}

static void
test_raising_never_lowers (Fixture       *fixture,
                           gconstpointer  data)
{
  for (guint pattern = 0; pattern < N_PATTERNS; pattern++)
    {
      for (guint i = 0; i < N_ITEMS; i++)
        {
          if (((pattern >> (2 * i)) & 3) < N_OPTIONS - 1)
            g_assert_cmpuint (fixture->scores[pattern + (1u << (2 * i))], >=,
                              fixture->scores[pattern]);
        }
    }
}

/* What one answer moves the score by at most, over all attempts: from an option to one that
 * is so many further on. */
static int
find_largest (Fixture *fixture,
              guint    least,
              guint    most)
{
  int largest = 0;

  for (guint pattern = 0; pattern < N_PATTERNS; pattern++)
    for (guint i = 0; i < N_ITEMS; i++)
      for (guint further = least; further <= most && ((pattern >> (2 * i)) & 3) + further < N_OPTIONS; further++)
        largest = MAX (largest, fixture->scores[pattern + (further << (2 * i))] - fixture->scores[pattern]);

  return largest;
}

static void
test_step_and_reach (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_cmpint (tegotae_fraction_to_points (tegotae_scoring_get_step (fixture->scoring, NULL)), ==, 4);
  g_assert_cmpint (tegotae_fraction_to_points (tegotae_scoring_get_reach (fixture->scoring, NULL)), ==, 10);
  g_assert_cmpint (find_largest (fixture, 1, 1), ==, 4);
  g_assert_cmpint (find_largest (fixture, 1, N_OPTIONS - 1), ==, 10);
}

/* floor (100 · Σ w·p/m / Σ w + 1/2), worked out with one common multiple of all
 * largest points, found by trial. */
static int
slow_score (const TegotaeQuestionnaire *questionnaire,
            const char                 *domain,
            const guint                *options)
{
  gint64 multiple = 1;
  gint64 above = 0;
  gint64 below = 0;
  gint64 rounded = 0;

  for (guint i = 0; i < N_ITEMS; i++)
    {
      gint64 candidate = multiple;

      while (candidate % tegotae_item_get_max_points (tegotae_questionnaire_get_item (questionnaire, i)) != 0)
        candidate += multiple;
      multiple = candidate;
    }

  for (guint i = 0; i < N_ITEMS; i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (questionnaire, i);

      if (domain != NULL && g_strcmp0 (domain, item->domain) != 0)
        continue;

      above += item->weight * tegotae_item_get_option (item, options[i])->points *
               (multiple / tegotae_item_get_max_points (item));
      below += item->weight * multiple;
    }

  /* The largest whole number that is not above 100·above/below + 1/2. */
  while (2 * below * (rounded + 1) <= 200 * above + below)
    rounded++;

  return (int) rounded;
}

static void
test_slow_formula (Fixture       *fixture,
                   gconstpointer  data)
{
  for (guint pattern = 0; pattern < N_PATTERNS; pattern++)
    {
      guint options[N_ITEMS];
      int domain_scores[N_DOMAINS];

      get_options (pattern, options);
      g_assert_cmpint (tegotae_scoring_get_score (fixture->scoring, options, domain_scores), ==,
                       slow_score (fixture->questionnaire, NULL, options));

      for (guint i = 0; i < N_DOMAINS; i++)
        {
          const TegotaeDomain *domain = g_ptr_array_index (fixture->pack->domains, i);

          g_assert_cmpint (domain_scores[i], ==,
                           slow_score (fixture->questionnaire, domain->id, options));
        }
    }
}

static void
test_bands_cover_everything (Fixture       *fixture,
                             gconstpointer  data)
{
  for (int score = 0; score <= 100; score++)
    {
      guint n_bands = 0;

      for (guint i = 0; i < fixture->questionnaire->bands->len; i++)
        {
          const TegotaeBand *band = g_ptr_array_index (fixture->questionnaire->bands, i);

          n_bands += score >= band->from && score <= band->to;
        }

      g_assert_cmpuint (n_bands, ==, 1);
      g_assert_nonnull (tegotae_questionnaire_find_band (fixture->questionnaire, score));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  pack_path = argv[1];

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/core/quick/0-and-100-are-reached-once", test_range);
  ADD ("/core/quick/raising-a-response-never-lowers-the-score", test_raising_never_lowers);
  ADD ("/core/quick/step-and-reach-are-the-largest-moves", test_step_and_reach);
  ADD ("/core/quick/agrees-with-a-slow-formula", test_slow_formula);
  ADD ("/core/quick/bands-cover-everything", test_bands_cover_everything);

  return g_test_run ();
}

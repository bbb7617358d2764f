/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>

#include "core/tegotae-profile.h"

/* Exact scores of the domains a, b, c …, as points or as fractions of 100 points; then the
 * strengths and the improvements in the order in which they are named. */
static const struct
{
  const char *name;
  const char *scores;
  const char *strengths;
  const char *improvements;
} cases[] = {
  { "all-100-are-strengths", "100 100 100 100 100", "abcde", "" },
  { "all-0-are-improvements", "0 0 0 0 0", "", "abcde" },
  { "all-low-are-improvements", "33 33 33", "", "abc" },
  { "even-names-neither", "50 50 50 50 50", "", "" },
  { "even-and-high-names-neither", "83 83 83", "", "" },
  { "the-two-highest-and-lowest", "67 100 50 33 0", "ba", "ed" },
  { "two-100s-are-both-named", "50 100 17 100 50", "bd", "c" },
  { "three-17s-are-all-named", "17 100 17 50 17", "bd", "ace" },
  { "three-100s-and-no-further-name", "100 80 100 100 0", "acd", "e" },
  /* 67 is one more than two names. */
  { "a-second-group-that-is-too-many-stays", "100 67 67 33 0", "a", "ed" },
  { "a-second-group-of-one-is-named", "100 83 50 50 17", "ab", "e" },
  { "a-pair-at-the-bottom-stays-alone", "100 50 17 17 33", "ab", "cd" },
  { "five-equal-under-one", "17 17 17 17 100 17", "e", "abcdf" },
  { "six-domains", "100 100 50 50 17 17", "ab", "ef" },
  { "one-domain-in-the-middle", "50", "", "" },
  { "one-domain-that-is-100", "100", "a", "" },
  { "one-domain-that-is-low", "20", "", "a" },
  { "two-domains", "60 40", "a", "b" },
  { "no-domain", "", "", "" },
  /* The mean is 18: 33 is above it, but low. */
  { "low-is-never-a-strength", "33 20 0", "", "cb" },
  { "high-and-below-the-mean-is-an-improvement", "100 100 90", "ab", "c" },
  { "what-is-the-mean-is-neither", "40 50 60", "c", "a" },
  /* 665/1000 and 666/1000 are both shown as 67. */
  { "places-go-by-the-exact-score", "665/1000 666/1000 1/1000", "ba", "c" },
  { "exactly-equal-in-other-fractions", "1/3 2/6 5/15 100/100 99/99", "de", "abc" },
  /* Shown as 100: it has no room to grow, and is no tie with 100 either. */
  { "shown-as-100-is-no-improvement", "100 100 100 999/1000", "abc", "" },
  { "shown-as-100-is-a-strength", "50 997/1000 50", "b", "ac" },
  /* No common denominator that could be computed with. */
  { "without-a-common-denominator-the-rounded-count",
    "500000000001/1000000000039 1/3 400000000001/999999999989 299999999999/999999999961 1/999999999959",
    "ac", "ed" },
};

static TegotaeFraction
parse_score (const char *text)
{
  TegotaeFraction fraction = { 0, 100 };

  g_assert_cmpint (sscanf (text, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, &fraction.numerator,
                           &fraction.denominator), >=, 1);

  return fraction;
}

static TegotaeProfile *
make_profile (const char *scores)
{
  g_auto (GStrv) texts = g_strsplit (scores, " ", 0);
  TegotaeProfile *profile = tegotae_profile_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };
      TegotaeFraction exact = parse_score (texts[i]);
      TegotaeDomainScore *domain = tegotae_domain_score_new (id, id, tegotae_fraction_to_score (exact));

      domain->exact = exact;
      g_ptr_array_add (profile->domains, domain);
    }

  tegotae_profile_set_places (profile);

  return profile;
}

static void
assert_list (GPtrArray  *list,
             const char *wanted)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append (ids, ((TegotaeDomainScore *) g_ptr_array_index (list, i))->id);

  g_assert_cmpstr (ids->str, ==, wanted);
  g_ptr_array_unref (list);
}

static void
test_places (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeProfile) profile = make_profile (cases[i].scores);

  assert_list (tegotae_profile_list_strengths (profile), cases[i].strengths);
  assert_list (tegotae_profile_list_improvements (profile), cases[i].improvements);
  g_assert_cmpint (tegotae_profile_is_even (profile), ==,
                   cases[i].strengths[0] == '\0' && cases[i].improvements[0] == '\0');
}

/* Every profile of four domains whose scores are those of two items of four options: what is
 * equal is called the same, nothing is left out that is better than what is named, and no more
 * than two names are of more than one score. */
static void
test_equal_scores_get_equal_words (void)
{
  enum { N_DOMAINS = 4, N_SCORES = 7 };

  for (guint pattern = 0; pattern < N_SCORES * N_SCORES * N_SCORES * N_SCORES; pattern++)
    {
      g_autoptr (TegotaeProfile) profile = tegotae_profile_new ();
      guint rest = pattern;

      for (guint i = 0; i < N_DOMAINS; i++, rest /= N_SCORES)
        {
          TegotaeFraction exact = { rest % N_SCORES, N_SCORES - 1 };
          TegotaeDomainScore *domain = tegotae_domain_score_new ("d", "d", tegotae_fraction_to_score (exact));

          domain->exact = exact;
          g_ptr_array_add (profile->domains, domain);
        }

      tegotae_profile_set_places (profile);
      for (guint i = 0; i < N_DOMAINS; i++)
        for (guint j = 0; j < N_DOMAINS; j++)
          {
            const TegotaeDomainScore *one = g_ptr_array_index (profile->domains, i);
            const TegotaeDomainScore *other = g_ptr_array_index (profile->domains, j);
            int order = tegotae_fraction_compare (one->exact, other->exact);

            if (order == 0)
              g_assert_cmpint (one->place, ==, other->place);
            if (order < 0 && one->place == TEGOTAE_PLACE_STRENGTH)
              g_assert_cmpint (other->place, ==, TEGOTAE_PLACE_STRENGTH);
            if (order < 0 && other->place == TEGOTAE_PLACE_IMPROVEMENT)
              g_assert_cmpint (one->place, ==, TEGOTAE_PLACE_IMPROVEMENT);
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/profile/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_places);
    }

  g_test_add_func ("/core/profile/equal-scores-get-equal-words", test_equal_scores_get_equal_words);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/search/tegotae-stem.h"

/* Words of one row are one word. */
static const char * const same[][6] = {
  { "interview", "interviews", "interviewed", "interviewing" },
  { "answer", "answers", "answered", "answering" },
  { "prepare", "prepares", "prepared", "preparing" },
  { "try", "tries", "tried", "trying" },
  { "die", "dies", "died" },
  { "hope", "hopes", "hoped", "hoping" },
  { "run", "runs", "running" },
  { "plan", "plans", "planned", "planning" },
  { "tell", "tells", "telling" },
  { "pass", "passes", "passed", "passing" },
  { "speech", "speeches" },
  { "company", "companies" },
  { "change", "changes", "changed", "changing" },
  { "smile", "smiles", "smiled", "smiling" },
  { "relate", "relates", "related", "relating" },
  { "weakness", "weaknesses" },
};

/* These are not. */
static const char * const apart[][2] = {
  { "even", "evening" },
  { "not", "noting" },
  { "us", "using" },
  { "need", "ne" },
  { "this", "thi" },
  { "focus", "focu" },
  { "nothing", "noth" },
  { "hundred", "hundr" },
  { "bring", "br" },
  { "always", "alway" },
  { "freed", "fre" },
};

static char *
stem (const char *word)
{
  char *copy = g_strdup (word);

  copy[tegotae_stem (copy, strlen (copy))] = '\0';

  return copy;
}

static void
test_forms_of_one_word (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *first = stem (same[i][0]);

      for (guint j = 1; same[i][j] != NULL; j++)
        {
          g_autofree char *other = stem (same[i][j]);

          g_assert_cmpstr (other, ==, first);
        }
    }
}

static void
test_other_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    {
      g_autofree char *left = stem (apart[i][0]);
      g_autofree char *right = stem (apart[i][1]);

      g_assert_cmpstr (left, !=, right);
    }
}

static void
test_left_alone (void)
{
  static const char * const words[] = { "", "a", "as", "its", "Cats", "caf\303\251s", "b2bs" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *got = stem (words[i]);

      g_assert_cmpstr (got, ==, words[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/stem/forms-of-one-word", test_forms_of_one_word);
  g_test_add_func ("/core/stem/other-words-stay-apart", test_other_words);
  g_test_add_func ("/core/stem/what-is-no-english-is-left-alone", test_left_alone);

  return g_test_run ();
}

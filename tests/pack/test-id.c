/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-question.h"
#include "pack/json/tegotae-id.h"

#define SIXTY_FOUR "a234567890123456789012345678901234567890123456789012345678901234"

static const struct
{
  const char *id;
  gboolean    valid;
} cases[] = {
  { "core", TRUE },
  { "0", TRUE },
  { "a.b_c-d", TRUE },
  { "q10", TRUE },
  { SIXTY_FOUR, TRUE },
  { SIXTY_FOUR "5", FALSE },
  { "", FALSE },
  { NULL, FALSE },
  { "-a", FALSE },
  { ".a", FALSE },
  { "_a", FALSE },
  { "A", FALSE },
  { "aB", FALSE },
  { "a b", FALSE },
  { "a/b", FALSE },
  { "a\n", FALSE },
  { "é", FALSE },
  { "a面接", FALSE },
};

static void
test_pattern (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].id);
      g_assert_cmpint (tegotae_id_is_valid (cases[i].id), ==, cases[i].valid);
    }
}

/* So no pack can stand for them. */
static void
test_own_questions_are_in_no_pack (void)
{
  g_assert_false (tegotae_id_is_valid (TEGOTAE_QUESTION_PACK));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/id/pattern", test_pattern);
  g_test_add_func ("/pack/id/own-questions-are-in-no-pack", test_own_questions_are_in_no_pack);

  return g_test_run ();
}

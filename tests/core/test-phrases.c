/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-phrases.h"

static void
remember (const char     *text,
          TegotaePhrases  phrases)
{
  g_autoptr (GString) record = g_string_new (NULL);

  tegotae_phrases_append (record, "別の見出し", 2);
  tegotae_phrases_append (record, text, phrases);
  tegotae_phrases_remember (record->str);
}

static void
test_found_by_their_text (void)
{
  remember ("会話の入り口です", 1 << 3);
  g_assert_cmpuint (tegotae_phrases_find ("会話の入り口です"), ==, 1 << 3);
  g_assert_cmpuint (tegotae_phrases_find ("別の見出し"), ==, 2);
  g_assert_cmpuint (tegotae_phrases_find ("会話の入り口"), ==, 0);
  g_assert_cmpuint (tegotae_phrases_find (""), ==, 0);
  g_assert_cmpuint (tegotae_phrases_find (NULL), ==, 0);
}

static void
test_the_last_character (void)
{
  remember ("六十四", G_GUINT64_CONSTANT (1) << 63);
  g_assert_cmpuint (tegotae_phrases_find ("六十四"), ==, G_GUINT64_CONSTANT (1) << 63);
}

static void
test_any_number (void)
{
  const char *text = "12回か3回";

  remember ("0件のうち0件", 1 << 4);
  g_assert_cmpuint (tegotae_phrases_find ("130件のうち7件"), ==, 1 << 4);
  g_assert_cmpuint (tegotae_phrases_find ("件のうち件"), ==, 0);

  g_assert_cmpstr (tegotae_phrases_next (text), ==, "回か3回");
  g_assert_cmpstr (tegotae_phrases_next ("回"), ==, "");
}

static void
test_damage (void)
{
  static const char * const records[] = { NULL, "", " ", "zz", "1", "1 ", "1 2", "ffffffffffffffffffff 1 x 2", "- -" };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    tegotae_phrases_remember (records[i]);

  remember ("そのあと", 1 << 2);
  g_assert_cmpuint (tegotae_phrases_find ("そのあと"), ==, 1 << 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/phrases/found-by-their-text", test_found_by_their_text);
  g_test_add_func ("/core/phrases/the-last-character-is-kept", test_the_last_character);
  g_test_add_func ("/core/phrases/any-number-is-found", test_any_number);
  g_test_add_func ("/core/phrases/a-damaged-record-is-skipped", test_damage);

  return g_test_run ();
}

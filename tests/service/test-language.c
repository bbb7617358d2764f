/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libintl.h>
#include <locale.h>

#include "service/tegotae-language.h"

#define WORD     "Begin"
#define JAPANESE "はじめる"

/* What an environment says; of a locale that is not generated on any system, too. */
static const struct
{
  const char *name;
  const char *language;
  const char *lang;
  const char *desktop;
} environments[] = {
  { "c", "", "C", TEGOTAE_LANGUAGE_EN },
  { "c-utf-8", "", "C.UTF-8", TEGOTAE_LANGUAGE_EN },
  { "japanese-by-a-list", "ja:en", "C.UTF-8", TEGOTAE_LANGUAGE_JA },
  { "japanese-not-generated", "", "ja_JP.UTF-8@none", TEGOTAE_LANGUAGE_JA },
  { "english-by-a-list", "en:ja", "ja_JP.UTF-8@none", TEGOTAE_LANGUAGE_EN },
  { "another-language", "fr", "fr_FR.UTF-8@none", TEGOTAE_LANGUAGE_EN },
};

static void
assert_speaks (const char *lang)
{
  const char *word = g_str_equal (lang, TEGOTAE_LANGUAGE_JA) ? JAPANESE : WORD;

  g_assert_cmpstr (gettext (WORD), ==, word);
}

static void
set_environment (const char *language,
                 const char *lang)
{
  g_unsetenv ("LC_ALL");
  g_unsetenv ("LC_MESSAGES");
  g_setenv ("LANGUAGE", language, TRUE);
  g_setenv ("LANG", lang, TRUE);
}

/* The environment is read once, so each one has a process of its own. */
static gboolean
is_child (void)
{
  if (g_test_subprocess ())
    return TRUE;

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();

  return FALSE;
}

static void
test_environment (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (!is_child ())
    return;

  set_environment (environments[i].language, environments[i].lang);

  g_assert_cmpstr (tegotae_language_init (NULL), ==, environments[i].desktop);
  assert_speaks (environments[i].desktop);
  g_assert_cmpstr (tegotae_language_init (TEGOTAE_LANGUAGE_JA), ==, TEGOTAE_LANGUAGE_JA);
  assert_speaks (TEGOTAE_LANGUAGE_JA);
  g_assert_cmpstr (tegotae_language_init (TEGOTAE_LANGUAGE_EN), ==, TEGOTAE_LANGUAGE_EN);
  assert_speaks (TEGOTAE_LANGUAGE_EN);
  g_assert_cmpstr (tegotae_language_init (""), ==, environments[i].desktop);
  assert_speaks (environments[i].desktop);
}

static void
test_missing_locale_takes_no_other (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TEGOTAE_DATADIR"), "locale", NULL);

  /* setlocale() of glibc 2.36 leaks the folders of a LOCPATH where it finds nothing. */
  g_setenv ("ASAN_OPTIONS", "detect_leaks=0", TRUE);
  if (!is_child ())
    return;

  set_environment ("en", "ja_JP.UTF-8@none");
  g_setenv ("LOCPATH", folder, TRUE);
  g_setenv ("LC_MESSAGES", "ja@tegotae", TRUE);
  tegotae_language_init (NULL);

  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "ja@tegotae");
  g_assert_cmpstr (g_getenv ("LOCPATH"), ==, folder);
  assert_speaks (TEGOTAE_LANGUAGE_EN);
}

typedef struct
{
  GAsyncQueue *begun;
  gboolean     told;
} Speaker;

static gpointer
speak_until_told (gpointer data)
{
  Speaker *speaker = data;
  guint n_wrong = 0;

  tegotae_language_apply ();
  g_async_queue_push (speaker->begun, speaker);
  while (!g_atomic_int_get (&speaker->told))
    n_wrong += g_strcmp0 (gettext (WORD), JAPANESE) != 0;

  tegotae_language_apply ();
  assert_speaks (TEGOTAE_LANGUAGE_EN);

  return GUINT_TO_POINTER (n_wrong);
}

static void
test_threads_change_by_themselves (void)
{
  g_autoptr (GAsyncQueue) begun = g_async_queue_new ();
  Speaker speaker = { begun, FALSE };
  GThread *thread;

  if (!is_child ())
    return;

  tegotae_language_init (TEGOTAE_LANGUAGE_JA);
  thread = g_thread_new ("speaker", speak_until_told, &speaker);
  g_async_queue_pop (begun);

  for (guint i = 0; i < 10000; i++)
    {
      tegotae_language_init (i % 2 == 0 ? TEGOTAE_LANGUAGE_JA : TEGOTAE_LANGUAGE_EN);
      assert_speaks (i % 2 == 0 ? TEGOTAE_LANGUAGE_JA : TEGOTAE_LANGUAGE_EN);
    }

  g_atomic_int_set (&speaker.told, TRUE);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 0);
}

/* See main.c of the window. */
static void
test_texts_of_libadwaita (void)
{
  static const char * const texts[] = {
    "A toast appeared",
    "A toast appeared: %s",
    "A toast appeared, has a button: %s",
    "A toast appeared: %s, has a button: %s",
    "Close",
    "Close the window",
  };

  if (!is_child ())
    return;

  tegotae_language_init (TEGOTAE_LANGUAGE_JA);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (dgettext (NULL, texts[i]), !=, texts[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (environments); i++)
    {
      g_autofree char *path = g_strconcat ("/service/language/in/", environments[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_environment);
    }

  g_test_add_func ("/service/language/missing-locale-takes-no-other", test_missing_locale_takes_no_other);
  g_test_add_func ("/service/language/threads-change-by-themselves", test_threads_change_by_themselves);

  g_test_add_func ("/service/language/libadwaita-finds-its-texts", test_texts_of_libadwaita);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-language.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "tegotae-paths.h"

/* A locale of which there is only a small LC_MESSAGES, in the folder of the
 * catalogues. It gives gettext a name to translate by where no Japanese locale
 * is generated: since glibc 2.39 nothing is translated in C.UTF-8. */
#define OWN_JAPANESE "ja@tegotae"

/* One for each language. They are made once and never changed, and each thread
 * chooses its own with uselocale(), so that no thread changes the language that
 * another one is translating to. */
static locale_t japanese;
static locale_t english;

/* Of the two, the one in force. */
static locale_t current;

gboolean
tegotae_language_is_known (const char *lang)
{
  return g_strcmp0 (lang, TEGOTAE_LANGUAGE_JA) == 0 ||
         g_strcmp0 (lang, TEGOTAE_LANGUAGE_EN) == 0;
}

static gboolean
is_of_language (const char *locale,
                const char *lang)
{
  gsize length = strlen (lang);

  return locale != NULL && g_str_has_prefix (locale, lang) &&
         strchr ("_.@-", locale[length]) != NULL;
}

static const char *
find_desktop_language (void)
{
  const char * const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (is_of_language (names[i], TEGOTAE_LANGUAGE_JA))
        return TEGOTAE_LANGUAGE_JA;

      if (is_of_language (names[i], TEGOTAE_LANGUAGE_EN))
        return TEGOTAE_LANGUAGE_EN;
    }

  return TEGOTAE_LANGUAGE_EN;
}

/* "ja" or "en": what the desktop asks for (LANGUAGE, LC_ALL, LC_MESSAGES,
 * LANG, in gettext's order); "en" if it asks for neither. */
static const char *
get_desktop (void)
{
  /* Looked up once: tegotae_language_init() changes the environment. */
  static const char *desktop;

  if (desktop == NULL)
    desktop = find_desktop_language ();

  return desktop;
}

/* What the user's environment asks for, as far as it is there: one locale that
 * is not generated must not take the others with it. Text is always UTF-8. */
static void
set_user_locale (void)
{
  static const int categories[] = {
    LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES,
    LC_PAPER, LC_NAME, LC_ADDRESS, LC_TELEPHONE, LC_MEASUREMENT, LC_IDENTIFICATION,
  };

  if (setlocale (LC_ALL, "") == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
        setlocale (categories[i], "");
    }

  if (g_strcmp0 (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* The locale of the process, whose texts are of one language. Names of months come
 * from LC_TIME, which may be of another. */
static locale_t
make_locale (const char *lang)
{
  locale_t made = duplocale (LC_GLOBAL_LOCALE);

  return is_of_language (setlocale (LC_TIME, NULL), lang) ? made : newlocale (LC_TIME_MASK, "C", made);
}

/* A locale of the user may lie in an archive that LOCPATH would hide; so that is set
 * only here, and not for newlocale(), which leaks its folders in glibc 2.36. */
static void
set_own_japanese (const char *folder)
{
  g_autofree char *locpath = g_strdup (g_getenv ("LOCPATH"));

  g_setenv ("LOCPATH", folder, TRUE);
  setlocale (LC_MESSAGES, OWN_JAPANESE);

  if (locpath != NULL)
    g_setenv ("LOCPATH", locpath, TRUE);
  else
    g_unsetenv ("LOCPATH");
}

static void
make_locales (const char *folder)
{
  g_autofree char *messages = g_strdup (setlocale (LC_MESSAGES, NULL));

  if (!is_of_language (messages, TEGOTAE_LANGUAGE_EN))
    setlocale (LC_MESSAGES, "C");

  english = make_locale (TEGOTAE_LANGUAGE_EN);
  setlocale (LC_MESSAGES, messages);

  if (!is_of_language (messages, TEGOTAE_LANGUAGE_JA))
    set_own_japanese (folder);

  japanese = make_locale (TEGOTAE_LANGUAGE_JA);

  /* What threads speak that never call tegotae_language_apply(), such as those of GIO. */
  if (!g_str_equal (get_desktop (), TEGOTAE_LANGUAGE_JA))
    setlocale (LC_MESSAGES, messages);
}

/* The only place that changes the environment and the locale of the process;
 * so it must come before other threads. */
static void
set_up (void)
{
  g_autofree char *folder = tegotae_paths_dup_locale ();

  get_desktop ();
  set_user_locale ();
  make_locales (folder);

  /* It would win over the locales. Pango reads it too, for the shapes of Han
   * characters: they are Japanese here. */
  g_unsetenv ("LANGUAGE");
  g_setenv ("PANGO_LANGUAGE", TEGOTAE_LANGUAGE_JA, FALSE);

  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
tegotae_language_init (const char *choice)
{
  const char *lang = tegotae_language_is_known (choice) ? choice : get_desktop ();
  gboolean is_japanese;

  if (japanese == NULL)
    set_up ();

  is_japanese = g_strcmp0 (lang, TEGOTAE_LANGUAGE_JA) == 0;
  g_atomic_pointer_set (&current, is_japanese ? japanese : english);
  tegotae_language_apply ();

  return is_japanese ? TEGOTAE_LANGUAGE_JA : TEGOTAE_LANGUAGE_EN;
}

void
tegotae_language_apply (void)
{
  uselocale (g_atomic_pointer_get (&current));
}

/* tegotae-language.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-language.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "tegotae-paths.h"

/* Counted up to make gettext forget what it has looked up; part of its
 * documented interface, but declared in no header. */
extern int _nl_msg_cat_cntr;

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

const char *
tegotae_language_of_desktop (void)
{
  /* Looked up once: tegotae_language_init() changes the environment. */
  static const char *desktop;

  if (desktop == NULL)
    desktop = find_desktop_language ();

  return desktop;
}

/* gettext translates nothing in the C locale, and text is UTF-8 whatever the
 * locale; on a system without generated locales C.UTF-8 is always there. */
static void
leave_c_locale (void)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (g_strcmp0 (messages, "C") == 0 || g_strcmp0 (messages, "POSIX") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");

  if (g_strcmp0 (nl_langinfo (CODESET), "UTF-8") != 0)
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* Names of months come from LC_TIME, which may be of another language. */
static void
match_time_to (const char *lang)
{
  if (!is_of_language (setlocale (LC_TIME, NULL), lang))
    setlocale (LC_TIME, "C");
}

static void
bind_domain (void)
{
  g_autofree char *locale = tegotae_paths_dup_locale ();

  bindtextdomain (GETTEXT_PACKAGE, locale);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
tegotae_language_init (const char *choice)
{
  const char *desktop = tegotae_language_of_desktop ();
  const char *lang = desktop;

  if (g_strcmp0 (choice, TEGOTAE_LANGUAGE_JA) == 0)
    lang = TEGOTAE_LANGUAGE_JA;
  else if (g_strcmp0 (choice, TEGOTAE_LANGUAGE_EN) == 0)
    lang = TEGOTAE_LANGUAGE_EN;

  setlocale (LC_ALL, "");
  leave_c_locale ();
  match_time_to (lang);
  g_setenv ("LANGUAGE", lang, TRUE);
  bind_domain ();
  _nl_msg_cat_cntr++;

  return lang;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "service/tegotae-paths.h"

typedef struct
{
  const char *name;
  const char *variable;
  const char *before; /* NULL: not set */
  const char *after;
} Case;

static const Case cases[] = {
  { "absolute-stays", "XDG_DATA_HOME", "/home/me/data", "/home/me/data" },
  { "colons-are-no-list", "XDG_DATA_HOME", "/home/me:too/data", "/home/me:too/data" },
  { "data", "XDG_DATA_HOME", "data", NULL },
  { "cache", "XDG_CACHE_HOME", "./cache", NULL },
  { "config", "XDG_CONFIG_HOME", "../config", NULL },
  { "state", "XDG_STATE_HOME", "~/state", NULL },
  { "runtime", "XDG_RUNTIME_DIR", "run", NULL },
  { "not-set", "XDG_CACHE_HOME", NULL, NULL },
  { "lists-keep-what-is-absolute", "XDG_DATA_DIRS", "share:/usr/share:./local:/opt/share", "/usr/share:/opt/share" },
  { "lists-stay", "XDG_CONFIG_DIRS", "/etc/xdg:/opt/xdg", "/etc/xdg:/opt/xdg" },
  { "lists-of-nothing-else", "XDG_CONFIG_DIRS", "xdg:etc", NULL },
  { "lists-not-set", "XDG_DATA_DIRS", NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;

  if (test->before != NULL)
    g_setenv (test->variable, test->before, TRUE);
  else
    g_unsetenv (test->variable);

  tegotae_paths_ignore_relative ();
  g_assert_cmpstr (g_getenv (test->variable), ==, test->after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/service/paths/relative/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}

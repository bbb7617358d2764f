/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-paths.h"

#include "tegotae-config.h"

#define APP_DIR "tegotae"

static void
ignore_relative_directory (const char *variable)
{
  const char *path = g_getenv (variable);

  if (path != NULL && !g_path_is_absolute (path))
    g_unsetenv (variable);
}

static void
ignore_relative_in_list (const char *variable)
{
  const char *list = g_getenv (variable);
  g_auto (GStrv) paths = g_strsplit (list != NULL ? list : "", ":", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) absolute = NULL;
  g_autofree char *value = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (g_path_is_absolute (paths[i]))
        g_strv_builder_add (builder, paths[i]);
    }

  absolute = g_strv_builder_end (builder);
  value = g_strjoinv (":", absolute);
  if (value[0] != '\0')
    g_setenv (variable, value, TRUE);
  else
    g_unsetenv (variable);
}

void
tegotae_paths_ignore_relative (void)
{
  const char * const directories[] = {
    "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
  };

  for (guint i = 0; i < G_N_ELEMENTS (directories); i++)
    ignore_relative_directory (directories[i]);

  ignore_relative_in_list ("XDG_DATA_DIRS");
  ignore_relative_in_list ("XDG_CONFIG_DIRS");
}

/* The `share` directory that belongs to the running executable, whether it is
 * installed anywhere or lies in the build tree, which is laid out alike. */
static char *
find_datadir (void)
{
  const char *override = g_getenv ("TEGOTAE_DATADIR");
  g_autofree char *executable = NULL;
  g_autofree char *bindir = NULL;
  g_autofree char *datadir = NULL;
  g_autofree char *packs = NULL;

  if (override != NULL && override[0] != '\0')
    return g_canonicalize_filename (override, NULL);

  executable = g_file_read_link ("/proc/self/exe", NULL);
  if (executable == NULL)
    return g_strdup (TEGOTAE_CONFIGURED_DATADIR);

  bindir = g_path_get_dirname (executable);
  datadir = g_canonicalize_filename ("../share", bindir);
  packs = g_build_filename (datadir, APP_DIR, "packs", NULL);

  if (g_file_test (packs, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&datadir);

  return g_strdup (TEGOTAE_CONFIGURED_DATADIR);
}

static const char *
get_datadir (void)
{
  static gsize initialized;
  static char *datadir;

  if (g_once_init_enter (&initialized))
    {
      datadir = find_datadir ();
      g_once_init_leave (&initialized, 1);
    }

  return datadir;
}

char *
tegotae_paths_dup_shipped_packs (void)
{
  return g_build_filename (get_datadir (), APP_DIR, "packs", NULL);
}

char *
tegotae_paths_dup_locale (void)
{
  return g_build_filename (get_datadir (), "locale", NULL);
}

char *
tegotae_paths_dup_schemas (void)
{
  return g_build_filename (get_datadir (), "glib-2.0", "schemas", NULL);
}

char *
tegotae_paths_dup_user_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), APP_DIR, NULL);
}

char *
tegotae_paths_dup_user_db (void)
{
  return g_build_filename (g_get_user_data_dir (), APP_DIR, "user.db", NULL);
}

char *
tegotae_paths_dup_imported_packs (void)
{
  return g_build_filename (g_get_user_data_dir (), APP_DIR, "packs", NULL);
}

char *
tegotae_paths_dup_library_db (void)
{
  return g_build_filename (g_get_user_cache_dir (), APP_DIR, "library.db", NULL);
}

char **
tegotae_paths_dup_own (void)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const char *data = g_get_user_data_dir ();
  const char *config = g_get_user_config_dir ();
  char *own[] = {
    g_build_filename (data, APP_DIR, NULL),
    g_build_filename (data, APP_DIR, "packs", NULL),
    g_build_filename (data, APP_DIR, "backups", NULL),
    g_build_filename (g_get_user_cache_dir (), APP_DIR, NULL),
    g_build_filename (config, "dconf", NULL),
    g_build_filename (config, "glib-2.0", "settings", NULL),
    g_build_filename (get_datadir (), APP_DIR, NULL),
    g_build_filename (get_datadir (), APP_DIR, "packs", NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_strv_builder_add (paths, own[i]);
      g_free (own[i]);
    }

  return g_strv_builder_end (paths);
}

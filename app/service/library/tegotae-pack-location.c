/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-location.h"

#include <string.h>

#include <glib/gstdio.h>

#include "tegotae-config.h"

static void
location_free (TegotaePackLocation *source)
{
  g_free (source->path);
  g_free (source->stamp);
  g_free (source);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

/* Names in a directory, in byte order; none if it cannot be read. */
static GPtrArray *
list_names (const char *dir)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) handle = g_dir_open (dir, 0, NULL);
  const char *name;

  while (handle != NULL && (name = g_dir_read_name (handle)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
append_stamp (GString    *stamp,
              const char *path,
              gint64     *size)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return;

  g_string_append_printf (stamp, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%ld\n",
                          path, (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  *size += status.st_size;
}

static char *
dup_stamp (const char *path,
           gint64     *size)
{
  GString *stamp = g_string_new (NULL);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GPtrArray) names = list_names (path);

      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);

          append_stamp (stamp, file, size);
        }
    }
  else
    append_stamp (stamp, path, size);

  return g_string_free (stamp, FALSE);
}

static void
add_source (GPtrArray     *sources,
            char          *path,
            TegotaeOrigin  origin)
{
  TegotaePackLocation *source = g_new0 (TegotaePackLocation, 1);

  source->path = path;
  source->origin = origin;
  source->stamp = dup_stamp (path, &source->size);
  g_ptr_array_add (sources, source);
}

static void
add_shipped_languages (GPtrArray  *sources,
                       const char *pack_dir)
{
  g_autoptr (GPtrArray) names = list_names (pack_dir);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *header = g_build_filename (pack_dir, name, "pack.json", NULL);

      if (g_file_test (header, G_FILE_TEST_IS_REGULAR))
        add_source (sources, g_build_filename (pack_dir, name, NULL), TEGOTAE_ORIGIN_SHIPPED);
    }
}

static void
add_shipped (GPtrArray  *sources,
             const char *dir)
{
  g_autoptr (GPtrArray) names = list_names (dir);
  g_autofree char *core_dir = g_build_filename (dir, TEGOTAE_PACK_CORE, NULL);

  add_shipped_languages (sources, core_dir);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *pack_dir = g_build_filename (dir, g_ptr_array_index (names, i), NULL);

      if (strcmp (pack_dir, core_dir) != 0)
        add_shipped_languages (sources, pack_dir);
    }
}

static void
add_imported (GPtrArray  *sources,
              const char *dir)
{
  g_autoptr (GPtrArray) names = list_names (dir);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (name[0] != '.' &&
          (g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".jsonl")))
        add_source (sources, g_build_filename (dir, name, NULL), TEGOTAE_ORIGIN_IMPORTED);
    }
}

GPtrArray *
tegotae_pack_location_list (const char *shipped_dir,
                            const char *imported_dir)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) location_free);

  add_shipped (sources, shipped_dir);
  add_imported (sources, imported_dir);

  return sources;
}

char *
tegotae_pack_location_fingerprint (GPtrArray *sources)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  /* Another version may read the same files otherwise. */
  g_checksum_update (checksum, (const guchar *) TEGOTAE_VERSION "\n", -1);

  for (guint i = 0; i < sources->len; i++)
    {
      const TegotaePackLocation *source = g_ptr_array_index (sources, i);

      g_checksum_update (checksum, (const guchar *) source->stamp, -1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"
#include "pack/json/tegotae-fault.h"

#define CHUNK (64 * 1024)

char *
tegotae_pack_file_dup_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return tegotae_json_path_quote (name);
}

void
tegotae_pack_file_set_error (const char *path,
                             GError     *cause,
                             GError    **error)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *name = tegotae_pack_file_dup_name (path);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                 _("There is no file or folder “%s”."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                 _("You do not have permission to read “%s”."), name);
  else
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                 _("“%s” could not be read: %s"), name, cause->message);
}

GInputStream *
tegotae_pack_file_open (const char    *path,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = NULL;
  GFileInputStream *stream = NULL;
  GError *cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, &cause);
  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      name = tegotae_pack_file_dup_name (path);
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, _("“%s” is not a file."), name);
      return NULL;
    }

  if (info != NULL)
    stream = g_file_read (file, cancellable, &cause);

  if (stream == NULL)
    {
      tegotae_pack_file_set_error (path, cause, error);
      return NULL;
    }

  return G_INPUT_STREAM (stream);
}

GString *
tegotae_pack_file_read (const char    *path,
                        gsize          max,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GInputStream) stream = tegotae_pack_file_open (path, cancellable, error);
  g_autoptr (GString) text = NULL;
  gssize n;

  if (stream == NULL)
    return NULL;

  text = g_string_new (NULL);
  do
    {
      gsize old = text->len;
      GError *cause = NULL;

      g_string_set_size (text, old + MIN (CHUNK, max + 1 - old));
      n = g_input_stream_read (stream, text->str + old, text->len - old, cancellable, &cause);
      g_string_set_size (text, old + MAX (n, 0));
      if (n < 0)
        {
          tegotae_pack_file_set_error (path, cause, error);
          return NULL;
        }

      if (old == 0)
        tegotae_byte_order_mark_strip (text);
    }
  while (n > 0 && text->len <= max);

  return g_steal_pointer (&text);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char **
tegotae_pack_file_list (const char *path,
                        GError    **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GDir) dir = NULL;
  GError *cause = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);

  dir = g_dir_open (path, 0, &cause);
  if (dir == NULL)
    {
      tegotae_pack_file_set_error (path, cause, error);
      return NULL;
    }

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (name[0] != '.' && g_str_has_suffix (name, ".json"))
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}

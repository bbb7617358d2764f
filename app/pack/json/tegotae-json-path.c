/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-json-path.h"

#include <string.h>

#define MAX_QUOTED 60

const TegotaeJsonPath tegotae_json_path_root = { NULL, NULL, 0, 0 };

TegotaeJsonPath
tegotae_json_path_at_key (const TegotaeJsonPath *parent,
                          const char            *key)
{
  return (TegotaeJsonPath) { parent, key, 0, parent->depth + 1 };
}

TegotaeJsonPath
tegotae_json_path_at_index (const TegotaeJsonPath *parent,
                            guint                  index)
{
  return (TegotaeJsonPath) { parent, NULL, index, parent->depth + 1 };
}

static gboolean
is_plain_key (const char *key)
{
  if (key[0] == '\0' || strlen (key) > MAX_QUOTED)
    return FALSE;

  for (const char *c = key; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c) && *c != '_' && *c != '-' && *c != '$')
        return FALSE;
    }

  return TRUE;
}

static void
append_frame (GString               *string,
              const TegotaeJsonPath *path)
{
  if (path->parent == NULL)
    {
      g_string_append_c (string, '$');
      return;
    }

  append_frame (string, path->parent);

  if (path->key == NULL)
    {
      g_string_append_printf (string, "[%u]", path->index);
    }
  else if (is_plain_key (path->key))
    {
      g_string_append_printf (string, ".%s", path->key);
    }
  else
    {
      g_autoptr (GString) key = g_string_new (path->key);
      g_autofree char *quoted = NULL;

      g_string_replace (key, "\\", "\\\\", 0);
      g_string_replace (key, "\"", "\\\"", 0);
      quoted = tegotae_json_path_quote (key->str);
      g_string_append_printf (string, "[\"%s\"]", quoted);
    }
}

char *
tegotae_json_path_to_string (const TegotaeJsonPath *path)
{
  GString *string;

  g_return_val_if_fail (path != NULL, NULL);

  string = g_string_new (NULL);
  append_frame (string, path);

  return g_string_free (string, FALSE);
}

char *
tegotae_json_path_quote (const char *text)
{
  g_autofree char *valid = NULL;
  GString *string;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  string = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      GUnicodeType type = g_unichar_type (character);

      if (n++ == MAX_QUOTED)
        {
          g_string_append (string, "…");
          break;
        }

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
          type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_printf (string, "\\u%04x", character);
      else
        g_string_append_unichar (string, character);
    }

  return g_string_free (string, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-fault.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-pack-limits.h"

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

/* "$.entries[3].title"; a key that is not a plain word is quoted: "$.domains[\"a.b\"]". */
static char *
path_to_string (const TegotaeJsonPath *path)
{
  GString *string = g_string_new (NULL);

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

TegotaeFault *
tegotae_fault_new (char *path,
                   char *message)
{
  TegotaeFault *self = g_new0 (TegotaeFault, 1);

  self->path = path;
  self->message = message;

  return self;
}

void
tegotae_fault_free (TegotaeFault *fault)
{
  if (fault == NULL)
    return;

  g_free (fault->path);
  g_free (fault->message);
  g_free (fault);
}

void
tegotae_fault_sink_init (TegotaeFaultSink *sink,
                         GPtrArray        *faults)
{
  g_return_if_fail (sink != NULL);

  *sink = (TegotaeFaultSink) { .faults = faults };
}

void
tegotae_fault_sink_clear (TegotaeFaultSink *sink)
{
  g_clear_error (&sink->error);
}

static char *
dup_path (const TegotaeFaultSink *sink,
          const TegotaeJsonPath  *path)
{
  g_autofree char *file = NULL;
  g_autofree char *inside = path_to_string (path);

  if (sink->file == NULL)
    return g_steal_pointer (&inside);

  file = tegotae_json_path_quote (sink->file);

  return g_strdup_printf ("%s: %s", file, inside);
}

void
tegotae_fault_sink_add (TegotaeFaultSink      *sink,
                        const TegotaeJsonPath *path,
                        const char            *format,
                        ...)
{
  g_autofree char *where = NULL;
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (sink != NULL && path != NULL);

  if (tegotae_fault_sink_is_full (sink))
    {
      sink->count++;
      return;
    }

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (sink->line > 0)
    {
      g_autofree char *without_line = g_steal_pointer (&message);

      message = g_strdup_printf (_("line %u: %s"), sink->line, without_line);
    }

  where = dup_path (sink, path);
  sink->count++;
  if (sink->error == NULL)
    g_set_error (&sink->error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, "%s: %s", where, message);

  if (sink->faults != NULL)
    g_ptr_array_add (sink->faults,
                     tegotae_fault_new (g_steal_pointer (&where), g_steal_pointer (&message)));
}

gboolean
tegotae_fault_sink_is_full (const TegotaeFaultSink *sink)
{
  return sink->count >= (sink->faults != NULL ? TEGOTAE_PACK_MAX_FAULTS : 1);
}

gboolean
tegotae_fault_sink_check (const TegotaeFaultSink *sink,
                          GError                **error)
{
  if (sink->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (sink->error));
  return FALSE;
}

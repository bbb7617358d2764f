/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-json-lint.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-byte-order-mark.h"
#include "pack/json/tegotae-json-token.h"
#include "pack/json/tegotae-pack-limits.h"

typedef struct
{
  const char         *text;
  const char         *at;
  const char         *end;
  TegotaeFaultSink   *sink;
  TegotaeJsonEntries *entries;
  GPtrArray          *keys;
  GString            *decoded;
  guint               n_values;
  guint               max_values;
  TegotaeTextPlace    place;
} Lint;

static gboolean scan_value (Lint                  *lint,
                            const TegotaeJsonPath *path);

/* Returns FALSE, for a fault after which reading cannot go on. */
static gboolean
fail (Lint                  *lint,
      const char            *at,
      const TegotaeJsonPath *path,
      const char            *message)
{
  tegotae_text_place_move (&lint->place, at);

  if (lint->sink->line > 0)
    tegotae_fault_sink_add (lint->sink, path, _("column %u: %s"), lint->place.column, message);
  else
    tegotae_fault_sink_add (lint->sink, path, _("line %u, column %u: %s"),
                            lint->place.line, lint->place.column, message);

  return FALSE;
}

/* The same for a fault after which it can, unless no more faults are wanted. */
static gboolean
complain (Lint                  *lint,
          const char            *at,
          const TegotaeJsonPath *path,
          const char            *message)
{
  fail (lint, at, path, message);

  return !tegotae_fault_sink_is_full (lint->sink);
}

static void
skip_space (Lint *lint)
{
  while (lint->at < lint->end && strchr (" \t\r\n", *lint->at) != NULL && *lint->at != '\0')
    lint->at++;
}

static gboolean
follows_comma (const Lint *lint)
{
  const char *before = lint->at;

  while (before > lint->text && strchr (" \t\r\n", before[-1]) != NULL)
    before--;

  return before > lint->text && before[-1] == ',';
}

static gboolean
is_utf8 (const char *at,
         const char *end)
{
  gunichar c = g_utf8_get_char_validated (at, end - at);

  return c != (gunichar) -1 && c != (gunichar) -2;
}

static gboolean
starts_comment (const Lint *lint)
{
  return *lint->at == '#' || (*lint->at == '/' && (lint->at[1] == '/' || lint->at[1] == '*'));
}

static gboolean
fail_unexpected (Lint                  *lint,
                 const TegotaeJsonPath *path,
                 const char            *expected)
{
  if (lint->at == lint->end)
    return fail (lint, lint->at, path, _("The text ends too early. Part of it seems to be missing."));

  if (*lint->at == '\0')
    return fail (lint, lint->at, path, _("There is a NUL byte here. This is not a text file."));

  if (!is_utf8 (lint->at, lint->end))
    return fail (lint, lint->at, path, _("This is not UTF-8. Save the file as UTF-8."));

  if (starts_comment (lint))
    return fail (lint, lint->at, path, _("Comments are not allowed. Remove them."));

  if ((*lint->at == ']' || *lint->at == '}') && follows_comma (lint))
    return fail (lint, lint->at, path, _("Remove the comma before this bracket."));

  return fail (lint, lint->at, path, expected);
}

/* Moves on over @c if that is what comes next. */
static gboolean
take (Lint *lint,
      char  c)
{
  skip_space (lint);
  if (lint->at == lint->end || *lint->at != c)
    return FALSE;

  lint->at++;
  return TRUE;
}

/* Reads a string into lint->decoded. */
static gboolean
scan_string (Lint                  *lint,
             const TegotaeJsonPath *path)
{
  const char *begin = lint->at;
  TegotaeJsonString string = { lint->at + 1, lint->end, lint->decoded, NULL, NULL };

  g_string_truncate (lint->decoded, 0);
  if (!tegotae_json_string_read (&string))
    return fail (lint, begin, path, _("This string has no closing quotation mark."));

  lint->at = string.at;
  if (string.fault != NULL)
    return complain (lint, string.fault_at, path, _(string.fault));

  return TRUE;
}

/* The number from @begin has more digits than are read, however large it is. */
static gboolean
complain_of_length (Lint                  *lint,
                    const char            *begin,
                    const TegotaeJsonPath *path)
{
  g_autofree char *message =
    g_strdup_printf (_("This number is written with more than %d characters. Round it."), TEGOTAE_PACK_MAX_NUMBER);

  return complain (lint, begin, path, message);
}

static gboolean
scan_number (Lint                  *lint,
             const TegotaeJsonPath *path)
{
  const char *begin = lint->at;
  TegotaeJsonNumberFit fit;

  if (!tegotae_json_number_skip (&lint->at))
    return fail (lint, begin, path, _("This is not a number as JSON writes it: digits, without leading zeros."));

  fit = tegotae_json_number_fits (begin, lint->at);
  if (fit == TEGOTAE_JSON_NUMBER_TOO_LONG)
    return complain_of_length (lint, begin, path);

  return fit == TEGOTAE_JSON_NUMBER_FITS ||
         complain (lint, begin, path, _("This number is too far from zero. Write one that is closer to it."));
}

static gboolean
scan_word (Lint                  *lint,
           const TegotaeJsonPath *path)
{
  static const char * const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (lint->end - lint->at) >= length && strncmp (lint->at, words[i], length) == 0 &&
          !g_ascii_isalnum (lint->at[length]))
        {
          lint->at += length;
          return TRUE;
        }
    }

  return fail_unexpected (lint, path,
                          _("A value is expected here: text in double quotation marks, a number, true, false, null, a "
                            "list or an object."));
}

/* Keeps the key in lint->decoded, unless the object, whose keys begin at
 * @first_key, has it. */
static gboolean
keep_key (Lint                  *lint,
          const TegotaeJsonPath *path,
          guint                  first_key,
          const char            *begin)
{
  const char *key = lint->decoded->str;

  for (guint i = first_key; i < lint->keys->len; i++)
    {
      if (strcmp (g_ptr_array_index (lint->keys, i), key) == 0)
        {
          TegotaeJsonPath there = tegotae_json_path_at_key (path, key);

          if (!complain (lint, begin, &there, _("This key is here twice. Keep one of them.")))
            return FALSE;
          break;
        }
    }

  if (lint->keys->len - first_key >= TEGOTAE_PACK_MAX_KEYS)
    return fail (lint, begin, path, _("This object has too many keys."));

  g_ptr_array_add (lint->keys, g_strdup (key));
  return TRUE;
}

static gboolean
scan_member (Lint                  *lint,
             const TegotaeJsonPath *path,
             guint                  first_key)
{
  TegotaeJsonPath child;
  const char *begin;

  skip_space (lint);
  begin = lint->at;
  if (lint->at == lint->end || *lint->at != '"')
    return fail_unexpected (lint, path, _("A key in double quotation marks is expected here."));

  if (!scan_string (lint, path) || !keep_key (lint, path, first_key, begin))
    return FALSE;

  if (!take (lint, ':'))
    return fail_unexpected (lint, path, _("A colon is expected after the key."));

  child = tegotae_json_path_at_key (path, g_ptr_array_index (lint->keys, lint->keys->len - 1));
  skip_space (lint);

  return scan_value (lint, &child);
}

static gboolean
scan_object (Lint                  *lint,
             const TegotaeJsonPath *path)
{
  guint first_key = lint->keys->len;

  lint->at++;
  if (take (lint, '}'))
    return TRUE;

  do
    {
      if (!scan_member (lint, path, first_key))
        return FALSE;
    }
  while (take (lint, ','));

  g_ptr_array_set_size (lint->keys, first_key);
  if (!take (lint, '}'))
    return fail_unexpected (lint, path, _("A comma or “}” is expected here."));

  return TRUE;
}

static gboolean
is_list_of_entries (Lint                  *lint,
                    const TegotaeJsonPath *path)
{
  return lint->entries != NULL && path->depth == 1 && g_strcmp0 (path->key, "entries") == 0;
}

/* An element of the list of entries, whose values count for it alone. */
static gboolean
scan_entry (Lint                  *lint,
            const TegotaeJsonPath *path)
{
  guint n_values = lint->n_values;
  TegotaeJsonSpan span = { .start = lint->at - lint->text };

  if (path->index >= TEGOTAE_PACK_MAX_ENTRIES)
    return fail (lint, lint->at, path, _("There are too many entries. Make several packs of them."));

  lint->n_values = 0;
  if (!scan_value (lint, path))
    return FALSE;

  span.length = lint->at - lint->text - span.start;
  g_array_append_val (lint->entries->elements, span);
  lint->n_values = n_values;

  return TRUE;
}

static gboolean
scan_list (Lint                  *lint,
           const TegotaeJsonPath *path)
{
  gboolean of_entries = is_list_of_entries (lint, path);
  gsize start = lint->at - lint->text;
  guint index = 0;

  lint->at++;
  if (!take (lint, ']'))
    {
      do
        {
          TegotaeJsonPath child = tegotae_json_path_at_index (path, index++);

          skip_space (lint);
          if (!(of_entries ? scan_entry (lint, &child) : scan_value (lint, &child)))
            return FALSE;
        }
      while (take (lint, ','));

      if (!take (lint, ']'))
        return fail_unexpected (lint, path, _("A comma or “]” is expected here."));
    }

  if (of_entries)
    lint->entries->list = (TegotaeJsonSpan) { start, lint->at - lint->text - start };

  return TRUE;
}

static gboolean
fail_too_many (Lint                  *lint,
               const TegotaeJsonPath *path)
{
  if (lint->max_values != TEGOTAE_PACK_MAX_VALUES)
    return fail (lint, lint->at, path, _("There are too many values."));

  return fail (lint, lint->at, path, _("An entry has too many values, or the pack has too many outside its entries. Divide it."));
}

static gboolean
scan_value (Lint                  *lint,
            const TegotaeJsonPath *path)
{
  if (++lint->n_values > lint->max_values)
    return fail_too_many (lint, path);

  if (lint->at == lint->end)
    return fail_unexpected (lint, path, "");

  if (*lint->at == '"')
    return scan_string (lint, path);

  if (*lint->at == '-' || g_ascii_isdigit (*lint->at))
    return scan_number (lint, path);

  if (*lint->at != '{' && *lint->at != '[')
    return scan_word (lint, path);

  if (path->depth >= TEGOTAE_PACK_MAX_NESTING)
    return fail (lint, lint->at, path, _("Objects and lists are nested too deeply here."));

  return *lint->at == '{' ? scan_object (lint, path) : scan_list (lint, path);
}

static gboolean
scan_document (Lint                  *lint,
               const TegotaeJsonPath *path)
{
  if (g_str_has_prefix (lint->text, TEGOTAE_BYTE_ORDER_MARK))
    return fail (lint, lint->at, path,
                 _("The text begins with a byte order mark. Save it as UTF-8 without one."));

  skip_space (lint);
  if (!scan_value (lint, path))
    return FALSE;

  skip_space (lint);
  if (lint->at < lint->end)
    return fail_unexpected (lint, path, _("Nothing may come after the end of the document."));

  return TRUE;
}

static gboolean
lint_document (const char            *text,
               gsize                  length,
               const TegotaeJsonPath *path,
               TegotaeJsonEntries    *entries,
               guint                  max_values,
               TegotaeFaultSink      *sink)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) decoded = g_string_new (NULL);
  Lint lint = {
    .text = text, .at = text, .end = text + length,
    .sink = sink, .entries = entries, .keys = keys, .decoded = decoded, .max_values = max_values,
  };
  guint n_faults = sink->count;

  tegotae_text_place_init (&lint.place, text);

  return scan_document (&lint, path) && sink->count == n_faults;
}

gboolean
tegotae_json_lint (const char            *text,
                   gsize                  length,
                   const TegotaeJsonPath *path,
                   TegotaeJsonEntries    *entries,
                   TegotaeFaultSink      *sink)
{
  g_return_val_if_fail (text != NULL && text[length] == '\0', FALSE);
  g_return_val_if_fail (path != NULL && sink != NULL, FALSE);

  return lint_document (text, length, path, entries, TEGOTAE_PACK_MAX_VALUES, sink);
}

gboolean
tegotae_json_lint_whole (const char       *text,
                         gsize             length,
                         guint             max_values,
                         TegotaeFaultSink *sink)
{
  g_return_val_if_fail (text != NULL && text[length] == '\0', FALSE);
  g_return_val_if_fail (sink != NULL, FALSE);

  return lint_document (text, length, &tegotae_json_path_root, NULL, max_values, sink);
}

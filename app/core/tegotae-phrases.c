/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-phrases.h"

/* What is known of one text. The key comes first, as g_int64_hash() reads it. */
typedef struct
{
  guint64        key;
  TegotaePhrases phrases;
} Known;

G_LOCK_DEFINE_STATIC (known);
static GHashTable *known; /* a set of Known */

const char *
tegotae_phrases_next (const char *at)
{
  g_return_val_if_fail (at != NULL && *at != '\0', at);

  if (!g_ascii_isdigit (*at))
    return g_utf8_next_char (at);

  while (g_ascii_isdigit (*at))
    at++;

  return at;
}

/* FNV-1a with 64 bits. Texts of one key are broken alike, which no reader is harmed by. */
static guint64
make_key (const char *text)
{
  guint64 key = G_GUINT64_CONSTANT (14695981039346656037);

  for (const char *at = text; *at != '\0';)
    {
      const char *next = tegotae_phrases_next (at);

      if (g_ascii_isdigit (*at))
        key = (key ^ '0') * G_GUINT64_CONSTANT (1099511628211);
      else
        for (; at < next; at++)
          key = (key ^ (guint8) *at) * G_GUINT64_CONSTANT (1099511628211);

      at = next;
    }

  return key;
}

void
tegotae_phrases_append (GString        *record,
                        const char     *text,
                        TegotaePhrases  phrases)
{
  g_return_if_fail (record != NULL && text != NULL);

  g_string_append_printf (record, "%" G_GINT64_MODIFIER "x %" G_GINT64_MODIFIER "x ", make_key (text), phrases);
}

void
tegotae_phrases_remember (const char *record)
{
  char *end = (char *) record;

  G_LOCK (known);
  if (known == NULL)
    known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  while (end != NULL && *end != '\0')
    {
      const char *start = end;
      Known entry;

      entry.key = g_ascii_strtoull (start, &end, 16);
      entry.phrases = g_ascii_strtoull (end, &end, 16);
      if (end == start)
        break;

      if (entry.phrases != 0 && !g_hash_table_contains (known, &entry))
        g_hash_table_add (known, g_memdup2 (&entry, sizeof entry));

      while (*end == ' ')
        end++;
    }

  G_UNLOCK (known);
}

TegotaePhrases
tegotae_phrases_find (const char *text)
{
  TegotaePhrases phrases = 0;

  if (text == NULL || *text == '\0')
    return 0;

  G_LOCK (known);
  if (known != NULL)
    {
      guint64 key = make_key (text);
      const Known *entry = g_hash_table_lookup (known, &key);

      phrases = entry != NULL ? entry->phrases : 0;
    }
  G_UNLOCK (known);

  return phrases;
}

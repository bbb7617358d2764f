/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-synonyms.h"

/* What is found so far. */
typedef struct
{
  const TegotaeQuery *query;
  GArray             *synonyms;
  guint               n_groups;
} List;

static double
measure (const char *phrase)
{
  g_auto (GStrv) tokens = g_strsplit (phrase, " ", -1);
  double strength = 0;

  for (guint i = 0; tokens[i] != NULL; i++)
    strength += tegotae_query_get_factor (tokens[i]);

  return strength;
}

/* Adds what may stand for the word at @typed of a group. */
static void
add_group (List    *self,
           GStrv    words,
           guint    typed,
           gint64   pack)
{
  TegotaeSearchSynonym synonym = { words[typed], NULL, pack, self->n_groups++, measure (words[typed]) };

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i == typed)
        continue;

      synonym.phrase = words[i];
      g_array_append_val (self->synonyms, synonym);
    }
}

static void
add_pack (List              *self,
          const TegotaePack *pack,
          gint64             key)
{
  for (guint i = 0; i < pack->synonyms->len; i++)
    {
      GStrv words = g_ptr_array_index (pack->synonyms, i);

      for (guint j = 0; words[j] != NULL; j++)
        {
          if (tegotae_query_phrase_has (self->query->phrase, words[j]))
            add_group (self, words, j, key);
        }
    }
}

GArray *
tegotae_search_synonyms_list (GPtrArray          *sources,
                              const TegotaeQuery *query)
{
  List self = { query, g_array_new (FALSE, FALSE, sizeof (TegotaeSearchSynonym)), 0 };

  for (guint i = 0; i < sources->len; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (sources, i);
      GHashTableIter iter;
      gpointer number, pack;

      g_hash_table_iter_init (&iter, source->packs);
      while (g_hash_table_iter_next (&iter, &number, &pack))
        add_pack (&self, pack, tegotae_search_source_get_key (i, *(const gint64 *) number));
    }

  return self.synonyms;
}

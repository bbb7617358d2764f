/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The phrases of what packs have in headings, options and cards. */

#include "tegotae-library-private.h"

static gboolean
is_japanese (const char *lang)
{
  return g_str_has_prefix (lang, "ja") && (lang[2] == '\0' || lang[2] == '-');
}

/* @text: (nullable) */
static void
cut (TegotaeImportSink *sink,
     GString           *record,
     const char        *text)
{
  TegotaePhrases phrases = text != NULL ? tegotae_phrase_cutter_cut (sink->cutter, text) : 0;

  if (phrases != 0)
    tegotae_phrases_append (record, text, phrases);
}

static void
cut_item (TegotaeImportSink *sink,
          GString           *record,
          const TegotaeItem *item)
{
  cut (sink, record, item->text);
  cut (sink, record, item->text_other);
  for (guint i = 0; i < item->options->len; i++)
    cut (sink, record, ((const TegotaeOption *) g_ptr_array_index (item->options, i))->text);
}

static void
cut_questionnaire (TegotaeImportSink    *sink,
                   GString              *record,
                   TegotaeQuestionnaire *questionnaire)
{
  cut (sink, record, questionnaire->title);
  for (guint i = 0; i < questionnaire->items->len; i++)
    cut_item (sink, record, tegotae_questionnaire_get_item (questionnaire, i));
  for (guint i = 0; i < questionnaire->bands->len; i++)
    cut (sink, record, ((const TegotaeBand *) g_ptr_array_index (questionnaire->bands, i))->name);
}

void
tegotae_import_sink_cut_pack (TegotaeImportSink *sink,
                              TegotaePack       *pack)
{
  g_autoptr (GString) record = NULL;

  /* Without ICU nothing is cut, and the packs are read all the same. */
  if (is_japanese (pack->lang) && sink->cutter == NULL)
    sink->cutter = tegotae_phrase_cutter_new ();
  if (sink->cutter == NULL)
    return;

  record = g_string_new (NULL);
  cut (sink, record, pack->title);
  for (guint i = 0; i < pack->domains->len; i++)
    cut (sink, record, ((const TegotaeDomain *) g_ptr_array_index (pack->domains, i))->name);
  for (guint i = 0; i < pack->questionnaires->len; i++)
    cut_questionnaire (sink, record, g_ptr_array_index (pack->questionnaires, i));
  for (guint i = 0; i < pack->practices->len; i++)
    cut (sink, record, ((const TegotaePractice *) g_ptr_array_index (pack->practices, i))->text);
  for (guint i = 0; i < pack->advisors->len; i++)
    cut (sink, record, ((const TegotaeAdvisor *) g_ptr_array_index (pack->advisors, i))->name);
  for (guint i = 0; i < pack->articles->len; i++)
    cut (sink, record, ((const TegotaeLink *) g_ptr_array_index (pack->articles, i))->title);

  pack->phrases = g_string_free (g_steal_pointer (&record), FALSE);
}

void
tegotae_import_sink_cut_entry (TegotaeImportSink *sink,
                               TegotaeEntry      *entry)
{
  g_autoptr (GString) title = NULL;
  g_autoptr (GString) headings = NULL;

  if (sink->cutter == NULL)
    return;

  title = g_string_new (NULL);
  cut (sink, title, entry->info->title);
  entry->info->phrases = g_string_free (g_steal_pointer (&title), FALSE);

  headings = g_string_new (NULL);
  for (guint i = 0; i < entry->answers->len; i++)
    {
      const TegotaeAnswer *answer = g_ptr_array_index (entry->answers, i);

      for (guint k = 0; k < answer->sections->len; k++)
        cut (sink, headings, ((const TegotaeSection *) g_ptr_array_index (answer->sections, k))->heading);
    }
  entry->phrases = g_string_free (g_steal_pointer (&headings), FALSE);
}

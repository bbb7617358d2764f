/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-call.h"

#include "tegotae-call-private.h"

gpointer
tegotae_home_call (TegotaeHome        *home,
                   const TegotaeCall  *call,
                   gconstpointer       arguments,
                   GError            **error)
{
  g_return_val_if_fail (home != NULL && call != NULL, NULL);

  return call->func (home, arguments, NULL, error);
}

TegotaeEntryKey *
tegotae_entry_key_new (const char *pack,
                       const char *id)
{
  TegotaeEntryKey *key;

  g_return_val_if_fail (id != NULL, NULL);

  key = g_new (TegotaeEntryKey, 1);
  *key = (TegotaeEntryKey) { g_strdup (pack), g_strdup (id) };

  return key;
}

void
tegotae_entry_key_free (TegotaeEntryKey *key)
{
  g_free (key->pack);
  g_free (key->id);
  g_free (key);
}

TegotaeListing *
tegotae_listing_new (TegotaeStage  stage,
                     const char   *domain,
                     const char   *pack,
                     const char   *advisor)
{
  TegotaeListing *listing = g_new (TegotaeListing, 1);

  *listing = (TegotaeListing) { stage, g_strdup (domain), g_strdup (pack), g_strdup (advisor) };

  return listing;
}

void
tegotae_listing_free (TegotaeListing *listing)
{
  g_free (listing->domain);
  g_free (listing->pack);
  g_free (listing->advisor);
  g_free (listing);
}

TegotaeSearch *
tegotae_search_new (const char         *query,
                    TegotaeStage        stage,
                    const char         *domain,
                    TegotaeMarksFilter  filter,
                    guint               limit)
{
  TegotaeSearch *search;

  g_return_val_if_fail (query != NULL, NULL);

  search = g_new (TegotaeSearch, 1);
  *search = (TegotaeSearch) {
    .query = g_strdup (query),
    .stage = stage,
    .domain = g_strdup (domain),
    .filter = filter,
    .limit = limit,
    .preferred = TEGOTAE_STAGE_NONE,
  };

  return search;
}

void
tegotae_search_free (TegotaeSearch *search)
{
  g_free (search->query);
  g_free (search->domain);
  g_free (search);
}

TegotaeSuggestArguments *
tegotae_suggest_arguments_new (TegotaeAttempt *attempt,
                               TegotaeStage    stage,
                               guint           limit)
{
  TegotaeSuggestArguments *arguments = g_new (TegotaeSuggestArguments, 1);

  *arguments = (TegotaeSuggestArguments) { attempt != NULL ? tegotae_attempt_ref (attempt) : NULL, stage, limit };

  return arguments;
}

void
tegotae_suggest_arguments_free (TegotaeSuggestArguments *arguments)
{
  g_clear_pointer (&arguments->attempt, tegotae_attempt_unref);
  g_free (arguments);
}

TegotaeMarkChange *
tegotae_mark_change_new (const char  *pack,
                         const char  *entry,
                         TegotaeMark  mark,
                         gboolean     is_set)
{
  TegotaeMarkChange *change;

  g_return_val_if_fail (pack != NULL && entry != NULL, NULL);

  change = g_new (TegotaeMarkChange, 1);
  *change = (TegotaeMarkChange) { g_strdup (pack), g_strdup (entry), mark, is_set };

  return change;
}

void
tegotae_mark_change_free (TegotaeMarkChange *change)
{
  g_free (change->pack);
  g_free (change->entry);
  g_free (change);
}

TegotaeNoteChange *
tegotae_note_change_new (const char *attempt,
                         const char *text)
{
  TegotaeNoteChange *change;

  g_return_val_if_fail (attempt != NULL && text != NULL, NULL);

  change = g_new (TegotaeNoteChange, 1);
  *change = (TegotaeNoteChange) { g_strdup (attempt), g_strdup (text) };

  return change;
}

void
tegotae_note_change_free (TegotaeNoteChange *change)
{
  g_free (change->attempt);
  g_free (change->text);
  g_free (change);
}

TegotaeTimeRange *
tegotae_time_range_new (gint64 from,
                        gint64 to)
{
  TegotaeTimeRange *range = g_new (TegotaeTimeRange, 1);

  *range = (TegotaeTimeRange) { from, to };

  return range;
}

TegotaeReportArguments *
tegotae_report_arguments_new (const char         *attempt,
                              TegotaeReportParts  parts)
{
  TegotaeReportArguments *arguments = g_new (TegotaeReportArguments, 1);

  *arguments = (TegotaeReportArguments) { g_strdup (attempt), parts };

  return arguments;
}

void
tegotae_report_arguments_free (TegotaeReportArguments *arguments)
{
  g_free (arguments->attempt);
  g_free (arguments);
}

TegotaePackImport *
tegotae_pack_import_new (const char            *path,
                         gboolean               replace,
                         TegotaeImportProgress  progress,
                         gpointer               progress_data)
{
  TegotaePackImport *import;

  g_return_val_if_fail (path != NULL, NULL);

  import = g_new (TegotaePackImport, 1);
  *import = (TegotaePackImport) { g_strdup (path), replace, progress, progress_data };

  return import;
}

void
tegotae_pack_import_free (TegotaePackImport *import)
{
  g_free (import->path);
  g_free (import);
}

TegotaeFileContents *
tegotae_file_contents_new (const char *path,
                           GBytes     *bytes)
{
  TegotaeFileContents *contents;

  g_return_val_if_fail (path != NULL && bytes != NULL, NULL);

  contents = g_new (TegotaeFileContents, 1);
  *contents = (TegotaeFileContents) { g_strdup (path), g_bytes_ref (bytes) };

  return contents;
}

void
tegotae_file_contents_free (TegotaeFileContents *contents)
{
  g_free (contents->path);
  g_bytes_unref (contents->bytes);
  g_free (contents);
}

void
tegotae_marked_entries_free (TegotaeMarkedEntries *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->marks, tegotae_marks_unref);
  g_free (self);
}

void
tegotae_open_entry_free (TegotaeOpenEntry *self)
{
  g_clear_pointer (&self->entry, tegotae_entry_unref);
  g_clear_pointer (&self->related, g_ptr_array_unref);
  g_free (self);
}

char **
tegotae_ids_new (const char *id)
{
  char **ids = g_new0 (char *, 2);

  ids[0] = g_strdup (id);

  return ids;
}

gboolean
tegotae_call_always (gconstpointer a,
                     gconstpointer b)
{
  return TRUE;
}

/* tegotae-service-files.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-service-files.h"

#include <string.h>

#include "core/tegotae-attempt-csv.h"
#include "core/tegotae-byte-order-mark.h"
#include "pack/tegotae-export-reader.h"
#include "pack/tegotae-export-writer.h"
#include "tegotae-service-private.h"
#include "tegotae-user-file.h"
#include "tegotae-words-of-export.h"

static char *
finish_text (TegotaeService  *self,
             GAsyncResult    *result,
             GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A file chooser has asked before it gives a name that is taken. */
static gboolean
write_file (const TegotaeRequest  *request,
            const char            *bytes,
            gsize                  size,
            GError               **error)
{
  return tegotae_user_file_write (request->text, bytes, size, TEGOTAE_USER_FILE_REPLACE, error);
}

static gpointer
do_export (TegotaeHome  *home,
           gpointer      data,
           GError      **error)
{
  const TegotaeRequest *request = data;
  g_autoptr (TegotaeExport) export = tegotae_home_export (home, error);
  g_autofree char *document = NULL;
  g_autofree char *text = NULL;

  if (export == NULL)
    return NULL;

  document = tegotae_export_writer_write (export);
  text = g_strconcat (document, "\n", NULL);

  return write_file (request, text, strlen (text), error) ? tegotae_words_of_export (export) : NULL;
}

void
tegotae_service_export_async (TegotaeService      *self,
                              const char          *path,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (path != NULL);

  tegotae_service_start (self, tegotae_service_export_async, tegotae_request_new (NULL, NULL, path),
                         do_export, g_free, cancellable, callback, user_data);
}

char *
tegotae_service_export_finish (TegotaeService  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  return finish_text (self, result, error);
}

typedef struct
{
  char         *text;
  TegotaeStage  stage;
} Restored;

static void
restored_free (Restored *restored)
{
  g_free (restored->text);
  g_free (restored);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restored, restored_free)

static gpointer
do_restore (TegotaeHome  *home,
            gpointer      data,
            GError      **error)
{
  const TegotaeRequest *request = data;
  g_autoptr (TegotaeExport) export = NULL;
  TegotaeRestoreCounts counts = { 0 };
  Restored *restored;

  export = tegotae_export_reader_read_file (request->text, NULL, NULL, error);
  if (export == NULL || !tegotae_home_restore (home, export, &counts, error))
    return NULL;

  restored = g_new0 (Restored, 1);
  restored->text = tegotae_words_of_restore (&counts);
  restored->stage = tegotae_home_get_stage (home, NULL);

  return restored;
}

void
tegotae_service_restore_async (TegotaeService      *self,
                               const char          *path,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (path != NULL);

  tegotae_service_start (self, tegotae_service_restore_async, tegotae_request_new (NULL, NULL, path),
                         do_restore, (GDestroyNotify) restored_free, cancellable, callback, user_data);
}

char *
tegotae_service_restore_finish (TegotaeService  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_autoptr (Restored) restored = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  restored = g_task_propagate_pointer (G_TASK (result), error);
  if (restored == NULL)
    return NULL;

  tegotae_service_take_stage (self, restored->stage);
  tegotae_service_emit (self, TEGOTAE_SERVICE_ATTEMPTS_CHANGED);
  tegotae_service_emit (self, TEGOTAE_SERVICE_MARKS_CHANGED);
  tegotae_service_emit (self, TEGOTAE_SERVICE_QUESTIONS_CHANGED);

  return g_steal_pointer (&restored->text);
}

static gpointer
do_save_table (TegotaeHome  *home,
               gpointer      data,
               GError      **error)
{
  const TegotaeRequest *request = data;
  g_autoptr (GPtrArray) attempts = tegotae_home_list_attempts (home, error);
  g_autofree char *table = NULL;
  g_autofree char *text = NULL;

  if (attempts == NULL)
    return NULL;

  table = tegotae_attempt_csv_new (attempts);
  text = g_strconcat (TEGOTAE_BYTE_ORDER_MARK, table, NULL);
  if (!write_file (request, text, strlen (text), error))
    return NULL;

  return tegotae_words_of_saved_table (attempts->len);
}

void
tegotae_service_save_table_async (TegotaeService      *self,
                                  const char          *path,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (path != NULL);

  tegotae_service_start (self, tegotae_service_save_table_async, tegotae_request_new (NULL, NULL, path),
                         do_save_table, g_free, cancellable, callback, user_data);
}

char *
tegotae_service_save_table_finish (TegotaeService  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return finish_text (self, result, error);
}

static gpointer
do_report (TegotaeHome  *home,
           gpointer      data,
           GError      **error)
{
  const TegotaeRequest *request = data;

  return tegotae_home_report (home, request->id, (TegotaeReportParts) request->limit, NULL, error);
}

void
tegotae_service_report_async (TegotaeService      *self,
                              const char          *attempt,
                              TegotaeReportParts   parts,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));

  request = tegotae_request_new (NULL, attempt, NULL);
  request->limit = parts;
  tegotae_service_start (self, tegotae_service_report_async, request, do_report,
                         (GDestroyNotify) tegotae_report_unref, cancellable, callback, user_data);
}

TegotaeReport *
tegotae_service_report_finish (TegotaeService  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_write (TegotaeHome  *home,
          gpointer      data,
          GError      **error)
{
  const TegotaeRequest *request = data;
  gsize size;
  const char *bytes = g_bytes_get_data (request->bytes, &size);

  return tegotae_service_done (write_file (request, bytes, size, error));
}

void
tegotae_service_write_async (TegotaeService      *self,
                             const char          *path,
                             GBytes              *bytes,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  TegotaeRequest *request;

  g_return_if_fail (TEGOTAE_IS_SERVICE (self));
  g_return_if_fail (path != NULL && bytes != NULL);

  request = tegotae_request_new (NULL, NULL, path);
  request->bytes = g_bytes_ref (bytes);
  tegotae_service_start (self, tegotae_service_write_async, request, do_write, NULL, cancellable, callback, user_data);
}

gboolean
tegotae_service_write_finish (TegotaeService  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), error));
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include <string.h>

#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"
#include "pack/export/tegotae-export-reader.h"
#include "pack/export/tegotae-export-writer.h"
#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"
#include "store/user/tegotae-export-table.h"
#include "tegotae-user-file.h"
#include "text/tegotae-words-export.h"
#include "text/tegotae-words-table.h"

TegotaeExport *
tegotae_home_export (TegotaeHome  *home,
                     GError      **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_user_db (home, error);

  if (db == NULL)
    return NULL;

  if (tegotae_user_db_is_blank (db))
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, home->trouble);
      return NULL;
    }

  return tegotae_export_table_read (db, error);
}

gboolean
tegotae_home_restore (TegotaeHome           *home,
                      const TegotaeExport   *data,
                      TegotaeRestoreCounts  *counts,
                      GError               **error)
{
  g_autoptr (TegotaeUserDb) db = tegotae_home_hold_to_write (home, error);

  if (db != NULL)
    tegotae_home_back_up (home, TEGOTAE_BACKUP_IMPORT);

  return db != NULL && tegotae_export_table_restore (db, data, counts, error);
}

/* A file chooser has asked before it gives a name that is taken. */
static gboolean
write_file (const char  *path,
            const char  *bytes,
            gsize        size,
            GError     **error)
{
  return tegotae_user_file_write (path, bytes, size, TEGOTAE_USER_FILE_REPLACE, error);
}

static gpointer
do_export (TegotaeHome    *home,
           gconstpointer   arguments,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr (TegotaeExport) export = tegotae_home_export (home, error);
  g_autofree char *document = NULL;
  g_autofree char *text = NULL;

  if (export == NULL)
    return NULL;

  document = tegotae_export_writer_write (export);
  text = g_strconcat (document, "\n", NULL);

  return write_file (arguments, text, strlen (text), error) ? tegotae_words_of_export (export) : NULL;
}

const TegotaeCall tegotae_call_export = {
  .func = do_export,
  .arguments_free = g_free,
  .result_free = g_free,
};

static gpointer
do_restore (TegotaeHome    *home,
            gconstpointer   arguments,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (TegotaeExport) export = tegotae_export_reader_read_file (arguments, NULL, NULL, error);
  TegotaeRestoreCounts counts = { 0 };

  if (export == NULL || !tegotae_home_restore (home, export, &counts, error))
    return NULL;

  return tegotae_words_of_restore (&counts);
}

const TegotaeCall tegotae_call_restore = {
  .func = do_restore,
  .arguments_free = g_free,
  .result_free = g_free,
  .changes = TEGOTAE_CHANGES_RECORDS,
};

static gpointer
do_save_table (TegotaeHome    *home,
               gconstpointer   arguments,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr (GPtrArray) attempts = tegotae_home_list_attempts (home, TEGOTAE_TAKERS_USER, error);
  g_autofree char *table = NULL;
  g_autofree char *text = NULL;

  if (attempts == NULL)
    return NULL;

  table = tegotae_words_of_table (attempts, tegotae_home_get_content (home));
  text = g_strconcat (TEGOTAE_BYTE_ORDER_MARK, table, NULL);

  return write_file (arguments, text, strlen (text), error) ? tegotae_words_of_saved_table (attempts->len)
                                                            : NULL;
}

const TegotaeCall tegotae_call_save_table = {
  .func = do_save_table,
  .arguments_free = g_free,
  .result_free = g_free,
};

static gpointer
do_write (TegotaeHome    *home,
          gconstpointer   arguments,
          GCancellable   *cancellable,
          GError        **error)
{
  const TegotaeFileContents *contents = arguments;
  gsize size;
  const char *bytes = g_bytes_get_data (contents->bytes, &size);

  return TEGOTAE_CALL_DONE (write_file (contents->path, bytes, size, error));
}

const TegotaeCall tegotae_call_write = {
  .func = do_write,
  .arguments_free = (GDestroyNotify) tegotae_file_contents_free,
};

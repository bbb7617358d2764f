/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a look at everything has found, as a document. */

#include "pack/export/tegotae-document-private.h"

static char *
dup_time (gint64 milliseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (milliseconds / 1000);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
add_bool (json_object *object,
          const char  *key,
          gboolean     value)
{
  json_object_object_add (object, key, json_object_new_boolean (value));
}

static void
add_path (json_object *object,
          const char  *key,
          const char  *path)
{
  g_autofree char *name = path != NULL ? g_filename_display_name (path) : NULL;

  tegotae_document_add_text (object, key, name);
}

static json_object *
create_recovery (const TegotaeRecovery *recovery)
{
  json_object *object;
  g_autofree char *time = NULL;

  if (recovery == NULL)
    return NULL;

  object = json_object_new_object ();
  time = recovery->backup_made_at != 0 ? dup_time (recovery->backup_made_at) : NULL;
  add_path (object, "kept_as", recovery->kept_as);
  tegotae_document_add_int (object, "salvaged", recovery->n_salvaged);
  tegotae_document_add_int (object, "from_backup", recovery->n_from_backup);
  tegotae_document_add_text (object, "backup_made_at", time);
  add_bool (object, "complete", recovery->is_complete);

  return object;
}

static json_object *
create_records (const TegotaeHealth *health)
{
  json_object *object = json_object_new_object ();

  add_path (object, "path", health->user_path);
  add_bool (object, "ok", health->user_problem == NULL);
  tegotae_document_add_text (object, "problem", health->user_problem);
  add_bool (object, "writable", health->is_writable);
  tegotae_document_add_int (object, "attempts", health->n_attempts);
  json_object_object_add (object, "recovered", create_recovery (health->recovery));

  return object;
}

static json_object *
create_library (const TegotaeHealth *health)
{
  json_object *object = json_object_new_object ();

  add_path (object, "path", health->library_path);
  add_bool (object, "ok", health->library_problem == NULL);
  tegotae_document_add_text (object, "problem", health->library_problem);
  add_bool (object, "rebuilt", health->library_rebuilt);
  tegotae_document_add_int (object, "entries", health->n_entries);

  return object;
}

static json_object *
create_backup (const TegotaeBackup *backup)
{
  json_object *object = json_object_new_object ();
  g_autofree char *time = dup_time (backup->made_at);

  tegotae_document_add_text (object, "backup", backup->name);
  tegotae_document_add_text (object, "made_at", time);
  tegotae_document_add_text (object, "reason", tegotae_backup_reason_to_id (backup->reason));
  add_bool (object, "ok", backup->is_good);
  tegotae_document_add_int (object, "attempts", backup->n_attempts);

  return object;
}

char *
tegotae_document_health (const TegotaeHealth *health,
                         const char          *restored)
{
  json_object *document;
  json_object *list;

  g_return_val_if_fail (health != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "restored", restored);
  json_object_object_add (document, "records", create_records (health));
  json_object_object_add (document, "library", create_library (health));

  list = tegotae_document_add_list (document, "backups");
  for (guint i = 0; i < health->backups->len; i++)
    json_object_array_add (list, create_backup (g_ptr_array_index (health->backups, i)));

  list = tegotae_document_add_list (document, "kept");
  for (guint i = 0; health->put_aside[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_name (health->put_aside[i]);

      json_object_array_add (list, json_object_new_string (name));
    }

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

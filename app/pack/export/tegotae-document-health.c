/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a look at everything has found, as a document. */

#include "pack/export/tegotae-document-private.h"

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

  if (recovery == NULL)
    return NULL;

  object = json_object_new_object ();
  add_path (object, "kept_as", recovery->kept_as);
  tegotae_document_add_int (object, "salvaged", recovery->n_salvaged);
  tegotae_document_add_int (object, "from_backup", recovery->n_from_backup);
  tegotae_document_add_time (object, "backup_made_at", recovery->backup_made_at);
  tegotae_document_add_bool (object, "complete", recovery->is_complete);

  return object;
}

static json_object *
create_records (const TegotaeHealth *health)
{
  json_object *object = json_object_new_object ();

  add_path (object, "path", health->user_path);
  tegotae_document_add_bool (object, "ok", health->user_problem == NULL);
  tegotae_document_add_text (object, "problem", health->user_problem);
  tegotae_document_add_bool (object, "writable", health->is_writable);
  tegotae_document_add_int (object, "attempts", health->n_attempts);
  json_object_object_add (object, "recovered", create_recovery (health->recovery));

  return object;
}

static json_object *
create_library (const TegotaeHealth *health)
{
  json_object *object = json_object_new_object ();

  add_path (object, "path", health->library_path);
  tegotae_document_add_bool (object, "ok", health->library_problem == NULL);
  tegotae_document_add_text (object, "problem", health->library_problem);
  tegotae_document_add_bool (object, "rebuilt", health->library_rebuilt);
  tegotae_document_add_int (object, "entries", health->n_entries);

  return object;
}

static void
add_backup (json_object   *object,
            gconstpointer  element)
{
  const TegotaeBackup *backup = element;

  tegotae_document_add_text (object, "backup", backup->name);
  tegotae_document_add_time (object, "made_at", backup->made_at);
  tegotae_document_add_text (object, "reason", tegotae_backup_reason_to_id (backup->reason));
  tegotae_document_add_bool (object, "ok", backup->is_good);
  tegotae_document_add_text (object, "problem", backup->problem);
  tegotae_document_add_int (object, "attempts", backup->n_attempts);
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

  tegotae_document_add_each (document, "backups", health->backups, add_backup);
  tegotae_document_add_text (document, "backups_problem", health->backups_problem);

  list = tegotae_document_add_list (document, "kept");
  for (guint i = 0; health->put_aside[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_name (health->put_aside[i]);

      json_object_array_add (list, json_object_new_string (name));
    }

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

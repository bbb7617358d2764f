/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-backup.h"

#include <stdio.h>
#include <string.h>

#define SUFFIX ".db"

static const char * const reasons[] = { "daily", "migration", "import", "restore" };

const char *
tegotae_backup_reason_to_id (TegotaeBackupReason reason)
{
  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reasons), NULL);

  return reasons[reason];
}

char *
tegotae_backup_build_name (gint64              made_at,
                           TegotaeBackupReason reason)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (made_at / 1000);
  g_autofree char *second = NULL;

  g_return_val_if_fail (time != NULL, NULL);

  /* In UTC, so that names are in the order of time; without colons, which not
   * every file system takes. */
  second = g_date_time_format (time, "%Y-%m-%dT%H-%M-%S");

  return g_strdup_printf ("%s-%03dZ-%s" SUFFIX, second, (int) (made_at % 1000),
                          tegotae_backup_reason_to_id (reason));
}

/* Reads the time a name begins with; returns where the reason begins. */
static const char *
parse_time (const char *name,
            gint64     *made_at)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day, hour, minute, second, millisecond;
  int length = 0;

  if (sscanf (name, "%4d-%2d-%2dT%2d-%2d-%2d-%3dZ-%n", &year, &month, &day,
              &hour, &minute, &second, &millisecond, &length) != 7 || length == 0)
    return NULL;

  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time == NULL)
    return NULL;

  *made_at = g_date_time_to_unix (time) * 1000 + millisecond;

  return name + length;
}

TegotaeBackup *
tegotae_backup_new (const char *directory,
                    const char *name)
{
  gint64 made_at = 0;
  const char *rest;

  g_return_val_if_fail (directory != NULL && name != NULL, NULL);

  rest = parse_time (name, &made_at);

  for (guint i = 0; rest != NULL && i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *wanted = made_at >= 0 ? tegotae_backup_build_name (made_at, i) : NULL;
      TegotaeBackup *self;

      /* Only what has exactly the name we would give it. */
      if (g_strcmp0 (wanted, name) != 0)
        continue;

      self = g_new0 (TegotaeBackup, 1);
      self->name = g_strdup (name);
      self->path = g_build_filename (directory, name, NULL);
      self->made_at = made_at;
      self->reason = i;

      return self;
    }

  return NULL;
}

void
tegotae_backup_free (TegotaeBackup *backup)
{
  if (backup == NULL)
    return;

  g_free (backup->name);
  g_free (backup->path);
  g_free (backup);
}

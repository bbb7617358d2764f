/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-backup.h"

static const struct
{
  const char          *name;
  gint64               made_at;
  TegotaeBackupReason  reason;
} names[] = {
  { "1970-01-01T00-00-00-000Z-daily.db", 0, TEGOTAE_BACKUP_DAILY },
  { "2026-11-22T01-45-07-089Z-migration.db", 1795311907089, TEGOTAE_BACKUP_MIGRATION },
  { "2026-11-22T01-45-07-890Z-import.db", 1795311907890, TEGOTAE_BACKUP_IMPORT },
  { "2028-02-29T23-59-59-999Z-restore.db", 1835481599999, TEGOTAE_BACKUP_RESTORE },
};

static void
test_names_say_when_and_why (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = tegotae_backup_build_name (names[i].made_at, names[i].reason);
      g_autoptr (TegotaeBackup) backup = tegotae_backup_new ("/there", name);

      g_assert_cmpstr (name, ==, names[i].name);
      g_assert_nonnull (backup);
      g_assert_cmpstr (backup->name, ==, name);
      g_assert_true (g_str_has_prefix (backup->path, "/there/2") ||
                     g_str_has_prefix (backup->path, "/there/1"));
      g_assert_cmpint (backup->made_at, ==, names[i].made_at);
      g_assert_cmpint (backup->reason, ==, names[i].reason);
    }
}

static const char * const others[] = {
  "",
  ".db",
  "user.db",
  "2026-11-22T01-45-07-890Z-daily",
  "2026-11-22T01-45-07-890Z-daily.db.part",
  "2026-11-22T01-45-07-890Z-weekly.db",
  "2026-11-22T01-45-07-890Z-.db",
  "2026-11-22T01-45-07Z-daily.db",
  "2026-13-22T01-45-07-890Z-daily.db",
  "2026-02-30T01-45-07-890Z-daily.db",
  "2026-11-22T25-45-07-890Z-daily.db",
  " 2026-11-22T01-45-07-890Z-daily.db",
  "2026-11-22T01-45-07-89Z-daily.db",
  "26-11-22T01-45-07-890Z-daily.db",
  "0000-00-00T00-00-00-000Z-daily.db",
  "1969-12-31T23-59-59-999Z-daily.db",
};

static void
test_other_names_are_none (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_null (tegotae_backup_new ("/there", others[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/backup/names-say-when-and-why", test_names_say_when_and_why);
  g_test_add_func ("/core/backup/other-names-are-none", test_other_names_are_none);

  return g_test_run ();
}

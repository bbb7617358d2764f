/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-entry.h"

static void
test_primary_domain (void)
{
  g_autoptr (TegotaeEntryInfo) info = tegotae_entry_info_new ("core", "e", "ja", "Title");

  g_assert_null (tegotae_entry_info_get_primary_domain (info));

  tegotae_entry_info_add_domain (info, "a", 1);
  tegotae_entry_info_add_domain (info, "b", 3);
  tegotae_entry_info_add_domain (info, "c", 3);

  g_assert_cmpstr (tegotae_entry_info_get_primary_domain (info), ==, "b");
  g_assert_cmpint (tegotae_entry_info_get_weight (info, "c"), ==, 3);
  g_assert_cmpint (tegotae_entry_info_get_weight (info, "d"), ==, 0);
}

static void
test_empty_lists (void)
{
  TegotaeEntryInfo *info = tegotae_entry_info_new ("core", "e", "ja", "Title");
  g_autoptr (TegotaeEntry) entry = tegotae_entry_new (info);
  g_autoptr (TegotaeEntry) other = tegotae_entry_ref (entry);

  g_assert_true (other == entry);
  g_assert_null (entry->body[0]);
  g_assert_null (entry->keywords[0]);
  g_assert_null (entry->related[0]);
  g_assert_null (entry->articles[0]);
  g_assert_cmpuint (entry->answers->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/entry/primary-domain-is-the-heaviest-first", test_primary_domain);
  g_test_add_func ("/core/entry/lists-are-never-null", test_empty_lists);

  return g_test_run ();
}

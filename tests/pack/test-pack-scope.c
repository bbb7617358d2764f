/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-pack-limits.h"
#include "pack/pack/tegotae-pack-scope.h"

/* What a pack is read into, and the place $.entries[7].related[2]. */
typedef struct
{
  TegotaePack      *pack;
  TegotaePackScope *scope;
  TegotaeFaultSink  sink;
  GPtrArray        *faults;
  TegotaeJsonPath   list;
  TegotaeJsonPath   entry;
  TegotaeJsonPath   related;
  TegotaeJsonPath   element;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->pack = tegotae_pack_new ("small", "ja", 1, "Small");
  fixture->scope = tegotae_pack_scope_new (NULL);
  tegotae_pack_scope_set_pack (fixture->scope, fixture->pack);
  fixture->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  tegotae_fault_sink_init (&fixture->sink, fixture->faults);
  fixture->list = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");
  fixture->entry = tegotae_json_path_at_index (&fixture->list, 7);
  fixture->related = tegotae_json_path_at_key (&fixture->entry, "related");
  fixture->element = tegotae_json_path_at_index (&fixture->related, 2);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tegotae_pack_scope_free (fixture->scope);
  tegotae_pack_unref (fixture->pack);
  tegotae_fault_sink_clear (&fixture->sink);
  g_ptr_array_unref (fixture->faults);
}

static void
relate (Fixture    *fixture,
        const char *id,
        guint       times)
{
  for (guint i = 0; i < times; i++)
    tegotae_pack_scope_add_related (fixture->scope, &fixture->sink, &fixture->element, id);
}

static void
assert_one_fault (Fixture    *fixture,
                  const char *message)
{
  const TegotaeFault *fault;

  g_assert_cmpuint (fixture->faults->len, ==, 1);
  fault = g_ptr_array_index (fixture->faults, 0);
  g_assert_cmpstr (fault->path, ==, "$.entries[7].related[2]");
  g_assert_nonnull (strstr (fault->message, message));
}

static void
test_entry_that_never_comes_is_a_fault (Fixture       *fixture,
                                        gconstpointer  data)
{
  relate (fixture, "never", 1);
  relate (fixture, "later", 1);
  tegotae_id_set_add (tegotae_pack_scope_get_entries (fixture->scope), "later");

  tegotae_pack_scope_check_related (fixture->scope, &fixture->sink);
  assert_one_fault (fixture, "“never”");
}

static void
test_nothing_is_said_after_an_entry_was_lost (Fixture       *fixture,
                                              gconstpointer  data)
{
  relate (fixture, "never", 1);
  tegotae_pack_scope_lose_entry (fixture->scope);

  tegotae_pack_scope_check_related (fixture->scope, &fixture->sink);
  g_assert_cmpuint (fixture->faults->len, ==, 0);
}

static void
test_waiting_is_limited (Fixture       *fixture,
                         gconstpointer  data)
{
  relate (fixture, "never", TEGOTAE_PACK_MAX_WAITING);
  g_assert_cmpuint (fixture->faults->len, ==, 0);

  relate (fixture, "never", 10);
  assert_one_fault (fixture, "come later");
}

static void
test_entries_that_come_make_room (Fixture       *fixture,
                                  gconstpointer  data)
{
  relate (fixture, "never", 1);
  relate (fixture, "later", TEGOTAE_PACK_MAX_WAITING - 2);
  relate (fixture, "never-either", 1);
  tegotae_id_set_add (tegotae_pack_scope_get_entries (fixture->scope), "later");
  relate (fixture, "last", 1);
  g_assert_cmpuint (fixture->faults->len, ==, 0);

  tegotae_pack_scope_check_related (fixture->scope, &fixture->sink);
  g_assert_cmpuint (fixture->faults->len, ==, 3);
}

#define add(name, func) g_test_add ("/pack/scope/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("entry-that-never-comes-is-a-fault", test_entry_that_never_comes_is_a_fault);
  add ("nothing-is-said-after-an-entry-was-lost", test_nothing_is_said_after_an_entry_was_lost);
  add ("waiting-is-limited", test_waiting_is_limited);
  add ("entries-that-come-make-room", test_entries_that_come_make_room);

  return g_test_run ();
}

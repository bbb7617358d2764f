/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "store/library/tegotae-entry-table.h"
#include "test-store-support.h"

#define BIT(stage) (1u << TEGOTAE_STAGE_##stage)

static TegotaeLibraryDb *
open_with_packs (Place *place)
{
  static const char * const packs[][2] = { { "core", "ja" }, { "core", "en" }, { "more", "ja" } };
  g_autoptr (GError) error = NULL;
  TegotaeLibraryDb *db = tegotae_library_db_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_true (tegotae_library_db_begin (db, &error));

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autoptr (TegotaePack) pack = tegotae_pack_new (packs[i][0], packs[i][1], 1, "Title");

      g_assert_true (tegotae_library_db_add_pack (db, pack, "{}", &error));
    }

  g_assert_no_error (error);

  return db;
}

static void
add (TegotaeLibraryDb *db,
     TegotaeEntry     *entry,
     const char       *json)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_library_db_add_entry (db, entry, json, &error));
  g_assert_no_error (error);
}

static void
commit (TegotaeLibraryDb *db)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tegotae_library_db_commit (db, "made", &error));
  g_assert_no_error (error);
}

/* Adds an entry about @domain, with weight 2. */
static void
add_simple (TegotaeLibraryDb *db,
            const char       *pack,
            const char       *lang,
            const char       *id,
            TegotaeStages     stages,
            const char       *domain,
            const char       *advisor)
{
  g_autoptr (TegotaeEntry) entry = test_entry_new (pack, lang, id, advisor);

  entry->info->stages = stages;
  if (domain != NULL)
    tegotae_entry_info_add_domain (entry->info, domain, 2);

  add (db, entry, "{}");
}

static void
assert_infos_equal (const TegotaeEntryInfo *a,
                    const TegotaeEntryInfo *b)
{
  g_assert_cmpstr (a->pack, ==, b->pack);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->lang, ==, b->lang);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpuint (a->stages, ==, b->stages);
  g_assert_cmpuint (a->lead, ==, b->lead);
  g_assert_cmpint (a->is_event, ==, b->is_event);
  g_assert_cmpstr (a->practice, ==, b->practice);

  g_assert_cmpuint (a->domains->len, ==, b->domains->len);
  for (guint i = 0; i < a->domains->len; i++)
    {
      const TegotaeDomainWeight *left = g_ptr_array_index (a->domains, i);
      const TegotaeDomainWeight *right = g_ptr_array_index (b->domains, i);

      g_assert_cmpstr (left->id, ==, right->id);
      g_assert_cmpint (left->weight, ==, right->weight);
    }

  g_assert_cmpuint (a->triggers->len, ==, b->triggers->len);
  for (guint i = 0; i < a->triggers->len; i++)
    {
      const TegotaeTrigger *left = g_ptr_array_index (a->triggers, i);
      const TegotaeTrigger *right = g_ptr_array_index (b->triggers, i);

      g_assert_cmpstr (left->questionnaire, ==, right->questionnaire);
      g_assert_cmpstr (left->item, ==, right->item);
      g_assert_cmpint (left->max_points, ==, right->max_points);
    }
}

static void
test_head_survives (Place         *place,
                    gconstpointer  data)
{
  g_autoptr (TegotaeEntry) full = test_entry_new ("core", "ja", "full", "b");
  g_autoptr (TegotaeEntry) bare = test_entry_new ("core", "ja", "bare", NULL);
  g_autoptr (TegotaeEntry) third = test_entry_new ("core", "ja", "and-more", "a");
  g_autoptr (GPtrArray) infos = NULL;
  g_autoptr (GError) error = NULL;
  TegotaeLibraryDb *db = open_with_packs (place);

  full->info->stages = BIT (BEFORE_FIRST) | BIT (REJECTED) | BIT (FINAL);
  full->info->lead = BIT (REJECTED) | BIT (FINAL);
  full->info->is_event = TRUE;
  full->info->practice = g_strdup ("breathe");
  tegotae_entry_info_add_domain (full->info, "talk", 1);
  tegotae_entry_info_add_domain (full->info, "calm", 3);
  tegotae_entry_info_add_domain (full->info, "self", 2);
  tegotae_entry_info_add_trigger (full->info, "quick", "q9", 1);
  tegotae_entry_info_add_trigger (full->info, "quick", "q10", 0);
  tegotae_entry_info_add_trigger (full->info, "deep", "q1", G_GINT64_CONSTANT (5000000000));
  third->info->stages = BIT (WAITING);
  tegotae_entry_info_add_domain (third->info, "calm", 1);

  add (db, full, "{}");
  add (db, bare, "{}");
  add (db, third, "{}");
  commit (db);
  tegotae_library_db_close (db);

  db = tegotae_library_db_open (place->path, NULL);
  infos = tegotae_entry_table_list (db, "core", "ja", NULL, &error);
  tegotae_library_db_close (db);

  g_assert_no_error (error);
  g_assert_cmpuint (infos->len, ==, 3);
  assert_infos_equal (g_ptr_array_index (infos, 0), full->info);
  assert_infos_equal (g_ptr_array_index (infos, 1), bare->info);
  assert_infos_equal (g_ptr_array_index (infos, 2), third->info);
}

static void
test_json_survives (Place         *place,
                    gconstpointer  data)
{
  static const char json[] = "{\"id\":\"a\",\"title\":\"面接 “x”\",\"body\":[\"1\\n2\"]}";
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);
  g_autoptr (TegotaeEntry) japanese = test_entry_new ("core", "ja", "a", NULL);
  g_autoptr (TegotaeEntry) english = test_entry_new ("core", "en", "a", NULL);
  g_autofree char *got = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  add (db, japanese, json);
  add (db, english, "{\"id\":\"a\"}");
  commit (db);

  got = tegotae_entry_table_get_json (db, "core", "ja", "a", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (got, ==, json);
  other = tegotae_entry_table_get_json (db, "core", "en", "a", &error);
  g_assert_cmpstr (other, ==, "{\"id\":\"a\"}");
}

static void
test_unknown_entry_is_not_found (Place         *place,
                                 gconstpointer  data)
{
  static const char * const keys[][3] = {
    { "core", "ja", "b" },
    { "core", "fr", "a" },
    { "more", "ja", "a" },
    { "none", "ja", "a" },
  };
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);

  add_simple (db, "core", "ja", "a", 0, NULL, NULL);
  commit (db);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tegotae_entry_table_get_json (db, keys[i][0], keys[i][1], keys[i][2], &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
    }
}

/* Filters and the entries that pass. */
static const struct
{
  const char         *pack;
  const char         *lang;
  TegotaeEntryFilter  filter;
  const char         *expected;
} filters[] = {
  { "core", "ja", { TEGOTAE_STAGE_NONE, NULL, NULL }, "d c b a" },
  { "core", "ja", { TEGOTAE_STAGE_REJECTED, NULL, NULL }, "c a" },
  { "core", "ja", { TEGOTAE_STAGE_BEFORE_FIRST, NULL, NULL }, "a" },
  { "core", "ja", { TEGOTAE_STAGE_FINAL, NULL, NULL }, "" },
  { "core", "ja", { TEGOTAE_STAGE_NONE, "talk", NULL }, "d a" },
  { "core", "ja", { TEGOTAE_STAGE_NONE, "none", NULL }, "" },
  { "core", "ja", { TEGOTAE_STAGE_NONE, NULL, "recruiter" }, "d c" },
  { "core", "ja", { TEGOTAE_STAGE_REJECTED, "talk", NULL }, "a" },
  { "core", "ja", { TEGOTAE_STAGE_REJECTED, NULL, "recruiter" }, "c" },
  { "core", "ja", { TEGOTAE_STAGE_NONE, "talk", "recruiter" }, "d" },
  { "core", "ja", { TEGOTAE_STAGE_WAITING, "talk", "recruiter" }, "d" },
  { "core", "ja", { TEGOTAE_STAGE_REJECTED, "talk", "recruiter" }, "" },
  { "core", "en", { TEGOTAE_STAGE_REJECTED, NULL, NULL }, "a" },
  { "more", "ja", { TEGOTAE_STAGE_NONE, NULL, "recruiter" }, "z" },
  { "more", "en", { TEGOTAE_STAGE_NONE, NULL, NULL }, "" },
};

static char *
list_ids (TegotaeLibraryDb         *db,
          const char               *pack,
          const char               *lang,
          const TegotaeEntryFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) infos = tegotae_entry_table_list (db, pack, lang, filter, &error);
  GString *ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < infos->len; i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (infos, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", info->id);
    }

  return g_string_free (ids, FALSE);
}

static void
test_filters (Place         *place,
              gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);

  add_simple (db, "core", "ja", "d", BIT (WAITING), "talk", "recruiter");
  add_simple (db, "core", "en", "a", BIT (REJECTED), "talk", "recruiter");
  add_simple (db, "core", "ja", "c", BIT (REJECTED), "calm", "recruiter");
  add_simple (db, "more", "ja", "z", BIT (REJECTED), "talk", "recruiter");
  add_simple (db, "core", "ja", "b", BIT (PREPARING), NULL, NULL);
  add_simple (db, "core", "ja", "a", BIT (REJECTED) | BIT (BEFORE_FIRST), "talk", "coach");
  commit (db);

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autofree char *ids = list_ids (db, filters[i].pack, filters[i].lang, &filters[i].filter);

      g_test_message ("row %u", i);
      g_assert_cmpstr (ids, ==, filters[i].expected);
    }
}

/* A filter chooses entries; what is told of them stays whole. */
static void
test_filtered_heads_are_whole (Place         *place,
                               gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);
  g_autoptr (TegotaeEntry) entry = test_entry_new ("core", "ja", "wanted", "a");
  g_autoptr (GPtrArray) infos = NULL;
  TegotaeEntryFilter filter = { TEGOTAE_STAGE_FINAL, "calm", "a" };
  g_autoptr (GError) error = NULL;

  add_simple (db, "core", "ja", "before", BIT (FINAL), "talk", "a");
  entry->info->stages = BIT (FINAL) | BIT (WAITING);
  tegotae_entry_info_add_domain (entry->info, "talk", 3);
  tegotae_entry_info_add_domain (entry->info, "calm", 1);
  tegotae_entry_info_add_trigger (entry->info, "quick", "q1", 2);
  add (db, entry, "{}");
  add_simple (db, "core", "ja", "after", BIT (FINAL), "talk", "a");
  commit (db);

  infos = tegotae_entry_table_list (db, "core", "ja", &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (infos->len, ==, 1);
  assert_infos_equal (g_ptr_array_index (infos, 0), entry->info);
}

static void
test_advisor_may_answer_twice (Place         *place,
                               gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);
  g_autoptr (TegotaeEntry) entry = test_entry_new ("core", "ja", "a", "coach");
  TegotaeEntryFilter filter = { TEGOTAE_STAGE_NONE, NULL, "coach" };
  g_autofree char *ids = NULL;

  g_ptr_array_add (entry->answers, tegotae_answer_new ("recruiter"));
  g_ptr_array_add (entry->answers, tegotae_answer_new ("coach"));
  add (db, entry, "{}");
  commit (db);

  ids = list_ids (db, "core", "ja", &filter);
  g_assert_cmpstr (ids, ==, "a");
}

static void
test_lists_inside_a_change (Place         *place,
                            gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);
  g_autofree char *ids = NULL;

  add_simple (db, "core", "ja", "a", 0, "talk", NULL);
  ids = list_ids (db, "core", "ja", NULL);
  g_assert_cmpstr (ids, ==, "a");
  commit (db);
}

static void
add_many (TegotaeLibraryDb *db,
          guint             n)
{
  static const char * const domains[] = { "self", "talk", "calm", "research", "logic" };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("entry-%u", i);
      g_autofree char *advisor = g_strdup_printf ("advisor-%u", i % 400);
      g_autofree char *json = g_strnfill (2000, 'x');
      g_autoptr (TegotaeEntry) entry = test_entry_new ("core", "ja", id, advisor);

      entry->info->stages = 1u << (i % TEGOTAE_N_STAGES) | BIT (REJECTED);
      tegotae_entry_info_add_domain (entry->info, domains[i % 5], 3);
      tegotae_entry_info_add_domain (entry->info, domains[(i + 1) % 5], 1);
      tegotae_entry_info_add_trigger (entry->info, "quick", "q1", 1);
      add (db, entry, json);
    }
}

static void
report_time (TegotaeLibraryDb         *db,
             const char               *name,
             const TegotaeEntryFilter *filter)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) infos = tegotae_entry_table_list (db, "core", "ja", filter, NULL);

  g_test_message ("%s: %u entries in %.1f ms", name, infos->len,
                  (g_get_monotonic_time () - start) / 1000.0);
}

/* Says how long it takes, but asserts only that all are there: the time is the
 * machine's. STORE_TEST_ENTRIES asks for another number than 20,000. */
static void
test_large_library_lists (Place         *place,
                          gconstpointer  data)
{
  const char *wish = g_getenv ("STORE_TEST_ENTRIES");
  guint n = wish != NULL ? (guint) g_ascii_strtoull (wish, NULL, 10) : 20000;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TegotaeLibraryDb) db = open_with_packs (place);
  g_autoptr (GPtrArray) infos = NULL;

  add_many (db, n);
  commit (db);
  g_test_message ("made: %u entries in %.1f ms", n, (g_get_monotonic_time () - start) / 1000.0);

  infos = tegotae_entry_table_list (db, "core", "ja", NULL, NULL);
  g_assert_cmpuint (infos->len, ==, n);

  report_time (db, "all", NULL);
  report_time (db, "by stage", &(TegotaeEntryFilter) { TEGOTAE_STAGE_WAITING, NULL, NULL });
  report_time (db, "by domain", &(TegotaeEntryFilter) { TEGOTAE_STAGE_NONE, "calm", NULL });
  report_time (db, "by advisor", &(TegotaeEntryFilter) { TEGOTAE_STAGE_NONE, NULL, "advisor-7" });
  report_time (db, "by all three",
               &(TegotaeEntryFilter) { TEGOTAE_STAGE_REJECTED, "calm", "advisor-7" });

  start = g_get_monotonic_time ();
  g_assert_true (tegotae_library_db_begin (db, NULL));
  g_assert_true (tegotae_library_db_clear (db, NULL));
  g_assert_true (tegotae_library_db_commit (db, "", NULL));
  g_test_message ("cleared in %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/entry/head-survives", test_head_survives);
  PLACE_ADD ("/store/entry/json-survives", test_json_survives);
  PLACE_ADD ("/store/entry/unknown-entry-is-not-found", test_unknown_entry_is_not_found);
  PLACE_ADD ("/store/entry/filters", test_filters);
  PLACE_ADD ("/store/entry/filtered-heads-are-whole", test_filtered_heads_are_whole);
  PLACE_ADD ("/store/entry/advisor-may-answer-twice", test_advisor_may_answer_twice);
  PLACE_ADD ("/store/entry/lists-inside-a-change", test_lists_inside_a_change);
  PLACE_ADD ("/store/entry/large-library-lists", test_large_library_lists);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "core/tegotae-error.h"
#include "pack-fixture.h"

static TegotaePack *
read_good (const char *name,
           PackRecord *record)
{
  g_autofree char *path = pack_fixture_path (name);
  g_autoptr (TegotaeContent) core = pack_fixture_core ();
  g_autoptr (GError) error = NULL;
  TegotaePack *pack = tegotae_pack_reader_read (path, core, &pack_record_handler, record, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);

  return pack;
}

static void
test_header_is_read_whole (void)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/full.json", record);
  const TegotaeDomain *domain = tegotae_pack_find_domain (pack, "calm");
  const TegotaeQuestionnaire *questionnaire = tegotae_pack_find_questionnaire (pack, "deep");
  const TegotaeItem *item = tegotae_questionnaire_find_item (questionnaire, "d1");
  const TegotaeAdvisor *advisor = tegotae_pack_find_advisor (pack, "tanaka");
  const TegotaeLink *article = tegotae_pack_find_article (pack, "sleep");
  const TegotaePractice *practice = g_ptr_array_index (pack->practices, 0);
  const TegotaeBand *band = tegotae_questionnaire_find_band (questionnaire, 39);

  g_assert_cmpstr (pack->id, ==, "full");
  g_assert_cmpstr (pack->lang, ==, "ja");
  g_assert_cmpint (pack->revision, ==, 7);
  g_assert_cmpstr (pack->title, ==, "全部入り");
  g_assert_cmpstr (pack->license, ==, "CC-BY-SA-4.0");
  g_assert_cmpuint (pack->n_entries, ==, 2);

  g_assert_cmpuint (pack->synonyms->len, ==, 2);
  g_assert_true (g_strv_equal (g_ptr_array_index (pack->synonyms, 0),
                               (const char * const []) { "落ち ちた", "不採 採用", "お見 見送 送り", NULL }));

  g_assert_cmpstr (domain->about, ==, "説明");
  g_assert_cmpstr (domain->high, ==, "高");
  g_assert_cmpstr (domain->middle, ==, "中");
  g_assert_cmpstr (domain->low, ==, "低");

  g_assert_cmpstr (questionnaire->about, ==, "説明です。");
  g_assert_cmpint (questionnaire->seconds, ==, 90);
  g_assert_cmpint (item->weight, ==, 2);
  g_assert_cmpstr (item->text_other, ==, "本人は眠れますか。");
  g_assert_cmpstr (tegotae_item_get_text (item, FALSE), ==, "眠れますか。");
  g_assert_cmpstr (tegotae_item_get_text (item, TRUE), ==, "本人は眠れますか。");
  item = tegotae_questionnaire_find_item (questionnaire, "d2");
  g_assert_null (item->text_other);
  g_assert_cmpstr (tegotae_item_get_text (item, TRUE), ==, "話せますか。");
  item = tegotae_questionnaire_find_item (questionnaire, "d1");
  g_assert_cmpint (tegotae_item_get_option (item, 1)->points, ==, 2);

  g_assert_cmpstr (band->message, ==, "少しずつ。");
  g_assert_cmpstr (band->messages[TEGOTAE_STAGE_WAITING], ==, "待つ日に。");
  g_assert_cmpstr (band->messages[TEGOTAE_STAGE_REJECTED], ==, "今日は、\nここまで。");
  g_assert_null (band->messages[TEGOTAE_STAGE_FINAL]);

  g_assert_cmpint (advisor->kind, ==, TEGOTAE_ADVISOR_PERSON);
  g_assert_cmpstr (advisor->credential, ==, "キャリアコンサルタント");
  g_assert_cmpstr (advisor->url, ==, "https://example.org/tanaka");
  g_assert_cmpstr (article->summary, ==, "短いまとめ");
  g_assert_cmpstr (practice->text, ==, "息を吐く。\n三回。");
  g_assert_cmpint (practice->minutes, ==, 1);
}

static void
test_entry_is_read_whole (void)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/full.json", record);
  const TegotaeEntry *entry = g_ptr_array_index (record->entries, 0);
  const TegotaeAnswer *answer = g_ptr_array_index (entry->answers, 1);
  const TegotaeSection *section = g_ptr_array_index (answer->sections, 0);
  const TegotaeAnswer *nobody = g_ptr_array_index (entry->answers, 2);
  const TegotaeTrigger *trigger = g_ptr_array_index (entry->info->triggers, 0);
  const TegotaeLink *source = g_ptr_array_index (entry->sources, 0);

  g_assert_cmpstr (entry->info->pack, ==, "full");
  g_assert_cmpstr (entry->info->id, ==, "one");
  g_assert_cmpstr (entry->info->lang, ==, "ja");
  g_assert_cmpstr (entry->info->title, ==, "面接で緊張します");
  g_assert_cmpuint (entry->info->stages, ==,
                    1u << TEGOTAE_STAGE_PREPARING | 1u << TEGOTAE_STAGE_REJECTED);
  g_assert_cmpuint (entry->info->lead, ==, 1u << TEGOTAE_STAGE_REJECTED);
  g_assert_true (entry->info->is_event);
  g_assert_cmpstr (entry->info->practice, ==, "breathe");
  g_assert_cmpuint (entry->info->domains->len, ==, 3);
  g_assert_cmpstr (tegotae_entry_info_get_primary_domain (entry->info), ==, "talk");
  g_assert_cmpint (tegotae_entry_info_get_weight (entry->info, "self"), ==, 2);
  g_assert_cmpstr (trigger->questionnaire, ==, "quick");
  g_assert_cmpstr (trigger->item, ==, "q2");
  g_assert_cmpint (trigger->max_points, ==, 1);

  g_assert_cmpstr (entry->asker_status, ==, "大学3年生");
  g_assert_cmpstr (entry->asker_gender, ==, "女性");
  g_assert_cmpstr (entry->asked_on, ==, "2026-01-02");
  g_assert_true (g_strv_equal ((const char * const *) entry->body, (const char * const []) { "一段落目", "二段落目", NULL }));
  g_assert_true (g_strv_equal ((const char * const *) entry->keywords, (const char * const []) { "お見送り", "緊張", NULL }));
  g_assert_true (g_strv_equal ((const char * const *) entry->asks, (const char * const []) { "手がふるえる", "頭が真っ白", NULL }));
  g_assert_true (g_strv_equal ((const char * const *) entry->related, (const char * const []) { "two", NULL }));
  g_assert_true (g_strv_equal ((const char * const *) entry->articles, (const char * const []) { "sleep", NULL }));
  g_assert_cmpstr (entry->differs, ==, "二人の違い");

  g_assert_cmpuint (entry->answers->len, ==, 3);
  g_assert_cmpstr (answer->advisor, ==, "tanaka");
  g_assert_cmpstr (section->heading, ==, "別の見方");
  g_assert_cmpstr (section->body[0], ==, "四");
  g_assert_null (nobody->advisor);
  g_assert_cmpstr (source->title, ==, "出典");
  g_assert_cmpstr (source->url, ==, "https://example.org/a/b?c=d#e");
}

static void
dump_strings (GString    *dump,
              const char *name,
              char      **strings)
{
  g_autofree char *joined = g_strjoinv ("|", strings);

  g_string_append_printf (dump, "%s=%s\n", name, joined);
}

static void
dump_answer (GString             *dump,
             const TegotaeAnswer *answer)
{
  g_string_append_printf (dump, "answer=%s\n", answer->advisor);
  for (guint i = 0; i < answer->sections->len; i++)
    {
      const TegotaeSection *section = g_ptr_array_index (answer->sections, i);

      dump_strings (dump, section->heading, section->body);
    }
}

static void
dump_info (GString                *dump,
           const TegotaeEntryInfo *info)
{
  g_string_append_printf (dump, "%s %s %s %s %u\n", info->pack, info->id, info->lang, info->title, info->stages);
  g_string_append_printf (dump, "%u %d %s\n", info->lead, info->is_event, info->practice);
  for (guint i = 0; i < info->domains->len; i++)
    {
      const TegotaeDomainWeight *weight = g_ptr_array_index (info->domains, i);

      g_string_append_printf (dump, "domain=%s %d\n", weight->id, weight->weight);
    }

  for (guint i = 0; i < info->triggers->len; i++)
    {
      const TegotaeTrigger *trigger = g_ptr_array_index (info->triggers, i);

      g_string_append_printf (dump, "trigger=%s %s %d\n", trigger->questionnaire, trigger->item,
                              (int) trigger->max_points);
    }
}

/* Everything of an entry as text, to compare two of them. */
static char *
dump_entry (const TegotaeEntry *entry)
{
  GString *dump = g_string_new (NULL);

  dump_info (dump, entry->info);
  dump_strings (dump, "body", entry->body);
  dump_strings (dump, "keywords", entry->keywords);
  dump_strings (dump, "asks", entry->asks);
  dump_strings (dump, "related", entry->related);
  dump_strings (dump, "articles", entry->articles);
  g_string_append_printf (dump, "%s %s %s %s\n", entry->asker_status, entry->asker_gender,
                          entry->asked_on, entry->differs);
  for (guint i = 0; i < entry->answers->len; i++)
    dump_answer (dump, g_ptr_array_index (entry->answers, i));

  for (guint i = 0; i < entry->sources->len; i++)
    {
      const TegotaeLink *source = g_ptr_array_index (entry->sources, i);

      g_string_append_printf (dump, "source=%s %s\n", source->title, source->url);
    }

  return g_string_free (dump, FALSE);
}

static void
test_entry_survives_a_round_trip (gconstpointer data)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good (data, record);

  g_assert_cmpuint (record->entries->len, >, 0);
  for (guint i = 0; i < record->entries->len; i++)
    {
      const char *call = g_ptr_array_index (record->calls, 1 + i);
      g_autofree char *before = dump_entry (g_ptr_array_index (record->entries, i));
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TegotaeEntry) again = NULL;

      again = tegotae_pack_reader_parse_entry (call + strlen ("entry "), pack->id, pack->lang, &error);
      g_assert_no_error (error);
      after = dump_entry (again);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_header_survives_a_round_trip (void)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/full.json", record);
  const char *call = g_ptr_array_index (record->calls, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaePack) again = tegotae_pack_reader_parse_header (call + strlen ("header "), &error);

  g_assert_no_error (error);
  g_assert_null (strstr (call, "\"entries\""));
  g_assert_cmpstr (again->id, ==, "full");
  g_assert_cmpint (again->revision, ==, 7);
  g_assert_cmpuint (again->domains->len, ==, 2);
  g_assert_cmpuint (again->questionnaires->len, ==, 1);
  g_assert_cmpuint (again->practices->len, ==, 2);
  g_assert_cmpuint (again->advisors->len, ==, 2);
  g_assert_cmpuint (again->articles->len, ==, 1);
}

static void
test_all_forms_hand_on_the_same (void)
{
  static const char * const others[] = { "good/full.jsonl", "good/windows-lines.jsonl" };
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/full.json", record);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (PackRecord) other_record = pack_record_new ();
      g_autoptr (TegotaePack) other = read_good (others[i], other_record);

      g_assert_cmpuint (other->n_entries, ==, pack->n_entries);
      g_assert_cmpuint (other_record->calls->len, ==, record->calls->len);
      for (guint j = 0; j < record->calls->len; j++)
        g_assert_cmpstr (g_ptr_array_index (other_record->calls, j), ==, g_ptr_array_index (record->calls, j));
    }
}

static void
test_bands_are_put_in_order (void)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/unsorted-bands.json", record);
  const TegotaeQuestionnaire *questionnaire = tegotae_pack_find_questionnaire (pack, "mixed");
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      g_string_append (order, band->id);
    }

  g_assert_cmpstr (order->str, ==, "abcd");
}

static void
test_folder_is_read_in_byte_order (void)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/folder", record);
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autoptr (GString) practices = g_string_new (NULL);
  const char *header = g_ptr_array_index (record->calls, 0);

  for (guint i = 0; i < record->entries->len; i++)
    g_string_append (entries, ((TegotaeEntry *) g_ptr_array_index (record->entries, i))->info->id);
  for (guint i = 0; i < pack->practices->len; i++)
    g_string_append (practices, ((TegotaePractice *) g_ptr_array_index (pack->practices, i))->id);

  g_assert_cmpstr (entries->str, ==, "e0e1e2e3");
  g_assert_cmpstr (practices->str, ==, "p0p1p2");
  g_assert_true (g_str_has_suffix (header, "\"practices\":[{\"id\":\"p0\",\"domain\":\"calm\",\"text\":\"零\"},"
                                           "{\"id\":\"p1\",\"domain\":\"talk\",\"text\":\"一\"},"
                                           "{\"id\":\"p2\",\"domain\":\"calm\",\"text\":\"二\"}]}"));
}

static void
test_unknown_keys_are_handed_on (void)
{
  g_autoptr (PackRecord) record = pack_record_new ();
  g_autoptr (TegotaePack) pack = read_good ("good/unknown-keys.json", record);

  g_assert_nonnull (strstr (g_ptr_array_index (record->calls, 0), "\"mood\":{\"a\":[1500.0,true,null]}"));
  g_assert_nonnull (strstr (g_ptr_array_index (record->calls, 1), "\"colour\":\"red\""));
}

/* What a pack names must be there even if an earlier one of that id had it. */
static void
test_without_core_its_domains_are_unknown (void)
{
  g_autofree char *path = pack_fixture_path ("good/full.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (tegotae_pack_reader_read (path, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "$.questionnaires[0].items[1].domain: "));
}

static void
test_nothing_is_handed_on_after_a_fault (void)
{
  g_autofree char *path = pack_fixture_path ("bad/lines-missing-title.jsonl");
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (PackRecord) record = pack_record_new ();

  g_assert_null (tegotae_pack_reader_read (path, NULL, &pack_record_handler, record, faults, NULL, NULL));
  g_assert_cmpuint (record->entries->len, ==, 1);
}

static void
test_error_of_the_handler_ends_reading (gconstpointer data)
{
  static const char * const names[] = { "good/full.json", "good/full.jsonl", "good/folder" };
  g_autoptr (TegotaeContent) core = pack_fixture_core ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = pack_fixture_path (names[i]);
      g_autoptr (PackRecord) record = pack_record_new ();
      g_autoptr (GError) error = NULL;

      record->fail_at = GPOINTER_TO_UINT (data);
      g_assert_null (tegotae_pack_reader_read (path, core, &pack_record_handler, record, NULL, NULL, &error));
      g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS);
      g_assert_cmpuint (record->calls->len, ==, record->fail_at);
    }
}

static gboolean
cancel_at_entry (TegotaeEntry *entry,
                 const char   *json,
                 gpointer      user_data,
                 GError      **error)
{
  g_assert_false (g_cancellable_is_cancelled (user_data));
  g_cancellable_cancel (user_data);

  return TRUE;
}

static void
test_cancelling_ends_reading (void)
{
  static const char * const names[] = { "good/full.json", "good/full.jsonl", "good/folder" };
  const TegotaePackHandler handler = { NULL, cancel_at_entry };
  g_autoptr (TegotaeContent) core = pack_fixture_core ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = pack_fixture_path (names[i]);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (tegotae_pack_reader_read (path, core, &handler, cancellable, NULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/reader/header-is-read-whole", test_header_is_read_whole);
  g_test_add_func ("/pack/reader/entry-is-read-whole", test_entry_is_read_whole);
  g_test_add_data_func ("/pack/reader/entry-survives-a-round-trip/full", "good/full.json",
                        test_entry_survives_a_round_trip);
  g_test_add_data_func ("/pack/reader/entry-survives-a-round-trip/with-nulls", "good/null-optionals.json",
                        test_entry_survives_a_round_trip);
  g_test_add_data_func ("/pack/reader/entry-survives-a-round-trip/with-escapes", "good/escapes.json",
                        test_entry_survives_a_round_trip);
  g_test_add_func ("/pack/reader/header-survives-a-round-trip", test_header_survives_a_round_trip);
  g_test_add_func ("/pack/reader/all-forms-hand-on-the-same", test_all_forms_hand_on_the_same);
  g_test_add_func ("/pack/reader/bands-are-put-in-order", test_bands_are_put_in_order);
  g_test_add_func ("/pack/reader/folder-is-read-in-byte-order", test_folder_is_read_in_byte_order);
  g_test_add_func ("/pack/reader/unknown-keys-are-handed-on", test_unknown_keys_are_handed_on);
  g_test_add_func ("/pack/reader/without-core-its-domains-are-unknown",
                   test_without_core_its_domains_are_unknown);
  g_test_add_func ("/pack/reader/nothing-is-handed-on-after-a-fault", test_nothing_is_handed_on_after_a_fault);
  g_test_add_data_func ("/pack/reader/error-of-the-handler-ends-reading/header", GUINT_TO_POINTER (1),
                        test_error_of_the_handler_ends_reading);
  g_test_add_data_func ("/pack/reader/error-of-the-handler-ends-reading/entry", GUINT_TO_POINTER (2),
                        test_error_of_the_handler_ends_reading);
  g_test_add_func ("/pack/reader/cancelling-ends-reading", test_cancelling_ends_reading);

  return g_test_run ();
}

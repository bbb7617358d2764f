/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pack/export/tegotae-document.h"
#include "pack-fixture.h"

/* json-c up to 0.16 breaks the line in empty lists, later ones do not. */
static char *
close_empty_lists (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("([\\[{])\\n *([\\]}])", 0, 0, NULL);

  return g_regex_replace (regex, text, -1, 0, "\\1\\2", 0, NULL);
}

/* What is printed is compared with a file of tests/fixtures/documents, byte by
 * byte; the file has a line break at its end. */
static void
assert_document (char       *document,
                 const char *name)
{
  g_autofree char *owned = document;
  g_autofree char *printed = close_empty_lists (owned);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "documents", name, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *with_end = g_strconcat (printed, "\n", NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (with_end, ==, expected);
}

static void
add_domain (TegotaeAttempt *attempt,
            const char     *id,
            const char     *name,
            int             score)
{
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new (id, name, score));
}

static TegotaeAttempt *
make_attempt (const char *pack)
{
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  attempt->id = g_strdup ("6f1d2c3e-0000-4000-8000-000000000001");
  attempt->pack = g_strdup (pack);
  attempt->revision = 1;
  attempt->lang = g_strdup ("ja");
  attempt->questionnaire = g_strdup ("quick");
  attempt->stage = TEGOTAE_STAGE_WAITING;
  attempt->finished_at = G_GINT64_CONSTANT (1767323045678);
  attempt->order = G_GINT64_CONSTANT (1863000000001);
  attempt->score = 42;
  attempt->band = g_strdup ("fine");
  attempt->band_name = g_strdup ("昔の名前");
  attempt->step = 17;
  attempt->reach = 50;
  attempt->near_cut = TRUE;
  add_domain (attempt, "self", "昔の自己理解", 67);
  add_domain (attempt, "talk", "昔の/伝える力", 33);
  add_domain (attempt, "gone", "なくなった領域", 34);
  tegotae_profile_set_places (attempt->profile);

  return attempt;
}

static TegotaeEntryInfo *
make_info (void)
{
  TegotaeEntryInfo *info = tegotae_entry_info_new ("core", "first-steps", "ja", "\"最初\"の一歩 / <b>&");

  info->stages = 1u << TEGOTAE_STAGE_REJECTED | 1u << TEGOTAE_STAGE_PREPARING;
  tegotae_entry_info_add_domain (info, "talk", 3);
  tegotae_entry_info_add_domain (info, "self", 1);

  return info;
}

static GPtrArray *
make_suggestions (void)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_suggestion_free);
  g_autoptr (TegotaeEntryInfo) info = make_info ();
  TegotaeSuggestion *suggestion = tegotae_suggestion_new (info);
  TegotaeReason *reason;

  tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_ANSWER, "q2");
  tegotae_suggestion_add_reason (suggestion, TEGOTAE_REASON_UNREAD, "first-steps");
  reason = g_ptr_array_index (suggestion->reasons, 0);
  reason->text = g_strdup ("「結論から話せますか」の答えに合わせて");
  g_ptr_array_add (suggestions, suggestion);

  return suggestions;
}

static void
test_score_names_come_from_the_content (void)
{
  g_autoptr (TegotaeContent) core = pack_fixture_core ();
  g_autoptr (TegotaeAttempt) attempt = make_attempt ("core");

  assert_document (tegotae_document_score (attempt, core, TEGOTAE_DOCUMENT_PRETTY), "score.json");
  assert_document (tegotae_document_score (attempt, core, TEGOTAE_DOCUMENT_COMPACT), "score-compact.json");
}

static void
test_score_names_come_from_the_attempt_if_the_pack_is_gone (void)
{
  g_autoptr (TegotaeContent) empty = tegotae_content_new ("ja", g_ptr_array_new ());
  g_autoptr (TegotaeAttempt) attempt = make_attempt ("gone");

  assert_document (tegotae_document_score (attempt, empty, TEGOTAE_DOCUMENT_COMPACT), "score-pack-gone.json");
}

static void
test_take_adds_attempt_and_suggestions (void)
{
  g_autoptr (TegotaeContent) core = pack_fixture_core ();
  g_autoptr (TegotaeAttempt) attempt = make_attempt ("core");
  g_autoptr (GPtrArray) suggestions = make_suggestions ();

  assert_document (tegotae_document_take (attempt, core, suggestions), "take.json");
}

static void
test_suggestions_have_their_reasons (void)
{
  g_autoptr (GPtrArray) suggestions = make_suggestions ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  assert_document (tegotae_document_suggestions (suggestions), "suggestions.json");
  assert_document (tegotae_document_suggestions (none), "suggestions-none.json");
}

static void
test_history_has_null_for_what_is_not_known (void)
{
  g_autoptr (TegotaeContent) core = pack_fixture_core ();
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
  TegotaeAttempt *without = make_attempt ("core");

  g_free (without->id);
  without->id = g_strdup ("6f1d2c3e-0000-4000-8000-000000000002");
  without->stage = TEGOTAE_STAGE_NONE;
  without->finished_at = 0;
  g_ptr_array_set_size (without->profile->domains, 0);
  g_ptr_array_add (attempts, make_attempt ("core"));
  g_ptr_array_add (attempts, without);

  assert_document (tegotae_document_history (attempts, core), "history.json");
}

static void
test_entries_have_stages_and_domains (void)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  g_ptr_array_add (infos, make_info ());
  g_ptr_array_add (infos, tegotae_entry_info_new ("other", "bare", "en", "Bare"));

  assert_document (tegotae_document_entries (infos), "entries.json");
}

static void
test_search_has_plain_snippets (void)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_search_result_free);
  g_autoptr (TegotaeQuery) query = tegotae_query_new ("一歩");

  assert_document (tegotae_document_search ("\"*", results, TEGOTAE_DOCUMENT_COMPACT), "search-none.json");

  g_ptr_array_add (results, tegotae_search_result_new (tegotae_entry_info_new ("core", "first-steps", "ja",
                                                                               "\"最初\"の一歩 / <b>&"),
                                                       query, "二行\nある。一歩ずつ。"));
  assert_document (tegotae_document_search ("一歩", results, TEGOTAE_DOCUMENT_PRETTY), "search.json");
}

static void
test_packs_have_their_origin (void)
{
  g_autoptr (TegotaeContent) core = pack_fixture_core ();
  TegotaePack *imported = tegotae_pack_new ("extra", "en", 3, "Extra");

  imported->origin = TEGOTAE_ORIGIN_IMPORTED;
  imported->n_entries = 1200;
  g_ptr_array_add (core->packs, imported);

  assert_document (tegotae_document_packs (core->packs), "packs.json");
  assert_document (tegotae_document_imported (core->packs), "imported.json");
}

static void
test_questionnaire_is_as_in_the_pack (void)
{
  g_autoptr (TegotaeContent) core = pack_fixture_core ();
  TegotaePack *pack = NULL;
  TegotaeQuestionnaire *questionnaire = tegotae_content_find_questionnaire (core, "quick", &pack);

  assert_document (tegotae_document_questionnaire (questionnaire, pack), "questionnaire.json");
}

static void
test_questionnaire_leaves_out_what_is_not_known (void)
{
  g_autoptr (TegotaePack) pack = tegotae_pack_new ("extra", "en", 3, "Extra");
  g_autoptr (TegotaeQuestionnaire) bare = tegotae_questionnaire_new ("bare", "Bare");

  assert_document (tegotae_document_questionnaire (bare, pack), "questionnaire-bare.json");
}

static void
test_check_tells_every_fault (void)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);

  assert_document (tegotae_document_check ("packs/good.json", faults), "check-ok.json");

  g_ptr_array_add (faults, tegotae_fault_new (g_strdup ("$.entries[3].title"), g_strdup ("Missing.")));
  g_ptr_array_add (faults, tegotae_fault_new (g_strdup ("a.json: $"), g_strdup ("“a.json” is empty.")));
  assert_document (tegotae_document_check ("悪い.json", faults), "check-faults.json");
}

static void
test_pretty_keeps_what_it_cannot_read (void)
{
  g_autofree char *broken = tegotae_document_pretty ("{\"a\":");

  assert_document (tegotae_document_pretty ("{\"id\":\"a\",\"url\":\"https://example.org/\",\"n\":[1,\"手応え\"]}"),
                   "pretty.json");
  g_assert_cmpstr (broken, ==, "{\"a\":");
}

static void
test_question_has_its_answers (void)
{
  g_autoptr (TegotaeQuestion) question = tegotae_question_new ("2f6c1e0a-4a5e-4b7f-9d3f-0a1b2c3d4e5f", 1000);

  tegotae_question_set_title (question, "逆質問は<何個>?");
  tegotae_question_set_situation (question, "二次面接です。\n来週です。");
  question->stage = TEGOTAE_STAGE_WAITING;
  tegotae_question_touch (question, 61000);
  tegotae_question_add_answer (question, "", "三つ。", 3601000);

  assert_document (tegotae_document_question (question), "question.json");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/document/score-names-come-from-the-content",
                   test_score_names_come_from_the_content);
  g_test_add_func ("/pack/document/score-names-come-from-the-attempt-if-the-pack-is-gone",
                   test_score_names_come_from_the_attempt_if_the_pack_is_gone);
  g_test_add_func ("/pack/document/take-adds-attempt-and-suggestions", test_take_adds_attempt_and_suggestions);
  g_test_add_func ("/pack/document/suggestions-have-their-reasons", test_suggestions_have_their_reasons);
  g_test_add_func ("/pack/document/history-has-null-for-what-is-not-known",
                   test_history_has_null_for_what_is_not_known);
  g_test_add_func ("/pack/document/entries-have-stages-and-domains", test_entries_have_stages_and_domains);
  g_test_add_func ("/pack/document/search-has-plain-snippets", test_search_has_plain_snippets);
  g_test_add_func ("/pack/document/packs-have-their-origin", test_packs_have_their_origin);
  g_test_add_func ("/pack/document/questionnaire-is-as-in-the-pack", test_questionnaire_is_as_in_the_pack);
  g_test_add_func ("/pack/document/questionnaire-leaves-out-what-is-not-known",
                   test_questionnaire_leaves_out_what_is_not_known);
  g_test_add_func ("/pack/document/question-has-its-answers", test_question_has_its_answers);
  g_test_add_func ("/pack/document/check-tells-every-fault", test_check_tells_every_fault);
  g_test_add_func ("/pack/document/pretty-keeps-what-it-cannot-read", test_pretty_keeps_what_it_cannot_read);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-content.h"
#include "test-core.h"

static TegotaePack *
new_pack (const char         *id,
          const char * const *domains,
          const char         *questionnaire)
{
  TegotaePack *pack = tegotae_pack_new (id, "en", 1, id);

  for (guint i = 0; domains[i] != NULL; i++)
    {
      TegotaeDomain *domain = tegotae_domain_new (domains[i], id);

      g_ptr_array_add (pack->domains, domain);
    }

  if (questionnaire != NULL)
    g_ptr_array_add (pack->questionnaires, tegotae_questionnaire_new (questionnaire, id));

  return pack;
}

static TegotaeContent *
new_content (void)
{
  const char * const core_domains[] = { "self", "talk", NULL };
  const char * const own_domains[] = { "money", "talk", NULL };
  const char * const none[] = { NULL };
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  g_ptr_array_add (packs, new_pack ("zoo", none, NULL));
  g_ptr_array_add (packs, new_pack ("bank", own_domains, "quick"));
  g_ptr_array_add (packs, new_pack ("core", core_domains, "quick"));

  return tegotae_content_new ("en", packs);
}

static void
test_order (void)
{
  g_autoptr (TegotaeContent) content = new_content ();
  const char * const expected[] = { "core", "bank", "zoo" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const TegotaePack *pack = g_ptr_array_index (content->packs, i);

      g_assert_cmpstr (pack->id, ==, expected[i]);
    }
}

static void
test_domains (void)
{
  g_autoptr (TegotaeContent) content = new_content ();
  g_autoptr (GPtrArray) bank = tegotae_content_list_domains (content, "bank");
  g_autoptr (GPtrArray) core = tegotae_content_list_domains (content, "core");
  const char * const expected[] = { "money", "talk", "self" };

  /* A pack's own come first and hide those of core with the same id. */
  g_assert_cmpuint (bank->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < bank->len; i++)
    g_assert_cmpstr (((TegotaeDomain *) g_ptr_array_index (bank, i))->id, ==, expected[i]);

  g_assert_cmpuint (core->len, ==, 2);
  g_assert_cmpstr (tegotae_content_find_domain (content, "bank", "talk")->name, ==, "bank");
  g_assert_cmpstr (tegotae_content_find_domain (content, "zoo", "talk")->name, ==, "core");
  g_assert_cmpstr (tegotae_content_find_domain (content, "gone", "talk")->name, ==, "core");
  g_assert_null (tegotae_content_find_domain (content, "core", "money"));
}

static void
test_questionnaires (void)
{
  g_autoptr (TegotaeContent) content = new_content ();
  TegotaePack *pack = NULL;

  g_assert_nonnull (tegotae_content_find_questionnaire (content, "quick", &pack));
  g_assert_cmpstr (pack->id, ==, "core");
  g_assert_nonnull (tegotae_content_find_questionnaire (content, "bank/quick", &pack));
  g_assert_cmpstr (pack->id, ==, "bank");
  g_assert_null (tegotae_content_find_questionnaire (content, "ban/quick", NULL));
  g_assert_null (tegotae_content_find_questionnaire (content, "zoo/quick", NULL));
  g_assert_null (tegotae_content_find_questionnaire (content, "slow", NULL));
}

static void
add_practices (TegotaeContent *content,
               const char     *pack_id)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, pack_id);

  g_ptr_array_add (pack->practices, tegotae_practice_new ("count", "talk", pack_id, 3));
  g_ptr_array_add (pack->practices, tegotae_practice_new ("speak", "talk", pack_id, 3));
  g_ptr_array_add (pack->practices, tegotae_practice_new ("write", "self", pack_id, 3));
}

/* Of its own pack, and whatever it is about. */
static void
test_named_practice (void)
{
  g_autoptr (TegotaeContent) content = new_content ();
  g_autoptr (TegotaeEntryInfo) entry = tegotae_entry_info_new ("bank", "entry", "en", "Entry");
  const TegotaePack *pack = NULL;

  add_practices (content, "core");
  add_practices (content, "bank");
  g_assert_null (tegotae_content_choose_practice (content, entry, NULL));

  entry->practice = g_strdup ("write");
  g_assert_cmpstr (tegotae_content_choose_practice (content, entry, &pack)->text, ==, "bank");
  g_assert_cmpstr (pack->id, ==, "bank");

  tegotae_entry_info_add_domain (entry, "talk", 3);
  g_assert_cmpstr (tegotae_content_choose_practice (content, entry, NULL)->id, ==, "write");

  g_clear_pointer (&entry->practice, g_free);
  g_assert_cmpstr (tegotae_content_choose_practice (content, entry, NULL)->domain, ==, "talk");
}

/* Scores of “self” and “talk” and “company”, and the practice for tonight. */
static const struct
{
  const char *path;
  const char *named;
  int         self, talk, company;
  const char *practice;
  const char *pack;
} tonight[] = {
  { "named-by-the-entry", "write", 100, 0, 0, "write", "bank" },
  { "shortest-of-the-weakest", NULL, 50, 33, 100, "breathe", "bank" },
  { "first-of-equals", NULL, 33, 33, 100, "write", "bank" },
  { "of-the-shipped-pack-where-the-other-has-none", NULL, 100, 100, 0, "look", "core" },
};

static void
test_practice_for_tonight (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TegotaeContent) content = new_content ();
  g_autoptr (TegotaeEntryInfo) entry = tegotae_entry_info_new ("bank", "entry", "en", "Entry");
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
  const TegotaePack *pack = NULL;
  const TegotaePractice *practice;

  add_practices (content, "core");
  add_practices (content, "bank");
  g_ptr_array_add (tegotae_content_find_pack (content, "bank")->practices,
                   tegotae_practice_new ("breathe", "talk", "bank", 2));
  g_ptr_array_add (tegotae_content_find_pack (content, "core")->practices,
                   tegotae_practice_new ("look", "company", "core", 0));
  attempt->pack = g_strdup ("bank");
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new ("self", "Self", tonight[i].self));
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new ("talk", "Talk", tonight[i].talk));
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new ("company", "Company", tonight[i].company));
  entry->practice = g_strdup (tonight[i].named);

  practice = tegotae_suggestion_choose_practice (entry, attempt, content, &pack);
  g_assert_nonnull (practice);
  g_assert_cmpstr (practice->id, ==, tonight[i].practice);
  g_assert_cmpstr (pack->id, ==, tonight[i].pack);
}

static void
test_no_practice_for_tonight (void)
{
  g_autoptr (TegotaeContent) content = new_content ();
  g_autoptr (TegotaeEntryInfo) entry = tegotae_entry_info_new ("bank", "entry", "en", "Entry");
  g_autoptr (TegotaeAttempt) attempt = tegotae_attempt_new ();
  const TegotaePack *pack = NULL;

  attempt->pack = g_strdup ("bank");
  g_ptr_array_add (attempt->profile->domains, tegotae_domain_score_new ("self", "Self", 0));
  g_assert_null (tegotae_suggestion_choose_practice (entry, attempt, content, &pack));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/content/core-comes-first", test_order);
  g_test_add_func ("/core/content/own-domains-before-those-of-core", test_domains);
  g_test_add_func ("/core/content/questionnaires-by-id-or-pack", test_questionnaires);

  g_test_add_func ("/core/content/an-entry-may-name-its-practice", test_named_practice);

  for (guint i = 0; i < G_N_ELEMENTS (tonight); i++)
    {
      g_autofree char *path = g_strconcat ("/core/content/practice-for-tonight/", tonight[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_practice_for_tonight);
    }
  g_test_add_func ("/core/content/practice-for-tonight/none-without-any", test_no_practice_for_tonight);

  return g_test_run ();
}

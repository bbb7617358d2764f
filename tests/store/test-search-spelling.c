/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that nothing has, and those that are spelt almost alike. */

#include "store/library/tegotae-search-table.h"
#include "test-search-support.h"

static const TestSearchText texts[] = {
  { "career", "Changing my career", NULL, NULL, "It takes strength. Self-analysis first; received replies count." },
  { "looked", "They looked away", "careers", NULL, "Interviews end so." },
  { "talk", "コミュニケーションが苦手", NULL, NULL, "聞くことから始めます。" },
  { "group", "グループディスカッション", NULL, NULL, "役割は決めなくてもよい。" },
};

static GPtrArray *
find (TegotaeLibraryDb *db,
      const char       *text,
      gboolean          as_typed)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  const TegotaeSearchScope scope = { .packs = packs, .stage = TEGOTAE_STAGE_NONE, .as_typed = as_typed };
  g_autoptr (GError) error = NULL;
  GPtrArray *results;

  g_ptr_array_add (packs, tegotae_pack_new ("core", "ja", 1, "Title"));
  results = tegotae_search_table_find (db, query, &scope, 20, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("“%s”", text);

  return results;
}

static void
test_one_edit (Place         *place,
               gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    const char *searched_for;
    const char *found;
  } rows[] = {
    { "carreer", "career", "looked career" },           /* a letter more */
    { "carer", "career", "looked career" },             /* one less */
    { "caréer change", NULL, "career looked" },               /* an accent is no fault */
    { "Self-Anaylsis", "Self-analysis", "career" },     /* two exchanged */
    { "recieved", "received", "career" },
    { "strenghts", "strength", "career" },              /* an ending besides */
    { "interviws", "interviews", "looked" },
    { "cooked", NULL, "" },                             /* the first letter is right */
    { "carere", "career", "looked career" },
    { "caere", NULL, "" },                              /* two edits */
    { "look", NULL, "looked" },
    { "caree", NULL, "looked career" },                 /* still being typed */
    { "caer", NULL, "" },                               /* too short */
    { "コミニケーション", "コミュニケーション", "talk" },
    { "コミニケーシヨン能力 苦手", "コミュニケーション能力 苦手", "talk group" },
    { "こみにけーしょん", "コミュニケーション", "talk" },
    { "グルプデスカッション", "グループディスカッション", "group" },
    { "グルプスカッション", NULL, "" },                 /* two edits */
    { "グループディスカション", "グループディスカッション", "group" },
    { "ディスカッション", NULL, "group" },              /* part of a word */
    { "やくわり", NULL, "" },
  };
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) results = find (db, rows[i].typed, FALSE);
      g_autofree char *ids = test_search_join_ids (results);

      g_assert_cmpstr (ids, ==, rows[i].found);
      if (results->len > 0)
        g_assert_cmpstr (((TegotaeSearchResult *) results->pdata[0])->searched_for, ==, rows[i].searched_for);
    }
}

static void
test_as_typed (Place         *place,
               gconstpointer  data)
{
  g_autoptr (TegotaeLibraryDb) db = test_search_open_with (place, texts, G_N_ELEMENTS (texts));
  g_autoptr (GPtrArray) results = find (db, "carreer", TRUE);

  g_assert_cmpuint (results->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  PLACE_ADD ("/store/search/spelling/what-is-one-edit-away-is-searched-for", test_one_edit);
  PLACE_ADD ("/store/search/spelling/as-typed-nothing-is-replaced", test_as_typed);

  return g_test_run ();
}

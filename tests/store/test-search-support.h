/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "test-store-support.h"

#include "core/tegotae-stage.h"
#include "store/library/tegotae-library-db.h"

/* What the tests of the search share. */

/* What an entry of the tests has; NULL is nothing. */
typedef struct
{
  const char   *id;
  const char   *title;
  const char   *keyword;
  const char   *body;
  const char   *answer;
  TegotaeStages stages;
  const char   *domain;
  const char   *ask;
} TestSearchText;

/* A library that is being written, with a few packs and no entries. */
TegotaeLibraryDb *test_search_open_with_packs (Place *place);

/* Writes an entry to a pack of it. */
void test_search_add_to (TegotaeLibraryDb     *db,
                         const char           *pack,
                         const char           *lang,
                         const TestSearchText *text);

/* Ends and begins the writing. */
void test_search_begin (TegotaeLibraryDb *db);
void test_search_commit (TegotaeLibraryDb *db);

/* A library with @texts in `core`, Japanese. */
TegotaeLibraryDb *test_search_open_with (Place                *place,
                                         const TestSearchText *texts,
                                         guint                 n_texts);

/* (transfer full) (element-type TegotaeSearchResult) */
GPtrArray *test_search_find_in (TegotaeLibraryDb *db,
                                const char       *lang,
                                const char       *text,
                                TegotaeStage      stage,
                                const char       *domain,
                                guint             limit);

/* The ids of the entries found, with spaces between. (transfer full) */
char *test_search_join_ids (GPtrArray *results);

/* Adds as many entries about 面接, every second with that in its title. */
void test_search_add_many (TegotaeLibraryDb *db,
                           guint             n);

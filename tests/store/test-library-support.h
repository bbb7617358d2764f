/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/library/tegotae-library-db.h"

/* The functions of the library that must succeed. */
TegotaeLibraryDb *library_open         (const char       *path);
void              library_begin        (TegotaeLibraryDb *db);
void              library_commit       (TegotaeLibraryDb *db,
                                        const char       *fingerprint);

/* Adds a pack with entries e0, e1 … */
void              library_add_pack     (TegotaeLibraryDb *db,
                                        const char       *id,
                                        const char       *lang,
                                        TegotaeOrigin     origin,
                                        guint             n_entries);

/* Fills an empty library with three packs, after which it holds
 * LIBRARY_FILLED. */
void              library_fill         (TegotaeLibraryDb *db);

#define LIBRARY_FILLED "first core/en:2 core/ja:3 zoo/ja:1"

/* Asserts its fingerprint and its packs with their numbers of entries. */
void              library_assert_holds (TegotaeLibraryDb *db,
                                        const char       *expected);

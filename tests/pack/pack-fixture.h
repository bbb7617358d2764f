/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"
#include "pack/pack/tegotae-pack-reader.h"

/* The path of a file under tests/fixtures/packs. Owned by the caller. */
char           *pack_fixture_path      (const char *name);

/* Content with the small `core` of the fixtures. Owned by the caller. */
TegotaeContent *pack_fixture_core      (void);

/* What a handler was given, in order: "header …" and "entry …" with the JSON. */
typedef struct
{
  GPtrArray *calls;
  GPtrArray *entries;
  guint      fail_at;
} PackRecord;

PackRecord     *pack_record_new        (void);
void            pack_record_free       (PackRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PackRecord, pack_record_free)

/* Records what it is given; fails at the call of number fail_at, from 1. */
extern const TegotaePackHandler pack_record_handler;

/* A directory of its own for a test. Removed, with the files in it, by
 * pack_fixture_remove(), which frees the path. */
char           *pack_fixture_make_dir  (void);
void            pack_fixture_remove    (char *dir);

/* Writes a file into @dir. The path, owned by the caller. */
char           *pack_fixture_write     (const char *dir,
                                        const char *name,
                                        const char *text);

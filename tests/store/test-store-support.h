/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/tegotae-attempt.h"
#include "core/tegotae-entry.h"

#include "store/user/tegotae-user-db.h"

/* A directory that is there for one test, and a path in it. */
typedef struct
{
  char *directory;
  char *path;
} Place;

#define PLACE_ADD(name, test) g_test_add (name, Place, NULL, place_set_up, test, place_tear_down)

void       place_set_up             (Place                *place,
                                     gconstpointer         data);
void       place_tear_down          (Place                *place,
                                     gconstpointer         data);

/* Whether PATH followed by @suffix is there. */
gboolean   place_has                (Place                *place,
                                     const char           *suffix);

/* The bytes of PATH followed by @suffix. (transfer full) */
GBytes    *place_read               (Place                *place,
                                     const char           *suffix);

/* Runs @sql on PATH with SQLite as it comes, and no code of ours. */
void       place_exec               (Place                *place,
                                     const char           *sql);

/* The first column of the first row, likewise. (transfer full) */
char      *place_ask                (Place                *place,
                                     const char           *sql);

/* As long as it is, no file can grow, wherever it is. */
void       test_store_set_disk_full (gboolean              full);

/* An attempt with ten responses and five domains, every field different from
 * an empty one's. */
TegotaeAttempt *test_attempt_new    (const char           *id,
                                     gint64                finished_at);

void       assert_attempts_equal    (const TegotaeAttempt *a,
                                     const TegotaeAttempt *b);

/* An entry with an answer by @advisor (nullable). */
TegotaeEntry *test_entry_new        (const char           *pack,
                                     const char           *lang,
                                     const char           *id,
                                     const char           *advisor);

/* Runs @child in a process of its own, which ends with it. Returns its id. */
int        fork_and_run             (void                (*child) (gpointer data),
                                     gpointer              data);

/* Waits for it and asserts that nothing failed in it. */
void       wait_for_success         (int                   process);

/* Deletes a record at this moment, brings it back, or removes it. */
void       test_delete              (TegotaeUserDb        *db,
                                     const char           *id);
void       test_undelete            (TegotaeUserDb        *db,
                                     const char           *id);
void       test_remove              (TegotaeUserDb        *db,
                                     const char           *id);

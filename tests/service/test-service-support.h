/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

/* Starts g_test with homes of its own in a temporary directory and the small
 * packs of tests/fixtures/service as what is shipped. Must come first in
 * main(). */
void  test_service_init   (int          *argc,
                           char       ***argv);

/* Runs the tests and removes the directory. */
int   test_service_run    (void);

/* Empties the homes. */
void  test_service_clear  (void);

/* A file of tests/fixtures/service. Owned by the caller. */
char *test_service_fixture (const char   *name);

/* Runs @sql on the database file @path with SQLite as it comes. */
void  test_service_exec   (const char    *path,
                           const char    *sql);

/* The integer in the first column of the first row of what @sql finds in it. */
gint64 test_service_ask    (const char    *path,
                           const char    *sql);

/* Keeps the answer of an asynchronous call in the GAsyncResult * that @user_data
 * points to. */
void            on_answer_cb  (GObject       *source,
                               GAsyncResult  *result,
                               gpointer       user_data);

/* Runs the main loop until the answer is there. Borrowed. */
GAsyncResult   *wait_for      (GAsyncResult **answer);

/* A service that has loaded. */
TegotaeService *start_service (const char     *lang);

/* Ends the service; nothing that was under way may hold it after that. */
void            stop_service  (TegotaeService *service);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

/* A service on an empty home of the test's own, with the small pack of
 * tests/fixtures/share. Loaded. */
TegotaeService *test_home_open        (void);

/* The same with the packs of tests/fixtures/@fixture, one in all tests of a
 * program. */
TegotaeService *test_home_open_in     (const char     *fixture);

/* Lets everything that was asked of the service, and what follows from it, be
 * done. */
void            test_home_settle      (TegotaeService *service);

/* Waits until the worker has done what it was asked. Its answers are not taken
 * yet: the main loop does not run. */
void            test_home_wait_for_worker (TegotaeService *service);

/* Gives up @service, which nothing may keep any longer than its last answers need. */
void            test_home_close       (TegotaeService *service);

/* Scores "quick" with the option that each digit of @answers says. Its id is
 * given, its time @day days after the first of November 2026; nothing is
 * saved. */
TegotaeAttempt *test_home_score       (TegotaeService *service,
                                       const char     *answers,
                                       int             day);

void            test_home_save        (TegotaeService *service,
                                       TegotaeAttempt *attempt);

/* How many attempts are saved. */
guint           test_home_count_saved (TegotaeService *service);

/* Adds the pack "small", whose questionnaire "mine" has two items, as the user would. */
void            test_home_add_small_pack (TegotaeService *service);

/* Runs @sql on the user's database with SQLite as it comes. */
void            test_home_exec        (const char     *sql);

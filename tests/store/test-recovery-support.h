/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-health.h"
#include "test-store-support.h"

/* A database that is not in the way of the one to recover. */
Place test_recovery_begin_source (Place *place);

void test_recovery_end_source (Place *source);

/* Moves it to where backups of @place lie, dated so many days from now. */
void test_recovery_become_backup (Place *source, Place *place, int days);

void test_recovery_save (Place *place, const char *id, gint64 finished_at);

/* A backup with these attempts, each an id and the number of seconds when it was
 * finished. */
void test_recovery_add_backup (Place *place, int days, const char *attempts);

/* Nothing of it can be read. */
void test_recovery_destroy (Place *place);

/* Opens it, which repairs it. */
TegotaeRecovery *test_recovery_recover (Place *place);

/* The attempts in the order of saving. (transfer full) */
char *test_recovery_list_attempts (Place *place);

/* The first page of a table or an index. */
void test_recovery_zero_page_of (Place *place, const char *name);

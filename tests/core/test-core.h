/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"
#include "core/tegotae-questionnaire.h"

/* Adds an item whose options are worth the points given, ended by -1. */
void                  test_core_add_item          (TegotaeQuestionnaire *questionnaire,
                                                   const char           *id,
                                                   const char           *domain,
                                                   gint64                weight,
                                                   const gint64         *points);

/* A questionnaire "q" without items, with the bands that are shipped. */
TegotaeQuestionnaire *test_core_new_questionnaire (void);

/* Domains of the ids given, ended by NULL, in a pack "core" with @questionnaire
 * (transfer none). */
TegotaeContent       *test_core_new_content       (TegotaeQuestionnaire *questionnaire,
                                                   const char * const   *domains);

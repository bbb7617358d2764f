/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"

/* ASCII in place of the wide forms that a Japanese keyboard types: NFKC, and "、"
 * and "−" as "," and "-". For numbers, ids and lists of them, not for free text.
 * (transfer full): text that is no valid UTF-8 as it is */
char           *tegotae_answers_narrow (const char           *text);

/* Scores "0,3,2,…", the chosen option of each item, from 0, as an attempt that is not
 * saved. Blanks around the numbers are allowed, and wide forms. "-" is what somebody who
 * answers about the user does not know. Fails with TEGOTAE_ERROR_INVALID, as where the user
 * says so of themselves.
 * @taken_by: (nullable): who answers about the user */
TegotaeAttempt *tegotae_answers_score (const char            *text,
                                       const char            *questionnaire_id,
                                       const char            *taken_by,
                                       const TegotaeContent  *content,
                                       GError               **error);

/* TEGOTAE_STAGE_NONE for NULL. Fails with TEGOTAE_ERROR_INVALID, naming the
 * stages there are. */
gboolean        tegotae_answers_parse_stage (const char      *text,
                                             TegotaeStage    *stage,
                                             GError         **error);

/* Whether some pack has the domain (nullable: then TRUE): another one is a slip
 * of the pen, not a question. Fails with TEGOTAE_ERROR_INVALID. */
gboolean        tegotae_answers_check_domain (const TegotaeContent  *content,
                                              const char            *domain,
                                              GError               **error);

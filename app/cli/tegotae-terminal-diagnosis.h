/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"

G_BEGIN_DECLS

/* Asks the items of a questionnaire on stderr and reads the choices from
 * stdin. Returns the scored attempt; NULL without an error if the user leaves,
 * which keeps nothing.
 * @taken_by: (nullable): who answers about the user */
TegotaeAttempt *tegotae_terminal_diagnosis_run (TegotaeContent  *content,
                                                const char      *questionnaire_id,
                                                const char      *taken_by,
                                                GError         **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-report.h"

G_BEGIN_DECLS

/**
 * TegotaeReportSource:
 * @attempt: what the page is about
 * @previous: (nullable): the one before it that it can be compared to
 * @first: (nullable): the first of those
 * @content: the packs
 * @suggestions: (element-type TegotaeSuggestion): with the texts of their reasons
 * @questions: (element-type TegotaeQuestion): the user's own, of which those
 *   without an answer are open
 */
typedef struct
{
  TegotaeAttempt       *attempt;
  TegotaeAttempt       *previous;
  TegotaeAttempt       *first;
  const TegotaeContent *content;
  GPtrArray            *suggestions;
  GPtrArray            *questions;
} TegotaeReportSource;

/* The page for the counsellor with those parts, in words. (transfer full) */
TegotaeReport *tegotae_report_builder_build (const TegotaeReportSource *source,
                                             TegotaeReportParts         parts);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-stage.h"
#include "store/library/tegotae-library-file.h"
#include "store/library/tegotae-search-expression.h"

G_BEGIN_DECLS

/* An entry that matches, and on which source it is. */
typedef struct
{
  guint  source;
  gint64 number;
  gint64 pack;
  double score;
} TegotaeSearchCandidate;

/**
 * TegotaeSearchFilter:
 * @stage: only entries for this stage; TEGOTAE_STAGE_NONE for all
 * @domain: (nullable): only entries about this domain
 * @marks: (nullable): only entries with these marks
 */
typedef struct
{
  TegotaeStage  stage;
  const char   *domain;

  const TegotaeSearchMarks *marks;
} TegotaeSearchFilter;

/* The entries that match, the best first. Of very many, only some thousands are
 * looked at, those that have it in the title first.
 * @sources: (element-type TegotaeSearchSource): only the first may have so many
 * (transfer full) (element-type TegotaeSearchCandidate) */
GArray *tegotae_search_candidates_list (GPtrArray                      *sources,
                                        const TegotaeSearchExpression  *expression,
                                        const TegotaeSearchFilter      *filter,
                                        guint                           limit,
                                        GError                        **error);

G_END_DECLS

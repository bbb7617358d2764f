/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an entry that is wholly about something covers of it, and what one that
 * touches it does. */
#define TEGOTAE_COVERAGE_WHOLE 2
#define TEGOTAE_COVERAGE_PART 1

/**
 * TegotaeCoverage:
 * @responses: by the index of the response
 * @domains: by the index of the domain in the profile; one more for all others
 * @stage: of the user's stage
 *
 * What a list of suggestions has spoken of so far.
 */
typedef struct
{
  guint *responses;
  guint *domains;
  guint  stage;
} TegotaeCoverage;

TegotaeCoverage *tegotae_coverage_new    (guint            n_responses,
                                          guint            n_domains);
void             tegotae_coverage_free   (TegotaeCoverage *coverage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeCoverage, tegotae_coverage_free)

/* What is left of @worth when so much of it is covered: all, then a half, a
 * third, a quarter with each entry that is wholly about it. */
int              tegotae_coverage_lessen (int              worth,
                                          guint            covered);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-coverage.h"

TegotaeCoverage *
tegotae_coverage_new (guint n_responses,
                      guint n_domains)
{
  TegotaeCoverage *self = g_new0 (TegotaeCoverage, 1);

  self->responses = g_new0 (guint, n_responses);
  self->domains = g_new0 (guint, n_domains + 1);

  return self;
}

void
tegotae_coverage_free (TegotaeCoverage *coverage)
{
  g_free (coverage->responses);
  g_free (coverage->domains);
  g_free (coverage);
}

int
tegotae_coverage_lessen (int   worth,
                         guint covered)
{
  return worth * TEGOTAE_COVERAGE_WHOLE / (TEGOTAE_COVERAGE_WHOLE + (int) covered);
}

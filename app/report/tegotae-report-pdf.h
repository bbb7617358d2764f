/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-report.h"

G_BEGIN_DECLS

/**
 * tegotae_report_pdf_new:
 * @n_left_out: (out) (optional): points that had no room on the page
 *
 * The report as a PDF of one A4 page, whose text can be selected and searched.
 * Needs no display. Fails with TEGOTAE_ERROR_STORE if there is no memory or no
 * font.
 *
 * Returns: (transfer full): the file
 */
GBytes *tegotae_report_pdf_new (const TegotaeReport  *report,
                                guint                *n_left_out,
                                GError              **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-report.h"

/**
 * TegotaeReportPreview:
 *
 * The page for the counsellor as it comes out of a printer, as wide as there is
 * room. For a screen reader it is a picture whose name is all the text on it.
 */
#define TEGOTAE_TYPE_REPORT_PREVIEW (tegotae_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeReportPreview, tegotae_report_preview, TEGOTAE, REPORT_PREVIEW, GtkWidget)

/* Shows that page. Returns how many points had no room on it. */
guint       tegotae_report_preview_set_report (TegotaeReportPreview *self,
                                               const TegotaeReport  *report);

/* Whether it is not shown because there is no font for it. */
gboolean    tegotae_report_preview_lacks_font (TegotaeReportPreview *self);

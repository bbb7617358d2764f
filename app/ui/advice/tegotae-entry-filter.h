/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-marks.h"
#include "core/tegotae-stage.h"

G_BEGIN_DECLS

/**
 * TegotaeEntryFilter:
 *
 * Lets through the TegotaeEntryItem that are about a domain, fit a stage and have
 * the marks wanted. At first it lets through all.
 */
#define TEGOTAE_TYPE_ENTRY_FILTER (tegotae_entry_filter_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryFilter, tegotae_entry_filter, TEGOTAE, ENTRY_FILTER, GtkFilter)

TegotaeEntryFilter *tegotae_entry_filter_new        (void);

/* NULL for every domain. Borrowed. */
const char         *tegotae_entry_filter_get_domain (TegotaeEntryFilter *self);

/* TEGOTAE_STAGE_NONE for every stage. */
TegotaeStage        tegotae_entry_filter_get_stage  (TegotaeEntryFilter *self);

void                tegotae_entry_filter_set        (TegotaeEntryFilter *self,
                                                     const char         *domain,
                                                     TegotaeStage        stage);

TegotaeMarksFilter  tegotae_entry_filter_get_marks  (TegotaeEntryFilter *self);
void                tegotae_entry_filter_set_marks  (TegotaeEntryFilter *self,
                                                     TegotaeMarksFilter  marks);

/* To be called when marks have changed: what fits now comes in, but nothing goes
 * away from under the user's eyes. */
void                tegotae_entry_filter_accept_more     (TegotaeEntryFilter *self);

/* Whether it may keep something back. */
gboolean            tegotae_entry_filter_is_active  (TegotaeEntryFilter *self);

G_END_DECLS

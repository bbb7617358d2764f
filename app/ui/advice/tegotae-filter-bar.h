/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-content.h"
#include "core/tegotae-marks.h"
#include "core/tegotae-stage.h"

/**
 * TegotaeFilterBar:
 *
 * Chooses a domain, a stage and marks, and tells how many entries fit. At first all do.
 */
#define TEGOTAE_TYPE_FILTER_BAR (tegotae_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeFilterBar, tegotae_filter_bar, TEGOTAE, FILTER_BAR, GtkWidget)

/* Lets through the TegotaeEntryItem that fit. Borrowed. */
GtkFilter          *tegotae_filter_bar_get_filter  (TegotaeFilterBar *self);

/* NULL for every domain. Borrowed. */
const char         *tegotae_filter_bar_get_domain  (TegotaeFilterBar *self);

/* TEGOTAE_STAGE_NONE for every stage. */
TegotaeStage        tegotae_filter_bar_get_stage   (TegotaeFilterBar *self);
TegotaeMarksFilter  tegotae_filter_bar_get_marks   (TegotaeFilterBar *self);

/* Whether it may keep something back. */
gboolean            tegotae_filter_bar_is_active   (TegotaeFilterBar *self);

/* To be called when marks have changed: what fits now comes in, but nothing goes
 * away from under the user's eyes. */
void                tegotae_filter_bar_accept_more (TegotaeFilterBar *self);

/* Offers the domains of @content; keeps what is chosen if it still can be. */
void                tegotae_filter_bar_set_content (TegotaeFilterBar     *self,
                                                    const TegotaeContent *content);

/* How many entries there are, and how many of them the filter lets through. */
void                tegotae_filter_bar_set_counts  (TegotaeFilterBar *self,
                                                    guint             n_shown,
                                                    guint             n_all);

/* How many a search has found. @has_more: only the best of them are counted. */
void                tegotae_filter_bar_set_found   (TegotaeFilterBar *self,
                                                    guint             n_found,
                                                    gboolean          has_more);

/* Why it keeps everything back, as far as one can tell. Static. */
const char         *tegotae_filter_bar_explain_none (TegotaeFilterBar *self);

/* Chooses every domain, every stage, and all marks. */
void                tegotae_filter_bar_clear       (TegotaeFilterBar *self);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

#include "tegotae-filter-bar.h"

/**
 * TegotaeSearchResults:
 *
 * What a search finds, or what to try if it finds nothing. What is shown stays
 * until the answer to the newest query is there.
 *
 * Signals: "answered": what is shown is new; "failed" (string): it could not be
 * searched, with the reason; "clear-filters": the user asks for that.
 */
#define TEGOTAE_TYPE_SEARCH_RESULTS (tegotae_search_results_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSearchResults, tegotae_search_results, TEGOTAE, SEARCH_RESULTS, GtkWidget)

/* Follows @filters as they are changed. */
GtkWidget *tegotae_search_results_new         (TegotaeService       *service,
                                               TegotaeFilterBar     *filters);

/* Searches for @query unless that is what was searched for last. "" ends the
 * search: nothing is shown, at once. */
void       tegotae_search_results_search      (TegotaeSearchResults *self,
                                               const char           *query);

/* The same again, because there may be other entries. */
void       tegotae_search_results_refresh     (TegotaeSearchResults *self);

/* Whether there has been an answer since a search was begun. */
gboolean   tegotae_search_results_is_answered (TegotaeSearchResults *self);

guint      tegotae_search_results_get_n_shown (TegotaeSearchResults *self);

/* Whether only the best are shown. */
gboolean   tegotae_search_results_has_more    (TegotaeSearchResults *self);

/* The same results, but others are marked. @marks: those of all entries. */
void       tegotae_search_results_set_marks   (TegotaeSearchResults *self,
                                               TegotaeMarks         *marks);

/* Marks the entry that is being read, if it was found; NULL for none. */
void       tegotae_search_results_set_current (TegotaeSearchResults *self,
                                               const char           *pack,
                                               const char           *id);

/* Goes to the first result; if the answer is still to come, when it has. */
void       tegotae_search_results_enter       (TegotaeSearchResults *self);

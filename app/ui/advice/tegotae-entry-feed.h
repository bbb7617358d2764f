/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

#include "tegotae-entry-list.h"

G_BEGIN_DECLS

/**
 * TegotaeEntryFeed:
 *
 * Keeps a list of entries filled: loads them, again when the content changes,
 * and marks what was read meanwhile.
 *
 * Signals: "loaded": the list is filled, from tegotae_service_get_content() as it
 * is now; "marks-changed": so is tegotae_entry_feed_get_marks(); "failed" (string):
 * the list could not be filled, with the reason.
 */
#define TEGOTAE_TYPE_ENTRY_FEED (tegotae_entry_feed_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryFeed, tegotae_entry_feed, TEGOTAE, ENTRY_FEED, GObject)

/* @pack, @advisor: (nullable): only what this advisor of that pack answers.
 */
TegotaeEntryFeed *tegotae_entry_feed_new    (TegotaeService   *service,
                                             TegotaeEntryList *list,
                                             const char       *pack,
                                             const char       *advisor);
void              tegotae_entry_feed_reload (TegotaeEntryFeed *self);

/* The marks of all entries; NULL before the first signal.
 * Borrowed. */
TegotaeMarks     *tegotae_entry_feed_get_marks (TegotaeEntryFeed *self);

G_END_DECLS

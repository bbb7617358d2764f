/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

/**
 * TegotaeEntryMarks:
 *
 * The marks of one entry, as they are kept, and changing them. A change shows at
 * once; if it cannot be saved it is taken back.
 *
 * Properties (gboolean, notified): "bookmarked", "helpful", "not-for-me",
 * "read". The two verdicts exclude each other.
 *
 * Signals: "failed" (char *): a change was taken back; why, for the user.
 */
#define TEGOTAE_TYPE_ENTRY_MARKS (tegotae_entry_marks_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeEntryMarks, tegotae_entry_marks, TEGOTAE, ENTRY_MARKS, GObject)

TegotaeEntryMarks  *tegotae_entry_marks_new            (TegotaeService    *service,
                                                        const char        *pack,
                                                        const char        *id);

/* Toggles named like the properties, and "unread", which can be done while
 * "read" is so. (transfer full) */
GSimpleActionGroup *tegotae_entry_marks_create_actions (TegotaeEntryMarks *self);

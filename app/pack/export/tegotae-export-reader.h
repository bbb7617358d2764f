/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/tegotae-export.h"
#include "pack/json/tegotae-fault.h"
#include "pack/json/tegotae-json.h"

/**
 * SECTION: the document that holds everything of a user
 *
 *     { "format": "tegotae-export", "version": 1 or 2,
 *       "attempts": [ { "attempt": UUID, "pack", "revision", "lang", "questionnaire",
 *           "stage": ID or null, "taken_by": text or null, "started_at", "finished_at",
 *           "order", "score", "exact_numerator", "exact_denominator",
 *           "band": { "id", "name" }, "step", "step_numerator", "step_denominator",
 *           "reach", "near_cut", "hurried",
 *           "domains": [ { "id", "name", "score", "exact_numerator", "exact_denominator",
 *               "strength", "improvement" } ],
 *           "responses": [ { "item", "option", "points", "milliseconds" } ],
 *           "note": { "text", "changed_at" }, "deleted_at", "undeleted_at" } ],
 *       "entries": [ { "pack", "entry", "read": { "first_at", "last_at" },
 *           "bookmark": { "added_at" }, "verdict": { "verdict", "given_at" },
 *           "place": { "permille", "left_at" } } ],
 *       "questions": [ { "question": UUID, "title", "situation", "stage", "asked_at",
 *           "changed_at", "answers": [ { "giver", "text", "added_at" } ],
 *           "deleted_at", "undeleted_at" } ],
 *       "settings": { key: text } }
 *
 * Attempts are in the order saved, questions in the order asked, domains in
 * pack order, responses in item order. Times ("…_at") are whole milliseconds
 * since 1970 UTC, 0 if not known and never after the year 9999. "order" grows with
 * the order of saving; where it is missing, as in older exports, it is the time.
 * Numerators and denominators are of 100 points and round to score and step; older exports
 * are without, and the rounded numbers are exact there. "reach" is 0 if it is not known.
 * Whether a domain is a strength (1) or an improvement (1) is written for older apps alone.
 * "option" is null and "points" missing if whoever answered about the user did not know.
 * "milliseconds" is missing if a response was not
 * timed, "note" and the parts of an entry if there are none, "deleted_at" if a record is
 * not deleted, and "undeleted_at" if it was never brought back. The version is 2 if any
 * record is deleted or any option null. What
 * an older app would misunderstand raises the version; keys that this version does
 * not know are ignored.
 */

/**
 * tegotae_export_reader_read:
 * @bytes: the document
 * @faults: (nullable) (element-type TegotaeFault): filled with everything that
 *   is wrong
 *
 * Reads an export, strictly, but for a byte order mark at its start: what is returned can be stored as it is. Fails with
 * TEGOTAE_ERROR_INVALID, whose message has the first fault with its JSON path.
 *
 * Returns: (transfer full): what the document holds
 */
TegotaeExport *tegotae_export_reader_read      (GBytes        *bytes,
                                                GPtrArray     *faults,
                                                GError       **error);

/* The same for a file. Fails with TEGOTAE_ERROR_NOT_FOUND as well, or
 * G_IO_ERROR_CANCELLED. */
TegotaeExport *tegotae_export_reader_read_file (const char    *path,
                                                GPtrArray     *faults,
                                                GCancellable  *cancellable,
                                                GError       **error);

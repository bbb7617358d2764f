/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-call.h"

/* What the files that define calls share: see TegotaeCall.arguments_free. */

void tegotae_entry_key_free         (TegotaeEntryKey         *key);
void tegotae_listing_free           (TegotaeListing          *listing);
void tegotae_search_free            (TegotaeSearch           *search);
void tegotae_suggest_arguments_free (TegotaeSuggestArguments *arguments);
void tegotae_mark_change_free       (TegotaeMarkChange       *change);
void tegotae_note_change_free       (TegotaeNoteChange       *change);
void tegotae_report_arguments_free  (TegotaeReportArguments  *arguments);
void tegotae_pack_import_free       (TegotaePackImport       *import);
void tegotae_file_contents_free     (TegotaeFileContents     *contents);

/* A GEqualFunc for calls of which only the last counts. */
gboolean tegotae_call_always        (gconstpointer a,
                                     gconstpointer b);

/* The result of a call that succeeds or fails and has no other result. */
#define TEGOTAE_CALL_DONE(ok) GINT_TO_POINTER (ok)

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeSimilarEntries:
 *
 * The entries that are most like what is being written, and the user's own
 * questions. What is shown stays until the answer to the newest text is there.
 */
#define TEGOTAE_TYPE_SIMILAR_ENTRIES (tegotae_similar_entries_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSimilarEntries, tegotae_similar_entries, TEGOTAE, SIMILAR_ENTRIES, GtkWidget)

/* @own: (nullable): the question that is being written, which is like itself */
void tegotae_similar_entries_start (TegotaeSimilarEntries *self,
                                    TegotaeService        *service,
                                    const char            *own);

/* Shows what is like @text, in a moment. Blank: nothing. */
void tegotae_similar_entries_find  (TegotaeSimilarEntries *self,
                                    const char            *text);

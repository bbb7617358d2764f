/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"

G_BEGIN_DECLS

/* What an entry is about, by name: its domains in the order of their weight,
 * and its stages. "" if it names none. Owned by the caller. Not markup. */
char *tegotae_entry_caption_of_domains (const TegotaeEntryInfo *info,
                                        const TegotaeContent   *content);
char *tegotae_entry_caption_of_stages  (const TegotaeEntryInfo *info);

G_END_DECLS

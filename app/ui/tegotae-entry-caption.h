/* tegotae-entry-caption.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"
#include "core/tegotae-marks.h"

G_BEGIN_DECLS

/**
 * tegotae_entry_groups_new:
 * @entries: (element-type TegotaeEntryInfo)
 * @marks: those of all entries
 *
 * Puts entries in groups by the domain they are most about: the groups in pack
 * order, those about none last, and within a group as they were.
 *
 * Returns: (transfer full) (element-type TegotaeEntryItem)
 */
GPtrArray *tegotae_entry_groups_new (GPtrArray      *entries,
                                     TegotaeMarks   *marks,
                                     TegotaeContent *content);

G_END_DECLS

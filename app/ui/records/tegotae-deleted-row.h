/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-deleted-record.h"

G_BEGIN_DECLS

/**
 * TegotaeDeletedRow:
 *
 * A record that is deleted, with buttons that ask for "deleted.bring-back" (s: id) and
 * "deleted.remove" (s: id). The Delete key removes it, too.
 */
#define TEGOTAE_TYPE_DELETED_ROW (tegotae_deleted_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeDeletedRow, tegotae_deleted_row, TEGOTAE, DELETED_ROW, AdwActionRow)

GtkWidget *tegotae_deleted_row_new (const TegotaeDeletedRecord *record);

G_END_DECLS

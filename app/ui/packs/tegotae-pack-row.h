/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "core/tegotae-pack.h"

G_BEGIN_DECLS

/**
 * TegotaePackRow:
 *
 * A pack in a list: its title, language and number of entries. An imported one
 * has a button that activates "packs.remove" (s: the pack's id).
 */
#define TEGOTAE_TYPE_PACK_ROW (tegotae_pack_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePackRow, tegotae_pack_row, TEGOTAE, PACK_ROW, AdwActionRow)

GtkWidget *tegotae_pack_row_new (const TegotaePack *pack);

G_END_DECLS

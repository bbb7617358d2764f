/* tegotae-pack-row.h
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

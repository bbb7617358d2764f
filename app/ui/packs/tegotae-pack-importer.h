/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "service/tegotae-service.h"

/**
 * TegotaePackImporter:
 *
 * Imports pack files one after the other, and asks before one takes the place
 * of another.
 *
 * Signals: "progress": the name of the file, or how much of it is done, is another; and,
 * each with the file's name first:
 * "imported" (TegotaePack), "refused" (GPtrArray of TegotaeFault), "failed"
 * (message), and "exists", after which it waits for replace() or skip().
 */
#define TEGOTAE_TYPE_PACK_IMPORTER (tegotae_pack_importer_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePackImporter, tegotae_pack_importer, TEGOTAE, PACK_IMPORTER, GObject)

TegotaePackImporter *tegotae_pack_importer_new          (TegotaeService      *service);

void                 tegotae_pack_importer_add          (TegotaePackImporter *self,
                                                         GFile               *file);

/* Whether to replace the pack that "exists" told of. */
void                 tegotae_pack_importer_replace      (TegotaePackImporter *self);
void                 tegotae_pack_importer_skip         (TegotaePackImporter *self);

/* Leaves the file that is being added, and all that wait, as if never added. */
void                 tegotae_pack_importer_cancel       (TegotaePackImporter *self);

/* Of the file that is being added; NULL while none is. Borrowed. */
const char          *tegotae_pack_importer_get_name     (TegotaePackImporter *self);

/* How much of it is done, 0 to 1. */
double               tegotae_pack_importer_get_fraction (TegotaePackImporter *self);

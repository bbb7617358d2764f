/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-reading-place.h"
#include "store/user/tegotae-user-db.h"

G_BEGIN_DECLS

/* Notes where the reading of an entry was left, in place of where it was left
 * before. It is later than every place noted so far, whatever its time is. */
gboolean   tegotae_reading_place_table_set  (TegotaeUserDb              *db,
                                             const TegotaeReadingPlace  *place,
                                             GError                    **error);

/* Where it was left, owned by the caller. NULL without an error if it never
 * was. */
TegotaeReadingPlace *
           tegotae_reading_place_table_get  (TegotaeUserDb              *db,
                                             const char                 *pack,
                                             const char                 *entry,
                                             GError                    **error);

/* All places, the latest first.
 * (transfer full) (element-type TegotaeReadingPlace) */
GPtrArray *tegotae_reading_place_table_list (TegotaeUserDb              *db,
                                             GError                    **error);

G_END_DECLS

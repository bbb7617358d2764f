/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-second-view.h"

G_BEGIN_DECLS

/* What the user and the other see differently, in one to three sentences; or
 * why that cannot be said. Owned by the caller, like all here; not markup. */
char *tegotae_words_of_second_view (const TegotaeSecondView   *view,
                                    const TegotaeContent      *content);

/* How far apart is far enough to tell; "" if nothing can be told. */
char *tegotae_words_of_threshold   (const TegotaeSecondView   *view);

/* "Mother sees more", "You see more", "Alike"; "" if that cannot be told. */
char *tegotae_words_of_view_change (const TegotaeDomainChange *change,
                                    const char                *taken_by);

G_END_DECLS

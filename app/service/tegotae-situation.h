/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-notice.h"

G_BEGIN_DECLS

/**
 * TegotaeSituation:
 *
 * What notices have said that still holds, for who comes later.
 */
typedef struct _TegotaeSituation TegotaeSituation;

/* @retry: called now and then while there is trouble with the library, in the main
 *   context */
TegotaeSituation *tegotae_situation_new  (GSourceFunc          retry,
                                          gpointer             user_data);
void              tegotae_situation_free (TegotaeSituation    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSituation, tegotae_situation_free)

void              tegotae_situation_take (TegotaeSituation    *self,
                                          const TegotaeNotice *notice);

/* Why records can only be read; NULL while all is well. Borrowed. */
const char       *tegotae_situation_get_trouble (TegotaeSituation *self);

/* Why the library is only in memory; likewise. */
const char       *tegotae_situation_get_library_trouble (TegotaeSituation *self);

/* How far the making of the library is, from 0 to 1; negative if nothing is made. */
double            tegotae_situation_get_library_progress (TegotaeSituation *self);

G_END_DECLS

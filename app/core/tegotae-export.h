/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-attempt.h"
#include "tegotae-exported-entry.h"
#include "tegotae-question.h"

G_BEGIN_DECLS

/**
 * TegotaeExport:
 * @attempts: (element-type TegotaeAttempt): in the order saved
 * @entries: (element-type TegotaeExportedEntry): by pack and entry
 * @questions: (element-type TegotaeQuestion): in the order asked
 * @settings: (element-type utf8 utf8): by key
 *
 * Everything the user made, as it goes out and comes back.
 */
typedef struct
{
  GPtrArray *attempts;
  GPtrArray *entries;
  GPtrArray *questions;
  GTree     *settings;
} TegotaeExport;

TegotaeExport *tegotae_export_new  (void);
void           tegotae_export_free (TegotaeExport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeExport, tegotae_export_free)

/* Copies both. */
void           tegotae_export_set  (TegotaeExport *self,
                                    const char    *key,
                                    const char    *value);

G_END_DECLS

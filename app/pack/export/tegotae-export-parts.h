/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-export.h"
#include "pack/json/tegotae-json.h"

G_BEGIN_DECLS

/**
 * TegotaeExportBuilder:
 * @data: what was read so far
 * @ids: the UUIDs so far of the list that is read, or its "pack/entry"
 */
typedef struct
{
  TegotaeExport *data;
  GTree         *ids;
} TegotaeExportBuilder;

/* Each adds one element of a list to @user_data, a TegotaeExportBuilder. What
 * is wrong goes to the node's sink; what was added may then have gaps. */
void tegotae_export_add_attempt  (const TegotaeJsonNode *node,
                                  gpointer               user_data);
void tegotae_export_add_entry    (const TegotaeJsonNode *node,
                                  gpointer               user_data);
void tegotae_export_add_question (const TegotaeJsonNode *node,
                                  gpointer               user_data);

G_END_DECLS

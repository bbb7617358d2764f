/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/json/tegotae-json-lint.h"
#include "pack/json/tegotae-json.h"

G_BEGIN_DECLS

/**
 * TegotaePackSource:
 * @name: (nullable): the file's name, if the pack has several
 * @text: what is in the file
 * @header: the document without its entries
 * @entries: (element-type TegotaeJsonSpan): where the entries are in @text
 *
 * One `.json` file of a pack. The entries are parsed one by one when their turn
 * comes, because parsed they take far more memory than as text.
 */
typedef struct
{
  char        *name;
  GString     *text;
  json_object *header;
  GArray      *entries;
} TegotaePackSource;

/* Checks a document and takes it apart. Takes ownership of @text. @shown: how
 * the file is called in messages. NULL, and at least one fault, if it is not a
 * JSON object. */
TegotaePackSource *tegotae_pack_source_new  (const char        *name,
                                             const char        *shown,
                                             GString           *text,
                                             TegotaeFaultSink  *sink);
void               tegotae_pack_source_free (TegotaePackSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePackSource, tegotae_pack_source_free)

/* Its header as a node; complains to @sink, which must be at its file. */
TegotaeJsonNode    tegotae_pack_source_get_root (const TegotaePackSource *source,
                                                 TegotaeFaultSink        *sink);

/* Adds a fault if a file other than `pack.json` has nothing to add, or wants to
 * add what only `pack.json` may. */
void               tegotae_pack_source_check_fragment (const TegotaePackSource *source,
                                                       TegotaeFaultSink        *sink);

G_END_DECLS

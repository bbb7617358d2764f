/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-pack.h"
#include "pack/json/tegotae-fault.h"

/**
 * TegotaePackScope:
 *
 * What the parts of a pack may refer to while it is read: what the pack itself
 * defines, and the domains and questionnaires of `core`. Related entries may
 * come later than the entry that names them; they are looked for at the end.
 */
typedef struct _TegotaePackScope TegotaePackScope;

/* @core: (nullable): the pack `core`; it must outlive the scope. */
TegotaePackScope    *tegotae_pack_scope_new            (const TegotaePack      *core);
void                 tegotae_pack_scope_free           (TegotaePackScope       *scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePackScope, tegotae_pack_scope_free)

/* The pack being read; it must outlive the scope. A pack named `core` refers to
 * nothing but itself. */
void                 tegotae_pack_scope_set_pack       (TegotaePackScope       *scope,
                                                        const TegotaePack      *pack);

/* The domains that may be used, in pack order. (transfer container)
 * (element-type TegotaeDomain) */
GPtrArray           *tegotae_pack_scope_list_domains   (const TegotaePackScope *scope);

gboolean             tegotae_pack_scope_has_domain     (const TegotaePackScope *scope,
                                                        const char             *id);

/* Adds a fault if the domain @id, named at key "domain" of the object at @object, is
 * not known. @scope and @id may be NULL. */
void                 tegotae_pack_scope_check_domain   (const TegotaePackScope *scope,
                                                        TegotaeFaultSink       *sink,
                                                        const TegotaeJsonPath  *object,
                                                        const char             *id);

gboolean             tegotae_pack_scope_has_advisor    (const TegotaePackScope *scope,
                                                        const char             *id);
gboolean             tegotae_pack_scope_has_article    (const TegotaePackScope *scope,
                                                        const char             *id);

/* Borrowed; NULL if there is none. */
TegotaeQuestionnaire *tegotae_pack_scope_find_questionnaire (const TegotaePackScope *scope,
                                                             const char             *id);

/* The ids that were used, for duplicates to be found. Borrowed. */
GTree               *tegotae_pack_scope_get_practices  (const TegotaePackScope *scope);
GTree               *tegotae_pack_scope_get_advisors   (const TegotaePackScope *scope);
GTree               *tegotae_pack_scope_get_articles   (const TegotaePackScope *scope);
GTree               *tegotae_pack_scope_get_entries    (const TegotaePackScope *scope);

/* An entry that has no id of its own may be one that others relate to, so that
 * nothing can be said of those any more. */
void                 tegotae_pack_scope_lose_entry     (TegotaePackScope       *scope);

/* Remembers that an entry relates to the entry @id. @path: the element of its
 * list, in the file that @sink is at. sink->file must outlive the scope. Adds one
 * fault when TEGOTAE_PACK_MAX_WAITING are reached and most still wait. */
void                 tegotae_pack_scope_add_related    (TegotaePackScope       *scope,
                                                        TegotaeFaultSink       *sink,
                                                        const TegotaeJsonPath  *path,
                                                        const char             *id);

/* Adds a fault for every related entry that has not come. */
void                 tegotae_pack_scope_check_related  (TegotaePackScope       *scope,
                                                        TegotaeFaultSink       *sink);

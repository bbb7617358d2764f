/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-entry.h"
#include "tegotae-pack.h"

/**
 * TegotaeContent:
 * @lang: the language that was asked for, "ja" or "en"
 * @packs: (element-type TegotaePack): one per pack id, `core` first, then by id
 *
 * All packs the user has, each in the language that fits best. Reference
 * counted and never changed, so the interface keeps it while the worker
 * prepares the next.
 */
typedef struct
{
  char      *lang;
  GPtrArray *packs;
} TegotaeContent;

/* Takes ownership of @packs; puts them in order. */
TegotaeContent *tegotae_content_new   (const char     *lang,
                                       GPtrArray      *packs);
TegotaeContent *tegotae_content_ref   (TegotaeContent *content);
void            tegotae_content_unref (TegotaeContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeContent, tegotae_content_unref)

/* Borrowed; NULL if there is none. */
TegotaePack          *tegotae_content_find_pack          (const TegotaeContent  *content,
                                                          const char            *pack_id);

/* The domain as the pack defines it or, failing that, as `core` does.
 * Borrowed; NULL if neither has it. */
const TegotaeDomain  *tegotae_content_find_domain        (const TegotaeContent  *content,
                                                          const char            *pack_id,
                                                          const char            *domain_id);

/* The first questionnaire of that id, `core` first. "pack/questionnaire" names
 * the pack as well. @pack (out) (optional) (transfer none): where it is from.
 * Borrowed; NULL if there is none. */
TegotaeQuestionnaire *tegotae_content_find_questionnaire (const TegotaeContent  *content,
                                                          const char            *id,
                                                          TegotaePack          **pack);

/* The domains a pack may use, in pack order: its own, then those of `core` it
 * does not define itself. With NULL those of all packs, each id once, those of `core`
 * first. (transfer container) (element-type TegotaeDomain) */
GPtrArray            *tegotae_content_list_domains       (const TegotaeContent  *content,
                                                          const char            *pack_id);

/* The practices of a pack (nullable) for a domain, in pack order.
 * (transfer container) (element-type TegotaePractice) */
GPtrArray             *tegotae_content_list_practices  (const TegotaePack       *pack,
                                                        const char              *domain);

/* The practice that an entry names; else one for the domain it is most about: always
 * the same for the same entry, and another for another. From the entry's pack or, if that has
 * none, from `core`; @pack: (out) (optional) (transfer none): which of them.
 * Borrowed; NULL if there is none. */
const TegotaePractice *tegotae_content_choose_practice (const TegotaeContent    *content,
                                                        const TegotaeEntryInfo  *info,
                                                        const TegotaePack      **pack);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-attempt.h"
#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"

typedef enum
{
  TEGOTAE_REASON_LEAD,
  TEGOTAE_REASON_ANSWER,
  TEGOTAE_REASON_DOMAIN,
  TEGOTAE_REASON_STAGE,
  TEGOTAE_REASON_UNREAD,
} TegotaeReasonKind;

/* "lead", "answer", "domain", "stage" or "unread". Static. */
const char *tegotae_reason_kind_to_id (TegotaeReasonKind kind);

/**
 * TegotaeReason:
 * @id: of the item, the domain, the stage or the entry
 * @text: (nullable): the reason as a sentence in the user's language; set by
 *   the service, which knows the language
 */
typedef struct
{
  TegotaeReasonKind  kind;
  char              *id;
  char              *text;
} TegotaeReason;

/**
 * TegotaeSuggestion:
 * @reasons: (element-type TegotaeReason): one or more, the strongest first
 *
 * An entry that fits, and why.
 */
typedef struct
{
  TegotaeEntryInfo *entry;
  GPtrArray        *reasons;
} TegotaeSuggestion;

TegotaeSuggestion *tegotae_suggestion_new        (TegotaeEntryInfo  *entry);
void               tegotae_suggestion_free       (TegotaeSuggestion *suggestion);
void               tegotae_suggestion_add_reason (TegotaeSuggestion *suggestion,
                                                  TegotaeReasonKind  kind,
                                                  const char        *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSuggestion, tegotae_suggestion_free)

/* Adds why the entry fits: while it is unread, that it leads at the stage; each low response
 * that leads to it (the lowest first, of equals in the entry's order); each domain with a
 * need that it is about (the one it is most about first); the stage unless it leads; and
 * that it is unread. Of an event neither responses nor domains. Nothing is said twice. */
void tegotae_suggestion_add_reasons (TegotaeSuggestion    *suggestion,
                                     const TegotaeAttempt *attempt,
                                     TegotaeStage          stage,
                                     gboolean              is_read);

/* The practice that goes with an entry for someone with that attempt: the one that the
 * entry names, else the shortest for the weakest domain of the profile that has any, of
 * equals the first. @pack: (out): the pack it is of. Borrowed; NULL if there is none. */
const TegotaePractice *tegotae_suggestion_choose_practice (const TegotaeEntryInfo  *info,
                                                           const TegotaeAttempt    *attempt,
                                                           const TegotaeContent    *content,
                                                           const TegotaePack      **pack);

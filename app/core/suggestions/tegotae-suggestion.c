/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-suggestion.h"

const char *
tegotae_reason_kind_to_id (TegotaeReasonKind kind)
{
  static const char * const ids[] = { "answer", "domain", "stage", "unread" };

  return ids[kind];
}

static void
reason_free (TegotaeReason *reason)
{
  g_free (reason->id);
  g_free (reason->text);
  g_free (reason);
}

TegotaeSuggestion *
tegotae_suggestion_new (TegotaeEntryInfo *entry)
{
  TegotaeSuggestion *self = g_new0 (TegotaeSuggestion, 1);

  self->entry = tegotae_entry_info_ref (entry);
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);

  return self;
}

void
tegotae_suggestion_free (TegotaeSuggestion *suggestion)
{
  if (suggestion == NULL)
    return;

  tegotae_entry_info_unref (suggestion->entry);
  g_ptr_array_unref (suggestion->reasons);
  g_free (suggestion);
}

void
tegotae_suggestion_add_reason (TegotaeSuggestion *suggestion,
                               TegotaeReasonKind  kind,
                               const char        *id)
{
  TegotaeReason *reason = g_new0 (TegotaeReason, 1);

  reason->kind = kind;
  reason->id = g_strdup (id);
  g_ptr_array_add (suggestion->reasons, reason);
}

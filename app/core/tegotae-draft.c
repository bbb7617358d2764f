/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-draft.h"

static void
clear (gpointer data)
{
  TegotaeDraft *self = data;

  g_free (self->pack);
  g_free (self->lang);
  g_free (self->questionnaire);
  g_free (self->taken_by);
  g_ptr_array_unref (self->responses);
}

TegotaeDraft *
tegotae_draft_new (void)
{
  TegotaeDraft *self = g_atomic_rc_box_new0 (TegotaeDraft);

  self->stage = TEGOTAE_STAGE_NONE;
  self->responses = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_response_free);

  return self;
}

TegotaeDraft *
tegotae_draft_ref (TegotaeDraft *draft)
{
  return g_atomic_rc_box_acquire (draft);
}

void
tegotae_draft_unref (TegotaeDraft *draft)
{
  g_atomic_rc_box_release_full (draft, clear);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/questions/tegotae-question-draft.h"

G_BEGIN_DECLS

/**
 * TegotaeUnsaved:
 *
 * What the user has written and what is not on the disk yet, of all pages. It is
 * kept, also when its page is gone, and what could not be saved is tried again every
 * few seconds. One for each service.
 *
 * Signal "changed" (no arguments): something was written, saved, or could not be.
 */
#define TEGOTAE_TYPE_UNSAVED (tegotae_unsaved_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeUnsaved, tegotae_unsaved, TEGOTAE, UNSAVED, GObject)

/* Borrowed from @service. */
TegotaeUnsaved *tegotae_unsaved_get         (TegotaeService       *service);

/* From now on until tegotae_unsaved_forget() or its end. */
void            tegotae_unsaved_watch       (TegotaeUnsaved       *self,
                                             TegotaeQuestionDraft *draft);

/* The user does without it. */
void            tegotae_unsaved_forget      (TegotaeUnsaved       *self,
                                             TegotaeQuestionDraft *draft);

/* Saves at once. Emits "flush", for whatever else has something to save. */
void            tegotae_unsaved_flush       (TegotaeUnsaved       *self);

/* Whether there is anything that is not saved. */
gboolean        tegotae_unsaved_is_busy     (TegotaeUnsaved       *self);

/* Why something could not be saved; NULL if nothing has failed, or if it is being
 * tried again. Borrowed. */
const char     *tegotae_unsaved_get_message (TegotaeUnsaved       *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeAttemptUndo:
 *
 * Deletes attempts, the user's own or what others answered, and offers to bring
 * them back: the latest first, then the one before. What goes wrong is shown
 * with win.show-error.
 *
 * Signal "failed": what was to be deleted is still there.
 */
#define TEGOTAE_TYPE_ATTEMPT_UNDO (tegotae_attempt_undo_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAttemptUndo, tegotae_attempt_undo, TEGOTAE, ATTEMPT_UNDO, GObject)

/* @overlay: where the offer is shown; not kept alive
 * @action_name: what calls tegotae_attempt_undo_undo(), found from @overlay */
TegotaeAttemptUndo *tegotae_attempt_undo_new          (TegotaeService     *service,
                                                       AdwToastOverlay    *overlay,
                                                       const char         *action_name);

void                tegotae_attempt_undo_delete       (TegotaeAttemptUndo *self,
                                                       TegotaeAttempt     *attempt);

/* As tegotae_call_delete_range does. */
void                tegotae_attempt_undo_delete_range (TegotaeAttemptUndo *self,
                                                       gint64              from,
                                                       gint64              to);
void                tegotae_attempt_undo_undo         (TegotaeAttemptUndo *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeUndo:
 *
 * Deletes attempts and own questions, and answers of those, and offers to bring them back:
 * the latest first, then what was deleted before. Once the offer is over none is left.
 * What goes wrong is shown with win.show-error.
 *
 * Signal "failed": what was to be deleted is still there.
 */
#define TEGOTAE_TYPE_UNDO (tegotae_undo_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeUndo, tegotae_undo, TEGOTAE, UNDO, GObject)

/* @overlay: where the offer is shown; not kept alive
 * @action_name: what calls tegotae_undo_undo(), found from @overlay */
TegotaeUndo *tegotae_undo_new             (TegotaeService  *service,
                                           AdwToastOverlay *overlay,
                                           const char      *action_name);

void         tegotae_undo_delete_attempt  (TegotaeUndo     *self,
                                           TegotaeAttempt  *attempt);

/* As tegotae_call_delete_range does. */
void         tegotae_undo_delete_range    (TegotaeUndo     *self,
                                           gint64           from,
                                           gint64           to);
void         tegotae_undo_delete_question (TegotaeUndo     *self,
                                           const char      *id);

/* @index: of the answer of the question @id */
void         tegotae_undo_remove_answer   (TegotaeUndo     *self,
                                           const char      *id,
                                           guint            index);
void         tegotae_undo_undo            (TegotaeUndo     *self);

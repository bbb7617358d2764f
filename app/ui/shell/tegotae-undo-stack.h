/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says what was done; owned by the caller. */
typedef char *(*TegotaeUndoDescribe) (gpointer deed);

/**
 * TegotaeUndoStack:
 *
 * What was done and can be undone. A TegotaeUndoOffer offers the latest, and
 * when that is taken the one before; once the offer is over none is left.
 */
#define TEGOTAE_TYPE_UNDO_STACK (tegotae_undo_stack_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeUndoStack, tegotae_undo_stack, TEGOTAE, UNDO_STACK, GObject)

/* @overlay: where the offer is shown; not kept alive
 * @action_name: what the offer's button does, found from the overlay
 * @free_deed: frees what was pushed */
TegotaeUndoStack *tegotae_undo_stack_new  (AdwToastOverlay     *overlay,
                                           const char          *action_name,
                                           TegotaeUndoDescribe  describe,
                                           GDestroyNotify       free_deed);

/* Takes ownership of @deed. */
void              tegotae_undo_stack_push (TegotaeUndoStack    *self,
                                           gpointer             deed);

/* The latest; owned by the caller. NULL if there is none. */
gpointer          tegotae_undo_stack_pop  (TegotaeUndoStack    *self);

/* Says in the window why something could not be done; not if the overlay is gone. */
void              tegotae_undo_stack_fail (TegotaeUndoStack    *self,
                                           const GError        *error);

G_END_DECLS

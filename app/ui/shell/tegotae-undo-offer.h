/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * TegotaeUndoOffer:
 *
 * The toast that offers to undo what was done last. There is one at a time: a
 * later change takes over the toast and its time begins anew.
 *
 * It waits until a toast has quite come or gone before the next step, because
 * the overlay of libadwaita 1.2 crashes when a toast is dismissed while it
 * still takes the place of another.
 *
 * Signal "expired": the user closed the toast, or let its time pass.
 */
#define TEGOTAE_TYPE_UNDO_OFFER (tegotae_undo_offer_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeUndoOffer, tegotae_undo_offer, TEGOTAE, UNDO_OFFER, GObject)

/* @overlay: where it is shown; not kept alive
 * @action_name: what the toast's button does, found from the overlay */
TegotaeUndoOffer *tegotae_undo_offer_new  (AdwToastOverlay  *overlay,
                                           const char       *action_name);

/* @text: what was done; not markup */
void              tegotae_undo_offer_show (TegotaeUndoOffer *self,
                                           const char       *text);

/* Without "expired". */
void              tegotae_undo_offer_hide (TegotaeUndoOffer *self);

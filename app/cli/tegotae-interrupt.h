/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TegotaeInterrupt:
 *
 * While there is one, Ctrl+C and the other signals that politely end a program
 * cancel something instead, so that it can leave everything as it was.
 */
typedef struct _TegotaeInterrupt TegotaeInterrupt;

/* To be made before any other thread. There may be one at a time. */
TegotaeInterrupt *tegotae_interrupt_new     (GCancellable     *cancellable);

/* Signals mean what they meant before. */
void              tegotae_interrupt_free    (TegotaeInterrupt *interrupt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeInterrupt, tegotae_interrupt_free)

/* Frees it and ends the program by the signal that came; returns if none did. */
void              tegotae_interrupt_pass_on (TegotaeInterrupt *interrupt);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TegotaeFault:
 * @path: where, as a JSON path: "$.entries[3].answers[0].sections". In a pack
 *   of several files the file's name and a colon come before it.
 * @message: what is wrong and what would be right, in the user's language
 *
 * One thing that is wrong in a pack.
 */
typedef struct
{
  char *path;
  char *message;
} TegotaeFault;

/* Takes ownership of both. */
TegotaeFault *tegotae_fault_new  (char         *path,
                                  char         *message);
void          tegotae_fault_free (TegotaeFault *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeFault, tegotae_fault_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TEGOTAE_ID_PATTERN:
 *
 * What an id of a pack, domain, item, entry … looks like, for messages.
 */
#define TEGOTAE_ID_PATTERN "[a-z0-9][a-z0-9._-]{0,63}"

/* Whether @id matches TEGOTAE_ID_PATTERN. NULL does not. */
gboolean tegotae_id_is_valid (const char *id);

/* A set of ids that a pack has used. It is a tree and not a hash table, because
 * GLib's string hash lets a pack be written whose ids all fall together, and
 * then reading it would take hours. */
GTree    *tegotae_id_set_new      (void);

/* FALSE if it was there. @id is copied. */
gboolean  tegotae_id_set_add      (GTree      *set,
                                   const char *id);
gboolean  tegotae_id_set_contains (GTree      *set,
                                   const char *id);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of ids that a pack has used. It is a tree and not a hash table, because
 * GLib's string hash lets a pack be written whose ids all fall together, and
 * then reading it would take hours. */
GTree    *tegotae_id_set_new      (void);

/* FALSE if it was there. @id is copied. */
gboolean  tegotae_id_set_add      (GTree      *set,
                                   const char *id);
gboolean  tegotae_id_set_contains (GTree      *set,
                                   const char *id);

G_END_DECLS

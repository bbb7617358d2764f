/* tegotae-id-set.h
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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

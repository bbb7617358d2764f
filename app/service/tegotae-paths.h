/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Where things are. All paths are absolute and owned by the caller, unless it
 * says otherwise. */

/* Removes relative paths from the environment's XDG_* variables: the Base
 * Directory Specification has them ignored, GLib takes them. Must be called
 * before anything else of GLib's, and before there are threads. */
void        tegotae_paths_ignore_relative   (void);

/* DATADIR is the `share` directory beside the executable's directory, or the one configured
 * at build time; TEGOTAE_DATADIR overrides both. */

/* DATADIR/tegotae/packs: shipped packs, DATADIR/locale: translations,
 * DATADIR/glib-2.0/schemas: settings. */
char       *tegotae_paths_dup_shipped_packs (void);
char       *tegotae_paths_dup_locale        (void);
char       *tegotae_paths_dup_schemas       (void);

/* $XDG_DATA_HOME/tegotae, its user.db and its packs. */
char       *tegotae_paths_dup_user_dir      (void);
char       *tegotae_paths_dup_user_db       (void);
char       *tegotae_paths_dup_imported_packs (void);

/* $XDG_CACHE_HOME/tegotae/library.db */
char       *tegotae_paths_dup_library_db    (void);

/* Every directory that only the app and what stores its settings write in: its
 * data, packs, backups, cache, the settings, what is shipped. Each may be a link;
 * some may not be there. (transfer full) */
char      **tegotae_paths_dup_own           (void);

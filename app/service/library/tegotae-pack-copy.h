/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/**
 * TegotaePackCopy:
 *
 * The user's own file of a pack that is being imported. It is written under a
 * name that nobody reads, put in place at the end, and can be taken back from
 * there: whatever was in its place comes back then. Imported packs are kept as
 * JSON Lines, whatever they came as, so that each start can read them as a
 * stream.
 *
 * All functions fail with TEGOTAE_ERROR_STORE, or with GIO's error.
 */
typedef struct _TegotaePackCopy TegotaePackCopy;

/* Makes the directory if needed, and removes what an import left that was ended
 * in the middle. So there may be one at a time; who imports holds library.db's
 * lock. */
TegotaePackCopy *tegotae_pack_copy_new          (const char       *dir,
                                                 GError          **error);

/* Removes what is not in place. */
void             tegotae_pack_copy_free         (TegotaePackCopy  *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePackCopy, tegotae_pack_copy_free)

/* The header first, then every entry. Fails with TEGOTAE_ERROR_INVALID if one
 * is longer than a line may be. */
gboolean         tegotae_pack_copy_add_line     (TegotaePackCopy  *copy,
                                                 const char       *json,
                                                 GError          **error);

/* All lines are on the disk afterwards. */
gboolean         tegotae_pack_copy_finish       (TegotaePackCopy  *copy,
                                                 GError          **error);

/* Puts it in place of the pack of that id and language, which it keeps aside.
 * After a failure everything is as before. */
gboolean         tegotae_pack_copy_put_in_place (TegotaePackCopy  *copy,
                                                 const char       *id,
                                                 const char       *lang,
                                                 GError          **error);

/* Undoes that. */
void             tegotae_pack_copy_take_back    (TegotaePackCopy  *copy);

/* Makes it final: what was kept aside goes. */
void             tegotae_pack_copy_settle       (TegotaePackCopy  *copy);

/* Removes the file of a pack, if there is one. */
gboolean         tegotae_pack_copy_remove       (const char       *dir,
                                                 const char       *id,
                                                 const char       *lang,
                                                 GError          **error);

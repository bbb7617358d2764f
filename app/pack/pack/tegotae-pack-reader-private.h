/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/pack/tegotae-pack-session.h"

G_BEGIN_DECLS

/* Reads a pack of one `.json` file. Takes ownership of @text. @shown: what the
 * file is called in messages. */
TegotaePack *tegotae_pack_reader_read_document  (TegotaePackSession  *session,
                                                 const char          *shown,
                                                 GString             *text,
                                                 GError             **error);

/* Reads a pack of a folder. */
TegotaePack *tegotae_pack_reader_read_directory (TegotaePackSession  *session,
                                                 const char          *path,
                                                 GError             **error);

/* Reads a pack of one `.jsonl` file. @path: where the stream is from. */
TegotaePack *tegotae_pack_reader_read_lines     (TegotaePackSession  *session,
                                                 const char          *path,
                                                 GInputStream        *stream,
                                                 GError             **error);

/* tegotae_pack_reader_read() for what is in memory already: a `.jsonl` file if
 * @is_lines, otherwise a `.json` file. */
TegotaePack *tegotae_pack_reader_read_bytes     (GBytes                    *bytes,
                                                 gboolean                   is_lines,
                                                 const TegotaeContent      *core,
                                                 const TegotaePackHandler  *handler,
                                                 gpointer                   user_data,
                                                 GPtrArray                 *faults,
                                                 GError                   **error);

G_END_DECLS

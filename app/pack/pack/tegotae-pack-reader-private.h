/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/json/tegotae-json.h"
#include "pack/pack/tegotae-pack-reader.h"
#include "pack/pack/tegotae-pack-scope.h"

/**
 * TegotaePackSession:
 * @handler: (nullable): whom to hand the pack to
 * @pack: (nullable): what was read of it
 * @scope: what its parts may refer to
 * @sink: where faults go; its file and line are set by whoever knows them
 *
 * The reading of one pack, whatever it is read from: first the header, then
 * more practices, then the announcement, then every entry, then the end.
 *
 * The functions return TRUE to go on, also after a fault as long as more may be
 * told; FALSE with an error when reading is to end.
 */
typedef struct
{
  const TegotaePackHandler *handler;
  gpointer                  user_data;
  GCancellable             *cancellable;
  TegotaePack              *pack;
  TegotaePackScope         *scope;
  TegotaeFaultSink          sink;
} TegotaePackSession;

void         tegotae_pack_session_init          (TegotaePackSession        *session,
                                                 const TegotaeContent      *core,
                                                 const TegotaePackHandler  *handler,
                                                 gpointer                   user_data,
                                                 GPtrArray                 *faults,
                                                 GCancellable              *cancellable);
void         tegotae_pack_session_clear         (TegotaePackSession        *session);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TegotaePackSession, tegotae_pack_session_clear)

/* Reads the pack without its entries. */
gboolean     tegotae_pack_session_read_header   (TegotaePackSession        *session,
                                                 json_object               *header,
                                                 GError                   **error);

/* Reads the practices of @fragment and moves them to the end of those of
 * @header. */
gboolean     tegotae_pack_session_add_practices (TegotaePackSession        *session,
                                                 json_object               *header,
                                                 json_object               *fragment,
                                                 GError                   **error);

/* Hands the pack on, if there was no fault so far. */
gboolean     tegotae_pack_session_announce      (TegotaePackSession        *session,
                                                 json_object               *header,
                                                 GError                   **error);

/* Reads the entry at @index of its file and hands it on, if there was no fault
 * so far. Its text must have passed tegotae_json_lint(). */
gboolean     tegotae_pack_session_read_entry    (TegotaePackSession        *session,
                                                 const char                *text,
                                                 gsize                      length,
                                                 guint                      index,
                                                 GError                   **error);

/* Tells how far the reading has come. */
void         tegotae_pack_session_tell          (TegotaePackSession        *session,
                                                 gint64                     done,
                                                 gint64                     total);

/* TRUE as long as more faults may be told. */
gboolean     tegotae_pack_session_may_go_on     (TegotaePackSession        *session,
                                                 GError                   **error);

/* Checks what could not be checked before. The pack if there was no fault at
 * all, owned by the caller; otherwise NULL. */
TegotaePack *tegotae_pack_session_finish        (TegotaePackSession        *session,
                                                 GError                   **error);

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

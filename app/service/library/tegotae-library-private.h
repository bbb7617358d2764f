/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/pack/tegotae-pack-reader.h"
#include "store/library/tegotae-library-db.h"
#include "text/tegotae-phrase-cutter.h"
#include "tegotae-library.h"
#include "tegotae-rebuild-meter.h"

/* What the files of TegotaeLibrary share. */
struct _TegotaeLibrary
{
  TegotaeLibraryDb *db;
  char             *lang;
  TegotaeContent   *content;
  char             *fingerprint; /* of the files that the content was made of */
  char             *imported_dir;
  GPtrArray        *warnings; /* of char *: what the last rebuild left out */
  GHashTable       *told;     /* those that were taken */
  gboolean          in_memory; /* as no file can be written */
  gboolean          rebuilt;  /* since it was opened, for another reason than new packs */
  gboolean          damaged;  /* was met, and nobody was told yet */
  TegotaeNoticeFunc notice_func;
  gpointer          notice_data;
  GCancellable     *cancellable; /* of making it; NULL if nobody can cancel that */
};

/* One pack on its way into the library. */
typedef struct
{
  TegotaeLibrary *library;
  TegotaeOrigin   origin;
  gboolean        replace;
  char           *id;   /* set once the header was added */
  char           *lang;
  TegotaeRebuildMeter *meter; /* NULL if nobody counts */
  TegotaePhraseCutter *cutter; /* NULL if the pack is not Japanese */
} TegotaeImportSink;

void      tegotae_import_sink_clear (TegotaeImportSink *sink);

/* Find the phrases of a Japanese pack, before it or one of its entries is added. */
void      tegotae_import_sink_cut_pack  (TegotaeImportSink *sink,
                                         TegotaePack       *pack);
void      tegotae_import_sink_cut_entry (TegotaeImportSink *sink,
                                         TegotaeEntry      *entry);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TegotaeImportSink, tegotae_import_sink_clear)

/* Adds what is read to library.db; the user data is a TegotaeImportSink. */
extern const TegotaePackHandler tegotae_import_sink_handler;

void      tegotae_library_tell         (TegotaeLibrary    *self,
                                        const TegotaeNotice *notice);

/* Brings library.db up to date with the files. */
gboolean  tegotae_library_refresh      (TegotaeLibrary    *self,
                                        GError           **error);

/* The fingerprint of the files as they are now. Owned by the caller. */
char     *tegotae_library_dup_fingerprint (TegotaeLibrary *self);

/* The one that ends a call: @cancellable (nullable), which from now on is cancelled
 * with the library's own, or that one. Borrowed, until
 * tegotae_library_end_cancellable (). */
GCancellable *tegotae_library_begin_cancellable (TegotaeLibrary *self,
                                        GCancellable      *cancellable,
                                        gulong            *handler);
void      tegotae_library_end_cancellable (TegotaeLibrary *self,
                                        gulong             handler);

/* Reads the content from library.db. */
gboolean  tegotae_library_load_content (TegotaeLibrary    *self,
                                        GError           **error);

/* A content of `core` alone, to check other packs against; NULL without an
 * error if `core` is not there. (transfer full) */
TegotaeContent *tegotae_library_load_core (TegotaeLibrary *self,
                                        GError           **error);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "core/tegotae-content.h"
#include "core/tegotae-entry.h"
#include "service/tegotae-home.h"
#include "store/library/tegotae-library-file.h"
#include "store/library/tegotae-question-index.h"

/**
 * TegotaeLibrary:
 *
 * The packs of one user, kept in library.db so that they need not be read at
 * every start. Belongs to one thread. Used through TegotaeHome, which says what
 * the functions do.
 */
typedef struct _TegotaeLibrary TegotaeLibrary;

/* @func: is told of what the user must know; from the start
 * @cancellable: (nullable): ends the making of library.db soon */
TegotaeLibrary *tegotae_library_open         (const char         *lang,
                                              TegotaeNoticeFunc   func,
                                              gpointer            user_data,
                                              GCancellable       *cancellable,
                                              GError            **error);
void            tegotae_library_close        (TegotaeLibrary     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLibrary, tegotae_library_close)

TegotaeContent *tegotae_library_get_content  (TegotaeLibrary     *self);
char          **tegotae_library_take_warnings (TegotaeLibrary    *self);
gboolean        tegotae_library_set_language (TegotaeLibrary     *self,
                                              const char         *lang,
                                              GError            **error);

/* Whether another process has added, replaced or removed packs; the content is
 * new then. */
gboolean        tegotae_library_catch_up     (TegotaeLibrary     *self,
                                              gboolean           *changed,
                                              GError            **error);
GPtrArray      *tegotae_library_list_packs   (TegotaeLibrary     *self,
                                              GError            **error);
TegotaePack    *tegotae_library_import       (TegotaeLibrary     *self,
                                              const TegotaePackImport *wanted,
                                              GCancellable       *cancellable,
                                              GError            **error);
gboolean        tegotae_library_remove       (TegotaeLibrary     *self,
                                              const char         *pack_id,
                                              GError            **error);
GPtrArray      *tegotae_library_check        (TegotaeLibrary     *self,
                                              const char         *path,
                                              GCancellable       *cancellable,
                                              GError            **error);
GPtrArray      *tegotae_library_list_entries (TegotaeLibrary     *self,
                                              TegotaeStage        stage,
                                              const char         *domain,
                                              const char         *pack,
                                              const char         *advisor,
                                              GError            **error);

/* What to search for; see tegotae_home_search(). @own: (nullable): with the
 * user's own questions; @marks: (nullable): only entries with these */
typedef struct
{
  const char                 *query;
  TegotaeStage                stage;
  const char                 *domain;
  const TegotaeQuestionIndex *own;
  const TegotaeSearchMarks   *marks;
  guint                       limit;
  gboolean                    as_typed;
  gboolean                    prefers;
  TegotaeStage                preferred;
} TegotaeLibrarySearch;

GPtrArray      *tegotae_library_search       (TegotaeLibrary     *self,
                                              const TegotaeLibrarySearch *search,
                                              GCancellable       *cancellable,
                                              GError            **error);

/* The entry as JSON; @pack and @lang (out) (optional) (transfer full): where it
 * was found. */
char           *tegotae_library_get_entry_json (TegotaeLibrary   *self,
                                              const char         *pack_id,
                                              const char         *id,
                                              char              **pack,
                                              char              **lang,
                                              GError            **error);

/* If reading has met damage, makes everything again; whether that was so, and it is
 * whole again. */
gboolean        tegotae_library_mend       (TegotaeLibrary  *self);

/* If it is only in memory, because no file could be written, tries to write one. */
void            tegotae_library_leave_memory (TegotaeLibrary *self);

/* Looks at everything in library.db and makes it again if it is damaged.
 * @n_entries: (out): how many it has
 * @rebuilt: (out): whether it was made again since it was opened */
gboolean        tegotae_library_examine    (TegotaeLibrary  *self,
                                            guint           *n_entries,
                                            gboolean        *rebuilt,
                                            GError         **error);

/* tegotae-service-files.h
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

#include "core/tegotae-report.h"
#include "service/tegotae-service.h"

G_BEGIN_DECLS

/* What leaves the app and comes back. Files are written as by
 * tegotae_user_file_write(), in place of one that is there: the user has been
 * asked by then. */

/* Everything the user made, as one JSON document at @path.
 * (transfer full): what to tell the user, with numbers */
void           tegotae_service_export_async   (TegotaeService       *self,
                                               const char           *path,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
char          *tegotae_service_export_finish  (TegotaeService       *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/* Merges such a document into what is here. Likewise. */
void           tegotae_service_restore_async  (TegotaeService       *self,
                                               const char           *path,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
char          *tegotae_service_restore_finish (TegotaeService       *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/* The attempts as comma-separated values that a table program opens. Likewise. */
void           tegotae_service_save_table_async  (TegotaeService       *self,
                                                  const char           *path,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
char          *tegotae_service_save_table_finish (TegotaeService       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

/* See tegotae_home_report(). (transfer full) */
void           tegotae_service_report_async   (TegotaeService       *self,
                                               const char           *attempt,
                                               TegotaeReportParts    parts,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
TegotaeReport *tegotae_service_report_finish  (TegotaeService       *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/* Writes @bytes to @path. */
void           tegotae_service_write_async    (TegotaeService       *self,
                                               const char           *path,
                                               GBytes               *bytes,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean       tegotae_service_write_finish   (TegotaeService       *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS

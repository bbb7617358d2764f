/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeRecordsPage:
 *
 * The scores over time and below them all attempts, the newest first; or what
 * will be here, while there are none. Follows the service. What is in it asks for
 * "records.open", "records.compare" and "records.delete".
 */
#define TEGOTAE_TYPE_RECORDS_PAGE (tegotae_records_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeRecordsPage, tegotae_records_page, TEGOTAE, RECORDS_PAGE, GtkWidget)

GtkWidget      *tegotae_records_page_new          (TegotaeService     *service);

/* The attempt of that id, if it is in the list. Borrowed. */
TegotaeAttempt *tegotae_records_page_find_attempt (TegotaeRecordsPage *self,
                                                   const char         *id);

/* All of them, the newest first; NULL until they are listed. Borrowed. */
GPtrArray      *tegotae_records_page_get_attempts (TegotaeRecordsPage *self);

/* Whether there is another that it can be compared with. */
gboolean        tegotae_records_page_can_compare  (TegotaeRecordsPage   *self,
                                                   const TegotaeAttempt *attempt);

/* Takes it out of the list at once, for its deletion. (transfer full) (nullable) */
TegotaeAttempt *tegotae_records_page_remove_attempt (TegotaeRecordsPage *self,
                                                     const char         *id);

/* Lists the attempts anew. Not needed after what the service announces. */
void            tegotae_records_page_refresh      (TegotaeRecordsPage *self);

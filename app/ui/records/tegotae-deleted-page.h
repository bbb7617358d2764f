/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeDeletedPage:
 *
 * What was deleted in the last thirty days, the latest first: brings it back, or removes
 * it at once, by a button or the Delete key, which it asks about. Follows the service. What
 * goes wrong is shown with win.show-error.
 */
#define TEGOTAE_TYPE_DELETED_PAGE (tegotae_deleted_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeDeletedPage, tegotae_deleted_page, TEGOTAE, DELETED_PAGE, AdwBin)

GtkWidget *tegotae_deleted_page_new (TegotaeService *service);

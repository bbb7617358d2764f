/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeBackupsPage:
 *
 * The backups of the user's records, to look at and to restore.
 */
#define TEGOTAE_TYPE_BACKUPS_PAGE (tegotae_backups_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeBackupsPage, tegotae_backups_page, TEGOTAE, BACKUPS_PAGE, AdwPreferencesPage)

GtkWidget *tegotae_backups_page_new (TegotaeService *service);

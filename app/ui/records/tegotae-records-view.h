/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

#include "ui/shell/tegotae-navigator.h"

/**
 * TegotaeRecordsView:
 *
 * The records: the list of attempts, and one attempt again. Deletes attempts
 * and undoes it.
 *
 * Actions for everything inside: "records.open" (s: attempt), "records.delete"
 * (s: attempt), "view.undo" (what was deleted last, then what was before;
 * also Ctrl+Z).
 */
#define TEGOTAE_TYPE_RECORDS_VIEW (tegotae_records_view_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeRecordsView, tegotae_records_view, TEGOTAE, RECORDS_VIEW, GtkWidget)

/* @service: whose content is loaded */
GtkWidget        *tegotae_records_view_new           (TegotaeService     *service);

/* Borrowed. */
TegotaeNavigator *tegotae_records_view_get_navigator (TegotaeRecordsView *self);

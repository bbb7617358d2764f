/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-link.h"

/**
 * TegotaeLinkRow:
 *
 * A page outside the app, with the host it is on. Opens it in the browser when
 * activated; https only.
 */
#define TEGOTAE_TYPE_LINK_ROW (tegotae_link_row_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeLinkRow, tegotae_link_row, TEGOTAE, LINK_ROW, GtkListBoxRow)

/* @lang: (nullable): the language of the link's texts. */
GtkWidget *tegotae_link_row_new (const TegotaeLink *link,
                                 const char        *lang);

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeSaveBar:
 *
 * Says that an attempt could not be saved, and stays until it is. Not seen
 * otherwise.
 */
#define TEGOTAE_TYPE_SAVE_BAR (tegotae_save_bar_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeSaveBar, tegotae_save_bar, TEGOTAE, SAVE_BAR, GtkWidget)

GtkWidget *tegotae_save_bar_new (TegotaeService *service);

G_END_DECLS

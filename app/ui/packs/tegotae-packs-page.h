/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaePacksPage:
 *
 * The packs, those of the user and those of the app. Adds packs that are chosen
 * or dropped, showing how far it is, asking before one is replaced, and telling
 * all that is wrong with one that is refused; removes packs, asking first. An
 * import that is under way when the page is closed is cancelled.
 */
#define TEGOTAE_TYPE_PACKS_PAGE (tegotae_packs_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePacksPage, tegotae_packs_page, TEGOTAE, PACKS_PAGE, AdwPreferencesPage)

GtkWidget *tegotae_packs_page_new (TegotaeService   *service);

/* As if it had been chosen. */
void       tegotae_packs_page_add (TegotaePacksPage *self,
                                   GFile            *file);

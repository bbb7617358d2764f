/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeAskPage:
 *
 * Where the user hands the computer to another person, who answers the same items
 * about them, and finds what others answered so far.
 *
 * Lives in the check view, whose actions "check.begin-other" and
 * "check.open-attempt" it uses. Keeps what was deleted until the offer to
 * undo it has passed.
 */
#define TEGOTAE_TYPE_ASK_PAGE (tegotae_ask_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAskPage, tegotae_ask_page, TEGOTAE, ASK_PAGE, AdwBin)

GtkWidget *tegotae_ask_page_new (TegotaeService *service);

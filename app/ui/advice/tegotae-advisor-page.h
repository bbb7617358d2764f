/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeAdvisorPage:
 *
 * An advisor, and every entry the advisor answers: a page of a
 * navigator. Loads itself, and again when the content changes.
 */
#define TEGOTAE_TYPE_ADVISOR_PAGE (tegotae_advisor_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeAdvisorPage, tegotae_advisor_page, TEGOTAE, ADVISOR_PAGE, GtkWidget)

/* @pack: the pack that the advisor belongs to. */
GtkWidget *tegotae_advisor_page_new (TegotaeService *service,
                                     const char     *pack,
                                     const char     *advisor);

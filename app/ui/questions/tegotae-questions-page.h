/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeQuestionsPage:
 *
 * The user's own questions, the newest first, or what they are good for if
 * there are none. All can be copied or exported at once.
 */
#define TEGOTAE_TYPE_QUESTIONS_PAGE (tegotae_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionsPage, tegotae_questions_page, TEGOTAE, QUESTIONS_PAGE, GtkWidget)

GtkWidget *tegotae_questions_page_new (TegotaeService *service);

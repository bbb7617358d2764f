/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeQuestionsButton:
 *
 * The way to the user's own questions, with how many there are.
 */
#define TEGOTAE_TYPE_QUESTIONS_BUTTON (tegotae_questions_button_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionsButton, tegotae_questions_button, TEGOTAE, QUESTIONS_BUTTON, GtkWidget)

GtkWidget *tegotae_questions_button_new (TegotaeService *service);

G_END_DECLS

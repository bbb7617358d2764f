/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeQuestionPage:
 *
 * One of the user's own questions, with the answers received elsewhere and what
 * can be done with it: edit, copy, export, delete, add an answer.
 */
#define TEGOTAE_TYPE_QUESTION_PAGE (tegotae_question_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeQuestionPage, tegotae_question_page, TEGOTAE, QUESTION_PAGE, GtkWidget)

GtkWidget  *tegotae_question_page_new    (TegotaeService      *service,
                                          const char          *id);

/* Borrowed. */
const char *tegotae_question_page_get_id (TegotaeQuestionPage *self);

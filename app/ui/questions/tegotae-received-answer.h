/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-question.h"

G_BEGIN_DECLS

/**
 * TegotaeReceivedAnswer:
 *
 * An answer that the user received elsewhere, with what can be done to it.
 */
#define TEGOTAE_TYPE_RECEIVED_ANSWER (tegotae_received_answer_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeReceivedAnswer, tegotae_received_answer, TEGOTAE, RECEIVED_ANSWER, GtkWidget)

/* The answer @index of @question. */
GtkWidget *tegotae_received_answer_new (const TegotaeQuestion *question,
                                        guint                  index);

G_END_DECLS

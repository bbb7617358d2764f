/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tegotae-question-draft.h"

/**
 * TegotaeWritingBar:
 *
 * What stands under something that is being written: whether it is saved, and
 * the button that ends the writing.
 *
 * Signal "written" (gboolean done): the page may be left, because everything is
 * saved or the user does not mind; @done if the button was used.
 */
#define TEGOTAE_TYPE_WRITING_BAR (tegotae_writing_bar_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeWritingBar, tegotae_writing_bar, TEGOTAE, WRITING_BAR, GtkWidget)

/* Once. From then on the draft is kept until it is saved, unless the user does without. */
void tegotae_writing_bar_set_draft (TegotaeWritingBar    *self,
                                    TegotaeQuestionDraft *draft);

/* The user wants to leave: “written” follows as soon as it may. */
void tegotae_writing_bar_leave     (TegotaeWritingBar    *self);

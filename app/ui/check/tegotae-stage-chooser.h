/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-stage.h"

G_BEGIN_DECLS

/**
 * TegotaeStageChooser:
 *
 * The stages as buttons, one of which is pressed; all in sight, so that one
 * click chooses.
 *
 * Property "stage" (int, a TegotaeStage, notified).
 */
#define TEGOTAE_TYPE_STAGE_CHOOSER (tegotae_stage_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeStageChooser, tegotae_stage_chooser, TEGOTAE, STAGE_CHOOSER,
                      GtkWidget)

TegotaeStage  tegotae_stage_chooser_get_stage (TegotaeStageChooser *self);

/* TEGOTAE_STAGE_NONE presses none. */
void          tegotae_stage_chooser_set_stage (TegotaeStageChooser *self,
                                               TegotaeStage         stage);

G_END_DECLS

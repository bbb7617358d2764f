/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-navigator.h"

G_BEGIN_DECLS

/* The ways into pages and back: actions and keys of the class, and what listens
 * to the mouse. */
void            tegotae_navigator_class_add_actions (GtkWidgetClass   *widget_class);
void            tegotae_navigator_add_controllers   (TegotaeNavigator *self);

/* Those of the user's own questions. */
void            tegotae_navigator_class_add_question_actions (GtkWidgetClass *widget_class);

/* Borrowed. */
TegotaeService *tegotae_navigator_get_service       (TegotaeNavigator *self);

G_END_DECLS

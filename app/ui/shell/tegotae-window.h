/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

#include "tegotae-navigator.h"

#define TEGOTAE_WINDOW_CHECK "check"
#define TEGOTAE_WINDOW_ADVICE "advice"
#define TEGOTAE_WINDOW_RECORDS "records"

/**
 * TegotaeWindow:
 *
 * The main window: three views and a way between them. Actions: "win.check",
 * "win.take" (the quick questionnaire), "win.take-again" (s: pack/questionnaire; the quick
 * one if that is gone), "win.back", "win.search" (of the advice), "win.show-view" (s),
 * "win.show-error" and "win.show-message" (s: plain text),
 * "win.new-question" (s: what its title begins with), "win.undo" (of the view that is
 * shown; also Ctrl+Z); see also tegotae-file-task.h.
 */
#define TEGOTAE_TYPE_WINDOW (tegotae_window_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeWindow, tegotae_window, TEGOTAE, WINDOW, AdwApplicationWindow)

/* @settings: (nullable): where its size is remembered. */
GtkWidget *tegotae_window_new        (GtkApplication *application,
                                      TegotaeService *service,
                                      GSettings      *settings);

/* Shows the view that @other shows and goes on with its diagnosis, if one is in
 * progress. */
void       tegotae_window_continue  (TegotaeWindow  *self,
                                     TegotaeWindow  *other);

/* Saves at once what is being written. */
void       tegotae_window_flush      (TegotaeWindow  *self);

/* Borrowed. */
TegotaeService *tegotae_window_get_service (TegotaeWindow *self);

/* TEGOTAE_WINDOW_CHECK … Borrowed. */
const char *tegotae_window_get_view  (TegotaeWindow  *self);

/* Of the view that is shown; NULL while it is made. Borrowed. */
TegotaeNavigator *tegotae_window_get_navigator (TegotaeWindow *self);

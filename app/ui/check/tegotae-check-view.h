/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/user/tegotae-diagnosis.h"

#include "ui/shell/tegotae-navigator.h"

/**
 * TegotaeCheckView:
 *
 * Start page, item after item, result. Handles "check.begin" (s: questionnaire)
 * and "check.resume", which goes on with the diagnosis that was kept. Each
 * response is kept as it is given, and stays when the items are left, until the diagnosis
 * is finished or another is begun.
 */
#define TEGOTAE_TYPE_CHECK_VIEW (tegotae_check_view_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeCheckView, tegotae_check_view, TEGOTAE, CHECK_VIEW, GtkBox)

GtkWidget        *tegotae_check_view_new           (TegotaeService   *service);

/* Borrowed. */
TegotaeNavigator *tegotae_check_view_get_navigator (TegotaeCheckView *self);

/* Begins a questionnaire from its first item, whatever is shown. Does nothing
 * while there is no content, or if it lacks the questionnaire. */
void              tegotae_check_view_begin         (TegotaeCheckView *self,
                                                    const char       *questionnaire);

/* The diagnosis in progress; NULL while no item is shown. Borrowed. */
TegotaeDiagnosis *tegotae_check_view_get_diagnosis (TegotaeCheckView *self);

/* Goes on with a diagnosis that was begun in another view. */
void              tegotae_check_view_resume        (TegotaeCheckView *self,
                                                    TegotaeDiagnosis *diagnosis);

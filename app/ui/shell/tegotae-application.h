/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * TegotaeApplication:
 *
 * The app: its settings, its service and its windows. Actions: "app.quit",
 * "app.preferences", "app.shortcuts", "app.about", "app.language" (s: "ja", "en"
 * or ""), "app.reload" (opens the data anew).
 */
#define TEGOTAE_TYPE_APPLICATION (tegotae_application_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeApplication, tegotae_application, TEGOTAE, APPLICATION,
                      AdwApplication)

TegotaeApplication *tegotae_application_new (void);

/* Waits until what was asked for is written, and lets go of all files. */
void       tegotae_application_stop        (TegotaeApplication *self);

/* Forgets the settings and begins again in a window as on the first start, which
 * takes the place of the old one. (transfer none) */
GtkWindow *tegotae_application_start_again (TegotaeApplication *self);

/* "app.delete-everything": asks, deletes all that the app keeps of the user, says
 * where it was, and begins again. */
void       tegotae_application_on_delete_everything_cb (GSimpleAction *action,
                                                        GVariant      *parameter,
                                                        gpointer       user_data);

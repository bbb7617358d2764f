/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

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

G_END_DECLS

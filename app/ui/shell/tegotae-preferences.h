/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * TegotaePreferences:
 *
 * The page of preferences: the language. A choice activates "app.language" (s).
 */
#define TEGOTAE_TYPE_PREFERENCES (tegotae_preferences_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePreferences, tegotae_preferences, TEGOTAE, PREFERENCES,
                      AdwPreferencesPage)

/* @language: what is chosen now: "ja", "en", or "" to follow the desktop. */
GtkWidget *tegotae_preferences_new (const char *language);

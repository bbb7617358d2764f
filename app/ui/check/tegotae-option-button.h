/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeOptionButton:
 *
 * An option of an item as a large button with the key that chooses it. A chosen
 * one carries a check mark, so that it is not told by colour alone.
 */
#define TEGOTAE_TYPE_OPTION_BUTTON (tegotae_option_button_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeOptionButton, tegotae_option_button, TEGOTAE, OPTION_BUTTON,
                      GtkToggleButton)

/* @number: 1 to 7, the key. @lang: (nullable): language of @text. */
GtkWidget *tegotae_option_button_new        (guint                number,
                                             const char          *text,
                                             const char          *lang);
guint      tegotae_option_button_get_number (TegotaeOptionButton *self);

G_END_DECLS

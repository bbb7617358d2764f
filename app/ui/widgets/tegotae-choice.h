/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * TegotaeChoice:
 *
 * One of several texts, in little room: a drop-down that shortens what is
 * chosen, never what is offered, and that has an accessible name.
 *
 * Property "name-text" (string, to be set in templates): what is chosen.
 *
 * Signal "changed": another option is selected, or there are other options.
 */
#define TEGOTAE_TYPE_CHOICE (tegotae_choice_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeChoice, tegotae_choice, TEGOTAE, CHOICE, GtkWidget)

/* @options: NULL-terminated. @lang: (nullable): their language. */
void       tegotae_choice_set_options  (TegotaeChoice      *self,
                                        const char * const *options,
                                        const char         *lang,
                                        guint               selected);

/* From 0. */
guint      tegotae_choice_get_selected (TegotaeChoice      *self);
void       tegotae_choice_set_selected (TegotaeChoice      *self,
                                        guint               selected);

/* Makes @row, of texts, show its options like a choice does: libadwaita itself
 * shortens those of more than twenty letters. */
void       tegotae_choice_fit_row      (AdwComboRow        *row);

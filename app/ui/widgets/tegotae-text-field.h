/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * TegotaeTextField:
 *
 * Several lines to be written, with a name above them. Grows with what is
 * written until it scrolls. What would be too long is not taken in, and it says
 * so; nothing that is there is ever cut.
 *
 * Properties, to be set in templates: "name-text" (string): what is to be written;
 * "max-length" (guint, in characters).
 *
 * Signal "changed": the text has changed.
 */
#define TEGOTAE_TYPE_TEXT_FIELD (tegotae_text_field_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeTextField, tegotae_text_field, TEGOTAE, TEXT_FIELD, GtkWidget)

/* Owned by the caller. */
char *tegotae_text_field_dup_text (TegotaeTextField *self);
void  tegotae_text_field_set_text (TegotaeTextField *self,
                                   const char       *text);

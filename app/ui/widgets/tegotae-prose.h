/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeProse:
 *
 * Paragraphs to be read, never parsed as markup. All are one text, so that the
 * user can select and copy over several of them and the keyboard passes them in
 * one step.
 */
#define TEGOTAE_TYPE_PROSE (tegotae_prose_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeProse, tegotae_prose, TEGOTAE, PROSE, GtkWidget)

GtkWidget *tegotae_prose_new            (void);

/* @paragraphs: NULL-terminated. @lang: (nullable): their language. Hidden if
 * there are none. */
void       tegotae_prose_set_paragraphs (TegotaeProse       *self,
                                         const char * const *paragraphs,
                                         const char         *lang);

/* The same for one paragraph, or NULL. */
void       tegotae_prose_set_text       (TegotaeProse       *self,
                                         const char         *text,
                                         const char         *lang);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TegotaeCallout:
 *
 * A short text that stands apart, with an icon and a heading that say what it
 * is. Hidden until it has a text.
 *
 * Properties, to be set in templates: "icon-name", "heading" (strings).
 */
#define TEGOTAE_TYPE_CALLOUT (tegotae_callout_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeCallout, tegotae_callout, TEGOTAE, CALLOUT, GtkWidget)

GtkWidget *tegotae_callout_new      (void);

/* @text: (nullable): from a pack in @lang. @note: (nullable): of ours, shown
 * small below it. */
void       tegotae_callout_set_text (TegotaeCallout *self,
                                     const char     *text,
                                     const char     *lang,
                                     const char     *note);

G_END_DECLS

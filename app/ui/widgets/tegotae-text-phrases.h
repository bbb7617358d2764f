/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Japanese headings, options and cards are broken between phrases, where these are known (see
 * tegotae-phrases.h); all other texts by Pango's rules. The text of a label stays as it is. */

/* Adds attributes that forbid line breaks inside of the phrases of the text that @label has. */
void tegotae_text_add_phrases  (GtkLabel      *label,
                                PangoAttrList *attributes);

/* Does so for every label inside @root, for the text that it has now and for each that it gets,
 * with its other attributes as they are. */
void tegotae_text_keep_phrases (GtkWidget     *root);

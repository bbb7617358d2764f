/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/search/tegotae-highlight.h"

/* What widgets say, on the screen and to assistive technology. */

/* Tells Pango the language of a label's text (a BCP 47 tag, nullable), so that
 * it takes the right glyphs and breaks lines by that language's rules, or between
 * phrases where these are known. Replaces the label's other attributes. */
void tegotae_text_set_lang (GtkLabel   *label,
                            const char *lang);

/* The same, and shows @text, which may be NULL for none. */
void tegotae_text_set (GtkLabel   *label,
                       const char *text,
                       const char *lang);

/* The same, and hides the label if there is no text. */
void tegotae_text_show (GtkLabel   *label,
                        const char *text,
                        const char *lang);

/* Shows a text that is put together like that of g_strdup_printf(). */
void tegotae_text_printf (GtkLabel   *label,
                          const char *format,
                          ...) G_GNUC_PRINTF (2, 3);

/* Tells the language, and marks parts of the text: bold, on a ground of the accent colour.
 * @ranges: (element-type TegotaeTextRange): of the text of the label */
void tegotae_text_set_highlights (GtkLabel   *label,
                                  const char *lang,
                                  GArray     *ranges);

/* Shows paragraphs, never parsed as markup. All are one text, so that the user can select
 * and copy over several of them and the keyboard passes them in one step. Hides the label
 * if there are none.
 * @paragraphs: NULL-terminated */
void tegotae_text_set_paragraphs (GtkLabel           *label,
                                  const char * const *paragraphs,
                                  const char         *lang);

/* Has long words in the labels inside @root broken without a hyphen, which in the name
 * of a file looks like a part of it. Replaces the labels' other attributes. */
void tegotae_text_keep_names_whole (GtkWidget *root);

/* @pixels at GTK's own size of text (10 points at 96 dpi), in pixels at the size that
 * @widget has: for what has to grow with the text. */
int  tegotae_text_scale            (GtkWidget  *widget,
                                    int         pixels);

/* Does what GTK and libadwaita leave out for their widgets inside @root. The labels of buttons
 * and the titles of groups take several lines where one is too wide; a button in a group keeps
 * one. Labels are broken between phrases, as tegotae_text_keep_phrases() does. What scrolls has a name for screen readers: the title of its page, its first heading, or
 * the name of the list or text in it. */
void tegotae_text_mend_stock_widgets (GtkWidget *root);

/* Gives a widget a name for screen readers, the same on all releases of GTK, whatever
 * text the widget shows. On 4.18 a button, row or drop-down is labelled by its own
 * text, which wins over a label set as a property; in 4.8 a later change of the text
 * replaces it, so a name comes after the text. */
void tegotae_text_set_name         (GtkWidget  *widget,
                                    const char *name);

/* The same, of a name that is put together like a text of g_strdup_printf(). */
void tegotae_text_name_printf      (GtkWidget  *widget,
                                    const char *format,
                                    ...) G_GNUC_PRINTF (2, 3);

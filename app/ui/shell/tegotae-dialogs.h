/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/* Windows beside the main one. Each kind is made in one function, because newer
 * releases of libadwaita have other types for them. All are modal to their parent and
 * close by themselves. */

void tegotae_dialogs_present_about     (GtkWindow          *parent);
void tegotae_dialogs_present_shortcuts (GtkWindow          *parent);

/* Shows one or two floating pages.
 * @title: (nullable): the default is "Preferences"
 * @second: (nullable) */
void tegotae_dialogs_present_pages     (GtkWindow          *parent,
                                        const char         *title,
                                        int                 height,
                                        AdwPreferencesPage *page,
                                        AdwPreferencesPage *second);

/* Shows @text, which is no markup, in @window if tegotae_dialogs_present_pages() made it. */
void tegotae_dialogs_toast             (GtkWindow          *window,
                                        const char         *text);

/* @file: (nullable): NULL if the user chose none */
typedef void (*TegotaeFileChosen) (GFile    *file,
                                   gpointer  user_data);

/* Asks for a file to write or to read. @chosen is called once.
 * @name: (nullable): the suggested name of the file to write; NULL to read one
 * @filter: (nullable): which files are offered */
void tegotae_dialogs_choose_file       (GtkWindow          *parent,
                                        const char         *title,
                                        const char         *name,
                                        GtkFileFilter      *filter,
                                        TegotaeFileChosen   chosen,
                                        gpointer            user_data);

/* The texts are no markup. */
typedef struct
{
  const char *heading;
  const char *body;
  const char *cancel;  /* (nullable): "Cancel" */
  const char *agree;
  GtkWidget  *extra;   /* (nullable): shown below the texts */
  gboolean    is_safe; /* whether agreeing can be undone; then it is the default */
} TegotaeDialogsQuestion;

typedef void (*TegotaeAnswered) (gpointer asker,
                                 gboolean agreed);

/* Asks a question that is answered by yes or no. The dialog holds @asker, a GObject,
 * and calls @answered once, unless it is destroyed with @parent before. */
void tegotae_dialogs_ask               (GtkWindow                    *parent,
                                        const TegotaeDialogsQuestion *question,
                                        TegotaeAnswered               answered,
                                        gpointer                      asker);

/* Shows something that the user should read. The texts are no markup. */
void tegotae_dialogs_notify            (GtkWindow          *parent,
                                        const char         *heading,
                                        const char         *body);

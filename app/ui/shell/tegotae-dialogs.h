/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Windows beside the main one. Each is made in one small function, because newer
 * releases of libadwaita have other types for them. All are modal to @parent and
 * close by themselves. */

void tegotae_dialogs_present_about       (GtkWindow          *parent);
void tegotae_dialogs_present_shortcuts   (GtkWindow          *parent);

/* Takes two floating pages. */
void tegotae_dialogs_present_preferences (GtkWindow          *parent,
                                          AdwPreferencesPage *page,
                                          AdwPreferencesPage *backups);

/* Asks whether to close although something is not saved: @text says what, and the
 * reason. @close is called with @parent if so, unless it is gone by then. */
void tegotae_dialogs_ask_to_discard      (GtkWindow          *parent,
                                          const char         *text,
                                          GCallback           close);

/* Asks whether to put a backup in the place of what is there. @restore is called
 * with @asker if so, unless it is gone by then. */
void tegotae_dialogs_ask_to_restore      (GtkWidget          *asker,
                                          const char         *text,
                                          GCallback           restore);

/* The same for the packs, in a window of their own. */
void tegotae_dialogs_present_packs       (GtkWindow          *parent,
                                          AdwPreferencesPage *page);

/* Says @text, which is no markup, in a window that was presented by one of these;
 * nothing if it is closed by now. */
void tegotae_dialogs_toast               (GtkWindow          *window,
                                          const char         *text);

/* Asks for a file to write. @name: what it is called if the user does not mind.
 * @chosen is called once: with NULL if the user chose none. */
typedef void (*TegotaeFileChosen) (GFile    *file,
                                   gpointer  user_data);
void tegotae_dialogs_choose_file_to_save (GtkWindow         *parent,
                                          const char        *title,
                                          const char        *name,
                                          TegotaeFileChosen  chosen,
                                          gpointer           user_data);

/* Asks for a pack to read; likewise. */
void tegotae_dialogs_choose_pack         (GtkWindow         *parent,
                                          TegotaeFileChosen  chosen,
                                          gpointer           user_data);

/* Asks before something is done that takes something away. @label: what the
 * button that agrees says. @answered is called once. */
typedef void (*TegotaeAnswered) (gboolean agreed,
                                 gpointer user_data);
void tegotae_dialogs_ask                 (GtkWindow         *parent,
                                          const char        *heading,
                                          const char        *body,
                                          const char        *label,
                                          TegotaeAnswered    answered,
                                          gpointer           user_data);

/* Asks whether to leave what could not be saved, with the reason. @left is
 * called with @asker if so, unless @asker is gone by then. */
void tegotae_dialogs_ask_to_leave        (GtkWidget         *asker,
                                          const char        *message,
                                          GCallback          left);

typedef void (*TegotaeDialogsFunc) (gpointer user_data);

/**
 * tegotae_dialogs_confirm:
 * @heading, @body: what is asked, and what happens then; not markup
 * @extra: (nullable): what there is to choose, below the words
 * @verb: what the button says that does it, with a mnemonic
 * @func: does it; not called if the user thinks better of it
 * @destroy: (nullable): frees @user_data in the end
 *
 * Asks before something that is not easily undone.
 */
void tegotae_dialogs_confirm             (GtkWindow          *parent,
                                          const char         *heading,
                                          const char         *body,
                                          GtkWidget          *extra,
                                          const char         *verb,
                                          TegotaeDialogsFunc  func,
                                          gpointer            user_data,
                                          GDestroyNotify      destroy);

/* Says something that should be read. Not markup. */
void tegotae_dialogs_tell                (GtkWindow          *parent,
                                          const char         *heading,
                                          const char         *body);

/* Asks for a file to read. Likewise. */
void tegotae_dialogs_choose_file_to_open (GtkWindow         *parent,
                                          const char        *title,
                                          TegotaeFileChosen  chosen,
                                          gpointer           user_data);

G_END_DECLS

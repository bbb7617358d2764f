/* tegotae-dialogs.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-dialogs.h"

#include <glib/gi18n.h>

#include "service/tegotae-config.h"

#define APPLICATION_ID "io.github.tegotae.Tegotae"
#define SHORTCUTS_RESOURCE "/io/github/tegotae/Tegotae/ui/tegotae-shortcuts.ui"

void
tegotae_dialogs_present_about (GtkWindow *parent)
{
  GtkWidget *about;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                        "transient-for", parent,
                        "destroy-with-parent", TRUE,
                        "modal", TRUE,
                        "application-icon", APPLICATION_ID,
                        "application-name", _("Tegotae"),
                        "developer-name", _("The Tegotae developers"),
                        "version", TEGOTAE_VERSION,
                        "comments", _("Thirty seconds of questions, and the answers that fit "
                                      "where you stand. Everything stays on this computer."),
                        "copyright", "© 2026 The Tegotae developers",
                        "license-type", GTK_LICENSE_GPL_3_0,
                        /* Translators: your name, one per line. */
                        "translator-credits", C_("credits", "translator-credits"),
                        NULL);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about),
                                      _("Questions and answers"),
                                      NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _("The core pack is shared under the "
                                        "<a href=\"https://creativecommons.org/licenses/by-sa/4.0/\">"
                                        "Creative Commons Attribution-ShareAlike 4.0</a> licence."));
  gtk_window_present (GTK_WINDOW (about));
}

void
tegotae_dialogs_present_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *shortcuts;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  builder = gtk_builder_new_from_resource (SHORTCUTS_RESOURCE);
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_set_destroy_with_parent (shortcuts, TRUE);
  gtk_window_present (shortcuts);
}

void
tegotae_dialogs_present_preferences (GtkWindow          *parent,
                                     AdwPreferencesPage *page)
{
  GtkWidget *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page));

  /* Of the application, so that the page's actions are found. */
  window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                         "application", gtk_window_get_application (parent),
                         "transient-for", parent,
                         "destroy-with-parent", TRUE,
                         "modal", TRUE,
                         "search-enabled", FALSE,
                         "default-width", 480,
                         "default-height", 320,
                         NULL);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
}

typedef struct
{
  TegotaeFileChosen chosen;
  gpointer          user_data;
} Choosing;

/* The dialog holds itself until the user has answered. */
static void
on_file_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     Choosing        *choosing)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  choosing->chosen (file, choosing->user_data);
  g_free (choosing);
  g_object_unref (dialog);
}

void
tegotae_dialogs_choose_file_to_save (GtkWindow         *parent,
                                     const char        *title,
                                     const char        *name,
                                     TegotaeFileChosen  chosen,
                                     gpointer           user_data)
{
  GtkFileChooserNative *dialog;
  Choosing *choosing;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL && name != NULL);
  g_return_if_fail (chosen != NULL);

  dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);

  choosing = g_new0 (Choosing, 1);
  choosing->chosen = chosen;
  choosing->user_data = user_data;
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
tegotae_dialogs_ask_to_leave (GtkWidget  *asker,
                              const char *message,
                              GCallback   left)
{
  GtkRoot *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (message != NULL);

  root = gtk_widget_get_root (asker);
  dialog = adw_message_dialog_new (GTK_WINDOW (root), _("Leave without saving?"), message);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "stay", _("Keep Writing"),
                                    "leave", _("Leave"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response::leave", left, asker, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

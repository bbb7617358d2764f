/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-dialogs.h"

#include <glib/gi18n.h>

#include "service/tegotae-config.h"
#include "ui/widgets/tegotae-text.h"

#define APPLICATION_ID "io.github.tegotae.Tegotae"

#define RESPONSE_AGREE "agree"
#define RESPONSE_CANCEL "cancel"

#define SHORTCUTS_RESOURCE "/io/github/tegotae/Tegotae/ui/shell/tegotae-shortcuts.ui"
#define SHORTCUTS_HEIGHT   640

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
tegotae_dialogs_present_pages (GtkWindow          *parent,
                               const char         *title,
                               int                 height,
                               AdwPreferencesPage *page,
                               AdwPreferencesPage *second)
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
                         "default-height", height,
                         NULL);
  if (title != NULL)
    gtk_window_set_title (GTK_WINDOW (window), title);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  if (second != NULL)
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), second);
  tegotae_text_mend_stock_widgets (window);
  gtk_window_present (GTK_WINDOW (window));
}

void
tegotae_dialogs_present_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (SHORTCUTS_RESOURCE);

  tegotae_dialogs_present_pages (parent, _("Shortcuts"), SHORTCUTS_HEIGHT,
                                 ADW_PREFERENCES_PAGE (gtk_builder_get_object (builder, "shortcuts")), NULL);
}

void
tegotae_dialogs_toast (GtkWindow  *window,
                       const char *text)
{
  /* A toast reads its title as markup. */
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (ADW_IS_PREFERENCES_WINDOW (window))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), adw_toast_new (markup));
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
tegotae_dialogs_choose_file (GtkWindow         *parent,
                             const char        *title,
                             const char        *name,
                             GtkFileFilter     *filter,
                             TegotaeFileChosen  chosen,
                             gpointer           user_data)
{
  GtkFileChooserNative *dialog;
  Choosing *choosing;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL && chosen != NULL);

  choosing = g_new (Choosing, 1);
  *choosing = (Choosing) { chosen, user_data };

  dialog = gtk_file_chooser_native_new (title, parent,
                                        name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                                        NULL, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static GtkWidget *
find_styled (GtkWidget  *root,
             const char *style)
{
  GtkWidget *found = gtk_widget_has_css_class (root, style) ? root : NULL;
  GtkWidget *child = gtk_widget_get_first_child (root);

  for (; child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_styled (child, style);

  return found;
}

/* libadwaita 1.7 measures a large and a small heading at the smaller of their minimum
 * widths, and GTK 4.18 warns of what is below one; so both have the same. */
static void
fit_headings (GtkWidget *dialog)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *large = find_styled (dialog, "title-2");
  GtkWidget *small = find_styled (dialog, "title-4");

  if (adw_get_minor_version () != 7 || large == NULL || small == NULL)
    return;

  g_object_set (large, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_size_group_add_widget (group, large);
  gtk_size_group_add_widget (group, small);
}

static AdwMessageDialog *
create_message (GtkWindow  *parent,
                const char *heading,
                const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  tegotae_text_keep_names_whole (GTK_WIDGET (dialog));
  fit_headings (GTK_WIDGET (dialog));

  return dialog;
}

typedef struct
{
  TegotaeAnswered answered;
  GObject        *asker;
} Asking;

static void
asking_free (gpointer  data,
             GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->asker);
  g_free (asking);
}

static void
on_response_cb (GtkWindow  *dialog,
                const char *response,
                Asking     *asking)
{
  /* The answer may destroy the parent, and the dialog has to outlive its own signal. */
  gtk_window_set_transient_for (dialog, NULL);
  asking->answered (asking->asker, g_str_equal (response, RESPONSE_AGREE));
}

void
tegotae_dialogs_ask (GtkWindow                    *parent,
                     const TegotaeDialogsQuestion *question,
                     TegotaeAnswered               answered,
                     gpointer                      asker)
{
  AdwMessageDialog *dialog;
  Asking *asking;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (question != NULL && answered != NULL);
  g_return_if_fail (G_IS_OBJECT (asker));

  asking = g_new (Asking, 1);
  *asking = (Asking) { answered, g_object_ref (asker) };

  dialog = create_message (parent, question->heading, question->body);
  adw_message_dialog_add_responses (dialog,
                                    RESPONSE_CANCEL, question->cancel != NULL ? question->cancel : _("Cancel"),
                                    RESPONSE_AGREE, question->agree,
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_AGREE,
                                              question->is_safe ? ADW_RESPONSE_DEFAULT : ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, question->is_safe ? RESPONSE_AGREE : RESPONSE_CANCEL);
  adw_message_dialog_set_close_response (dialog, RESPONSE_CANCEL);
  if (question->extra != NULL)
    adw_message_dialog_set_extra_child (dialog, question->extra);

  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tegotae_dialogs_notify (GtkWindow  *parent,
                        const char *heading,
                        const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (heading != NULL && body != NULL);

  dialog = create_message (parent, heading, body);
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

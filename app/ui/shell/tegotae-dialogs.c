/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-dialogs.h"

#include <glib/gi18n.h>

#include "service/tegotae-config.h"
#include "ui/widgets/tegotae-text.h"

#define APPLICATION_ID "io.github.tegotae.Tegotae"
#define PREFERENCES_HEIGHT 420
#define PACKS_HEIGHT 600

#define RESPONSE_AGREE "agree"
#define RESPONSE_CANCEL "cancel"

#define SHORTCUTS_RESOURCE "/io/github/tegotae/Tegotae/ui/shell/tegotae-shortcuts.ui"

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

/* @second: (nullable)
 * @title: (nullable): libadwaita's own */
static void
present_page (GtkWindow          *parent,
              AdwPreferencesPage *page,
              AdwPreferencesPage *second,
              const char         *title,
              int                 height)
{
  GtkWidget *window;

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
  gtk_window_present (GTK_WINDOW (window));
}

void
tegotae_dialogs_present_preferences (GtkWindow          *parent,
                                     AdwPreferencesPage *page,
                                     AdwPreferencesPage *backups)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page));

  present_page (parent, page, backups, NULL, PREFERENCES_HEIGHT);
}

void
tegotae_dialogs_present_packs (GtkWindow          *parent,
                               AdwPreferencesPage *page)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page));

  present_page (parent, page, NULL, _("Packs"), PACKS_HEIGHT);
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

/* Takes @dialog. */
static void
choose (GtkFileChooserNative *dialog,
        TegotaeFileChosen     chosen,
        gpointer              user_data)
{
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->chosen = chosen;
  choosing->user_data = user_data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_file_response_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
tegotae_dialogs_choose_file_to_save (GtkWindow         *parent,
                                     const char        *title,
                                     const char        *name,
                                     TegotaeFileChosen  chosen,
                                     gpointer           user_data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL && name != NULL);
  g_return_if_fail (chosen != NULL);

  dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose (dialog, chosen, user_data);
}

void
tegotae_dialogs_choose_file_to_open (GtkWindow         *parent,
                                     const char        *title,
                                     TegotaeFileChosen  chosen,
                                     gpointer           user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);
  g_return_if_fail (chosen != NULL);

  choose (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL),
          chosen, user_data);
}

void
tegotae_dialogs_choose_pack (GtkWindow         *parent,
                             TegotaeFileChosen  chosen,
                             gpointer           user_data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  dialog = gtk_file_chooser_native_new (_("Add a Pack"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                        _("Add"), _("Cancel"));
  gtk_file_filter_set_name (filter, _("Packs (.json, .jsonl)"));
  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_filter_add_pattern (filter, "*.jsonl");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  choose (dialog, chosen, user_data);
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

/* With a button that is the default one and another that cannot be undone. */
static AdwMessageDialog *
create_question (GtkWindow  *parent,
                 const char *heading,
                 const char *body,
                 const char *cancel,
                 const char *agree)
{
  AdwMessageDialog *dialog = create_message (parent, heading, body);

  adw_message_dialog_add_responses (dialog, RESPONSE_CANCEL, cancel, RESPONSE_AGREE, agree, NULL);
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_AGREE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, RESPONSE_CANCEL);
  adw_message_dialog_set_close_response (dialog, RESPONSE_CANCEL);

  return dialog;
}

typedef struct
{
  TegotaeAnswered answered;
  gpointer        user_data;
} Question;

static void
on_response_cb (GtkWindow  *dialog,
                const char *response,
                Question   *question)
{
  question->answered (g_str_equal (response, RESPONSE_AGREE), question->user_data);
  g_free (question);
}

void
tegotae_dialogs_ask (GtkWindow       *parent,
                     const char      *heading,
                     const char      *body,
                     const char      *label,
                     TegotaeAnswered  answered,
                     gpointer         user_data)
{
  AdwMessageDialog *dialog;
  Question *question;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL && body != NULL && label != NULL && answered != NULL);

  question = g_new (Question, 1);
  *question = (Question) { answered, user_data };

  dialog = create_question (parent, heading, body, _("Cancel"), label);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), FALSE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tegotae_dialogs_ask_to_leave (GtkWidget  *asker,
                              const char *message,
                              GCallback   left)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (asker));
  g_return_if_fail (message != NULL);

  dialog = create_question (GTK_WINDOW (gtk_widget_get_root (asker)), _("Leave without saving?"), message,
                            _("Keep Writing"), _("Leave"));
  g_signal_connect_object (dialog, "response::" RESPONSE_AGREE, left, asker, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is to be done when the user says so. */
typedef struct
{
  TegotaeDialogsFunc func;
  gpointer           user_data;
  GDestroyNotify     destroy;
} Confirmation;

static void
confirmation_free (gpointer  data,
                   GClosure *closure)
{
  Confirmation *confirmation = data;

  if (confirmation->destroy != NULL)
    confirmation->destroy (confirmation->user_data);
  g_free (confirmation);
}

static void
on_confirmation_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    gpointer          user_data)
{
  Confirmation *confirmation = user_data;

  if (g_str_equal (response, RESPONSE_AGREE))
    confirmation->func (confirmation->user_data);
}

void
tegotae_dialogs_confirm (GtkWindow          *parent,
                         const char         *heading,
                         const char         *body,
                         GtkWidget          *extra,
                         const char         *verb,
                         TegotaeDialogsFunc  func,
                         gpointer            user_data,
                         GDestroyNotify      destroy)
{
  AdwMessageDialog *dialog;
  Confirmation *confirmation;

  g_return_if_fail (heading != NULL && body != NULL && verb != NULL && func != NULL);

  confirmation = g_new (Confirmation, 1);
  *confirmation = (Confirmation) { func, user_data, destroy };

  dialog = create_question (parent, heading, body, _("_Cancel"), verb);
  if (extra != NULL)
    adw_message_dialog_set_extra_child (dialog, extra);

  g_signal_connect_data (dialog, "response", G_CALLBACK (on_confirmation_cb), confirmation, confirmation_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tegotae_dialogs_tell (GtkWindow  *parent,
                      const char *heading,
                      const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (heading != NULL && body != NULL);

  dialog = create_message (parent, heading, body);
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The dialog is still there when its parent is gone. */
static void
on_parent_ending_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

void
tegotae_dialogs_ask_to_discard (GtkWindow  *parent,
                                const char *text,
                                GCallback   close)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = create_question (parent, _("Close without saving?"), text, _("Keep Open"), _("Close"));
  g_signal_connect (dialog, "response::" RESPONSE_AGREE, G_CALLBACK (on_parent_ending_cb), NULL);
  g_signal_connect_object (dialog, "response::" RESPONSE_AGREE, close, parent, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tegotae_dialogs_ask_to_restore (GtkWidget  *asker,
                                const char *text,
                                GCallback   restore)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (asker));

  dialog = create_question (GTK_WINDOW (gtk_widget_get_root (asker)), _("Restore this backup?"), text,
                            _("Cancel"), _("Restore"));
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_AGREE, ADW_RESPONSE_DEFAULT);
  adw_message_dialog_set_default_response (dialog, RESPONSE_AGREE);
  g_signal_connect_object (dialog, "response::" RESPONSE_AGREE, restore, asker, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

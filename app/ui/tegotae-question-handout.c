/* tegotae-question-handout.c
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

#include "tegotae-question-handout.h"

#include <string.h>

#include <glib/gi18n.h>

#include "service/tegotae-question-text.h"

#include "tegotae-dialogs.h"

/* A text on its way to a file. */
typedef struct
{
  GtkWidget *window; /* NULL when it is gone */
  char      *text;
} Export;

static void
export_free (Export *export)
{
  g_clear_weak_pointer (&export->window);
  g_free (export->text);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
tell (GtkWidget  *widget,
      const char *text)
{
  gtk_widget_activate_action (widget, "win.show-error", "s", text);
}

void
tegotae_question_handout_copy (GtkWidget *widget,
                               GPtrArray *questions)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (questions != NULL);

  if (questions->len == 0)
    return;

  text = tegotae_question_text_write (questions);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (widget, _("Copied as text"));
}

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: %s is the name of a file. */
    text = g_strdup_printf (_("Saved as “%s”"), shown);
  else
    text = g_strdup_printf (_("“%s” could not be saved: %s"), shown, error->message);

  if (export->window != NULL)
    tell (export->window, text);
}

static void
on_chosen_cb (GFile    *file,
              gpointer  user_data)
{
  Export *export = user_data;

  if (file == NULL)
    {
      export_free (export);
      return;
    }

  g_file_replace_contents_async (file, export->text, strlen (export->text), NULL, FALSE,
                                 G_FILE_CREATE_NONE, NULL, on_written_cb, export);
}

static char *
dup_name (GPtrArray *questions)
{
  if (questions->len == 1)
    return tegotae_question_text_dup_name (g_ptr_array_index (questions, 0));

  /* Translators: the name of a file with all of the user's questions. */
  return g_strdup (_("My questions.txt"));
}

void
tegotae_question_handout_export (GtkWidget *widget,
                                 GPtrArray *questions)
{
  g_autofree char *name = NULL;
  GtkWidget *window;
  Export *export;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (questions != NULL);

  if (questions->len == 0)
    return;

  name = dup_name (questions);
  window = GTK_WIDGET (gtk_widget_get_root (widget));
  export = g_new0 (Export, 1);
  export->text = tegotae_question_text_write (questions);
  g_set_weak_pointer (&export->window, window);
  tegotae_dialogs_choose_file_to_save (GTK_WINDOW (window), _("Export as Text"), name,
                                       on_chosen_cb, export);
}

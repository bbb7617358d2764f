/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-export.h"

#include <string.h>

#include <glib/gi18n.h>

#include "service/tegotae-service.h"
#include "service/user/tegotae-question-text.h"

#include "ui/shell/tegotae-file-task.h"

void
tegotae_question_export_copy (GtkWidget *widget,
                              GPtrArray *questions)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (questions != NULL);

  if (questions->len == 0)
    return;

  text = tegotae_question_text_write (questions);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.show-message", "s", _("Copied as text"));
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
tegotae_question_export_save (GtkWidget      *widget,
                              TegotaeService *service,
                              GPtrArray      *questions)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (questions != NULL);

  if (questions->len == 0)
    return;

  name = dup_name (questions);
  text = tegotae_question_text_write (questions);
  bytes = g_bytes_new_take (text, strlen (text));
  tegotae_file_task_save (GTK_WIDGET (gtk_widget_get_root (widget)), service, _("Export as Text"), name,
                          bytes, _("Text saved"));
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the user's own questions. */

#include "tegotae-navigator-private.h"

#include "core/tegotae-question.h"

#include "ui/advice/tegotae-entry-page.h"
#include "ui/questions/tegotae-answer-editor.h"
#include "ui/questions/tegotae-question-editor.h"
#include "ui/questions/tegotae-question-page.h"
#include "ui/questions/tegotae-questions-page.h"

GtkWidget *
tegotae_navigator_new_entry_page (TegotaeService *service,
                                  const char     *pack,
                                  const char     *id)
{
  if (g_str_equal (pack, TEGOTAE_QUESTION_PACK))
    return tegotae_question_page_new (service, id);

  return tegotae_entry_page_new (service, pack, id);
}

static void
on_open_questions_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);

  if (!TEGOTAE_IS_QUESTIONS_PAGE (tegotae_navigator_get_visible_page (self)))
    tegotae_navigator_push (self, tegotae_questions_page_new (tegotae_navigator_get_service (self)));
}

static void
on_write_question_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);

  tegotae_navigator_push (self, tegotae_question_editor_new (tegotae_navigator_get_service (self), NULL,
                                                             g_variant_get_string (parameter, NULL)));
}

static void
on_edit_question_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);

  tegotae_navigator_push (self, tegotae_question_editor_new (tegotae_navigator_get_service (self),
                                                             g_variant_get_string (parameter, NULL),
                                                             NULL));
}

static void
on_edit_answer_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *id;
  guint index;

  g_variant_get (parameter, "(&su)", &id, &index);
  tegotae_navigator_push (self, tegotae_answer_editor_new (tegotae_navigator_get_service (self), id, index));
}

/* A new question is shown in the place of the page it was written on. */
static void
on_show_written_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  tegotae_navigator_replace (self, tegotae_question_page_new (tegotae_navigator_get_service (self), id));
}

void
tegotae_navigator_class_add_question_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "nav.open-questions", NULL, on_open_questions_cb);
  gtk_widget_class_install_action (widget_class, "nav.write-question", "s", on_write_question_cb);
  gtk_widget_class_install_action (widget_class, "nav.edit-question", "s", on_edit_question_cb);
  gtk_widget_class_install_action (widget_class, "nav.edit-answer", "(su)", on_edit_answer_cb);
  gtk_widget_class_install_action (widget_class, "nav.show-written", "s", on_show_written_cb);
}

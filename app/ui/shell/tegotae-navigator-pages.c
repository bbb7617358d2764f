/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-navigator.h"

#include "core/tegotae-question.h"
#include "ui/advice/tegotae-advisor-page.h"
#include "ui/advice/tegotae-entry-page.h"
#include "ui/advice/tegotae-practice-page.h"
#include "ui/questions/tegotae-answer-editor.h"
#include "ui/questions/tegotae-question-editor.h"
#include "ui/questions/tegotae-question-page.h"
#include "ui/questions/tegotae-questions-page.h"
#include "ui/records/tegotae-comparison-page.h"
#include "ui/result/tegotae-report-page.h"
#include "ui/result/tegotae-result-page.h"

GtkWidget *
tegotae_navigator_pages_new_entry (TegotaeService *service,
                                   const char     *pack,
                                   const char     *id)
{
  if (g_str_equal (pack, TEGOTAE_QUESTION_PACK))
    return tegotae_question_page_new (service, id);

  return tegotae_entry_page_new (service, pack, id);
}

static void
on_open_entry_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *pack;
  const char *entry;

  g_variant_get (parameter, "(&s&s)", &pack, &entry);
  tegotae_navigator_push (self, tegotae_navigator_pages_new_entry (tegotae_navigator_get_service (self),
                                                                   pack, entry));
}

static void
on_open_advisor_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *pack;
  const char *advisor;

  g_variant_get (parameter, "(&s&s)", &pack, &advisor);
  tegotae_navigator_push (self, tegotae_advisor_page_new (tegotae_navigator_get_service (self), pack, advisor));
}

static void
on_open_practice_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *pack;
  const char *practice;

  g_variant_get (parameter, "(&s&s)", &pack, &practice);
  tegotae_navigator_push (self, tegotae_practice_page_new (tegotae_navigator_get_service (self), pack, practice));
}

static void
on_open_report_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TegotaeNavigator *self = TEGOTAE_NAVIGATOR (widget);
  const char *attempt = g_variant_get_string (parameter, NULL);

  tegotae_navigator_push (self, tegotae_report_page_new (tegotae_navigator_get_service (self), attempt));
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
tegotae_navigator_pages_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "nav.open-entry", "(ss)", on_open_entry_cb);
  gtk_widget_class_install_action (klass, "nav.open-advisor", "(ss)", on_open_advisor_cb);
  gtk_widget_class_install_action (klass, "nav.open-practice", "(ss)", on_open_practice_cb);
  gtk_widget_class_install_action (klass, "nav.open-report", "s", on_open_report_cb);
  gtk_widget_class_install_action (klass, "nav.open-questions", NULL, on_open_questions_cb);
  gtk_widget_class_install_action (klass, "nav.write-question", "s", on_write_question_cb);
  gtk_widget_class_install_action (klass, "nav.edit-question", "s", on_edit_question_cb);
  gtk_widget_class_install_action (klass, "nav.edit-answer", "(su)", on_edit_answer_cb);
  gtk_widget_class_install_action (klass, "nav.show-written", "s", on_show_written_cb);
}

GtkWidget *
tegotae_navigator_pages_copy (TegotaeService *service,
                              GtkWidget      *page)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  if (TEGOTAE_IS_ENTRY_PAGE (page))
    return tegotae_entry_page_new (service,
                                   tegotae_entry_page_get_pack (TEGOTAE_ENTRY_PAGE (page)),
                                   tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (page)));

  if (TEGOTAE_IS_QUESTION_PAGE (page))
    return tegotae_question_page_new (service, tegotae_question_page_get_id (TEGOTAE_QUESTION_PAGE (page)));

  if (TEGOTAE_IS_PRACTICE_PAGE (page))
    return tegotae_practice_page_new (service,
                                      tegotae_practice_page_get_pack (TEGOTAE_PRACTICE_PAGE (page)),
                                      tegotae_practice_page_get_id (TEGOTAE_PRACTICE_PAGE (page)));

  if (TEGOTAE_IS_RESULT_PAGE (page))
    return tegotae_result_page_copy (TEGOTAE_RESULT_PAGE (page));

  if (TEGOTAE_IS_COMPARISON_PAGE (page))
    return tegotae_comparison_page_copy (TEGOTAE_COMPARISON_PAGE (page));

  return NULL;
}

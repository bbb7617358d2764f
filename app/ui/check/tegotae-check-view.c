/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-check-view.h"

#include "service/tegotae-outbox.h"
#include "ui/records/tegotae-second-view-page.h"
#include "ui/result/tegotae-result-page.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-ask-page.h"
#include "tegotae-item-page.h"
#include "tegotae-other-checks-page.h"
#include "tegotae-start-page.h"

struct _TegotaeCheckView
{
  GtkBox            parent_instance;

  TegotaeService   *service;
  TegotaeNavigator *navigator;
  GCancellable     *cancellable;

  GtkRevealer      *revealer;
  GtkLabel         *message;
};

G_DEFINE_FINAL_TYPE (TegotaeCheckView, tegotae_check_view, GTK_TYPE_BOX)

static void
report (TegotaeCheckView *self,
        const GError     *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
}

/* Begins @questionnaire; about the user if @taken_by is not NULL. */
static void
begin (TegotaeCheckView *self,
       const char       *questionnaire,
       const char       *taken_by)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  g_autoptr (GError) error = NULL;

  if (content == NULL)
    return;

  diagnosis = tegotae_diagnosis_new (content, questionnaire, &error);
  if (diagnosis == NULL)
    {
      report (self, error);
      return;
    }

  tegotae_diagnosis_set_taken_by (diagnosis, taken_by);
  tegotae_check_view_resume (self, diagnosis);
}

static GtkWidget *
make_result (TegotaeCheckView *self,
             TegotaeAttempt   *attempt,
             gboolean          fresh)
{
  return attempt->taken_by != NULL
    ? tegotae_second_view_page_new (self->service, attempt, fresh)
    : tegotae_result_page_new (self->service, attempt, fresh);
}

/* The result is shown at once, while it is being saved. */
static void
on_finished_cb (TegotaeItemPage  *page,
                TegotaeCheckView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  attempt = tegotae_diagnosis_finish (tegotae_item_page_get_diagnosis (page),
                                      tegotae_service_get_stage (self->service),
                                      &error);
  if (attempt == NULL)
    {
      tegotae_navigator_pop_to_root (self->navigator);
      report (self, error);
      return;
    }

  /* The bar below shows errors. */
  tegotae_service_call (self->service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt),
                        NULL, NULL, NULL);
  tegotae_navigator_replace (self->navigator, make_result (self, attempt, TRUE));
}

/* The last response is kept with the attempt. */
static void
on_position_cb (TegotaeDiagnosis *diagnosis,
                GParamSpec       *pspec,
                TegotaeCheckView *self)
{
  g_autoptr (TegotaeDraft) draft = NULL;

  if (tegotae_diagnosis_is_complete (diagnosis))
    return;

  draft = tegotae_diagnosis_dup_draft (diagnosis, tegotae_service_get_stage (self->service));
  tegotae_service_keep_draft (self->service, draft);
}

static void
on_draft_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TegotaeCheckView *self = user_data;
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  g_autoptr (TegotaeDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  draft = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL)
    diagnosis = tegotae_diagnosis_new_from_draft (tegotae_service_get_content (self->service),
                                                  draft, &error);

  if (diagnosis != NULL)
    tegotae_check_view_resume (self, diagnosis);
  else if (error != NULL)
    report (self, error);
}

static void
on_resume_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TegotaeCheckView *self = TEGOTAE_CHECK_VIEW (widget);

  tegotae_service_call (self->service, &tegotae_call_get_draft, NULL, self->cancellable,
                        on_draft_cb, self);
}

static void
on_begin_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tegotae_check_view_begin (TEGOTAE_CHECK_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_begin_other_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  const char *questionnaire;
  const char *taken_by;

  g_variant_get (parameter, "(&s&s)", &questionnaire, &taken_by);
  begin (TEGOTAE_CHECK_VIEW (widget), questionnaire, taken_by);
}

static void
on_ask_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TegotaeCheckView *self = TEGOTAE_CHECK_VIEW (widget);

  tegotae_navigator_push (self->navigator, tegotae_ask_page_new (self->service));
}

static void
on_others_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TegotaeCheckView *self = TEGOTAE_CHECK_VIEW (widget);

  tegotae_navigator_push (self->navigator, tegotae_other_checks_page_new (self->service));
}

static void
on_attempt_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  TegotaeCheckView *self = user_data;
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) error = NULL;

  attempt = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (attempt != NULL)
    tegotae_navigator_push (self->navigator, make_result (self, attempt, FALSE));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    report (self, error);
}

static void
on_open_attempt_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TegotaeCheckView *self = TEGOTAE_CHECK_VIEW (widget);

  tegotae_service_call (self->service, &tegotae_call_get_attempt,
                        g_strdup (g_variant_get_string (parameter, NULL)), self->cancellable,
                        on_attempt_cb, self);
}

/* Hidden as well as folded away, so that it is not read out. */
static void
on_revealed_cb (TegotaeCheckView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          gtk_revealer_get_reveal_child (self->revealer)
                          || gtk_revealer_get_child_revealed (self->revealer));
}

static void
on_saved_cb (TegotaeCheckView *self)
{
  TegotaeOutbox *outbox = tegotae_service_get_outbox (self->service);
  const char *message = tegotae_outbox_get_problem (outbox, &tegotae_call_save_attempt);

  if (message != NULL)
    gtk_label_set_text (self->message, message);
  /* The bar of troubles says why nothing can be saved. */
  gtk_widget_set_visible (GTK_WIDGET (self->message), tegotae_service_get_trouble (self->service) == NULL);

  gtk_revealer_set_reveal_child (self->revealer, message != NULL);
  on_revealed_cb (self);
}

static void
on_retry_clicked_cb (TegotaeCheckView *self)
{
  tegotae_outbox_retry (tegotae_service_get_outbox (self->service));
}

static gboolean
tegotae_check_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TEGOTAE_CHECK_VIEW (widget)->navigator));
}

static void
tegotae_check_view_dispose (GObject *object)
{
  TegotaeCheckView *self = TEGOTAE_CHECK_VIEW (object);

  self->navigator = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_check_view_class_init (TegotaeCheckViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_check_view_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_check_view_grab_focus);

  gtk_widget_class_install_action (widget_class, "check.ask", NULL, on_ask_cb);
  gtk_widget_class_install_action (widget_class, "check.begin", "s", on_begin_cb);
  gtk_widget_class_install_action (widget_class, "check.begin-other", "(ss)", on_begin_other_cb);
  gtk_widget_class_install_action (widget_class, "check.open-attempt", "s", on_open_attempt_cb);
  gtk_widget_class_install_action (widget_class, "check.others", NULL, on_others_cb);
  gtk_widget_class_install_action (widget_class, "check.resume", NULL, on_resume_cb);

  tegotae_template_set (widget_class, "check/tegotae-check-view");
  gtk_widget_class_bind_template_child (widget_class, TegotaeCheckView, message);
  gtk_widget_class_bind_template_child (widget_class, TegotaeCheckView, revealer);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_revealed_cb);
}

static void
tegotae_check_view_init (TegotaeCheckView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_keep_names_whole (GTK_WIDGET (self->message));
}

GtkWidget *
tegotae_check_view_new (TegotaeService *service)
{
  TegotaeCheckView *self;
  GtkWidget *navigator;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_CHECK_VIEW, NULL);
  self->service = g_object_ref (service);

  navigator = tegotae_navigator_new (service, tegotae_start_page_new (service));
  gtk_widget_set_vexpand (navigator, TRUE);
  gtk_box_prepend (GTK_BOX (self), navigator);

  self->navigator = TEGOTAE_NAVIGATOR (navigator);
  g_signal_connect_object (service, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);
  on_saved_cb (self);

  return GTK_WIDGET (self);
}

TegotaeNavigator *
tegotae_check_view_get_navigator (TegotaeCheckView *self)
{
  g_return_val_if_fail (TEGOTAE_IS_CHECK_VIEW (self), NULL);

  return self->navigator;
}

void
tegotae_check_view_begin (TegotaeCheckView *self,
                          const char       *questionnaire)
{
  g_return_if_fail (TEGOTAE_IS_CHECK_VIEW (self));
  g_return_if_fail (questionnaire != NULL);

  begin (self, questionnaire, NULL);
}

TegotaeDiagnosis *
tegotae_check_view_get_diagnosis (TegotaeCheckView *self)
{
  GtkWidget *page;

  g_return_val_if_fail (TEGOTAE_IS_CHECK_VIEW (self), NULL);

  page = self->navigator != NULL ? tegotae_navigator_get_visible_page (self->navigator) : NULL;

  return TEGOTAE_IS_ITEM_PAGE (page) ? tegotae_item_page_get_diagnosis (TEGOTAE_ITEM_PAGE (page))
                                     : NULL;
}

void
tegotae_check_view_resume (TegotaeCheckView *self,
                           TegotaeDiagnosis *diagnosis)
{
  GtkWidget *page;

  g_return_if_fail (TEGOTAE_IS_CHECK_VIEW (self));
  g_return_if_fail (TEGOTAE_IS_DIAGNOSIS (diagnosis));

  g_signal_connect_object (diagnosis, "notify::position", G_CALLBACK (on_position_cb), self, 0);
  page = tegotae_item_page_new (diagnosis);
  g_signal_connect_object (page, "finished", G_CALLBACK (on_finished_cb), self, 0);

  /* Back from the items the keyboard is where the start page wants it, which is where one
   * goes on, and not where one began. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);

  if (tegotae_navigator_get_can_go_back (self->navigator))
    tegotae_navigator_start (self->navigator, page);
  else
    tegotae_navigator_push (self->navigator, page);
}

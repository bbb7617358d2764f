/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-window.h"

#include "ui/advice/tegotae-advice-view.h"
#include "ui/check/tegotae-check-view.h"
#include "ui/check/tegotae-start-page.h"
#include "ui/records/tegotae-records-view.h"
#include "ui/widgets/tegotae-adaptive.h"
#include "ui/widgets/tegotae-template.h"
#include "tegotae-close-guard.h"
#include "tegotae-dialogs.h"
#include "tegotae-file-task.h"
#include "tegotae-status-bar.h"

struct _TegotaeWindow
{
  AdwApplicationWindow  parent_instance;

  TegotaeService       *service;
  TegotaeCloseGuard    *closing;

  TegotaeAdaptive      *adaptive;
  GtkWidget            *switcher;
  GtkLabel             *title;
  GtkWidget            *back;
  TegotaeStatusBar     *status;
  AdwToastOverlay      *toasts;
  AdwViewStack         *views;
  AdwBin               *check_bin;
  AdwBin               *advice_bin;
  GtkWidget            *switcher_bar;
};

G_DEFINE_FINAL_TYPE (TegotaeWindow, tegotae_window, ADW_TYPE_APPLICATION_WINDOW)

static TegotaeCheckView *
get_check_view (TegotaeWindow *self)
{
  GtkWidget *view = adw_bin_get_child (self->check_bin);

  return view != NULL ? TEGOTAE_CHECK_VIEW (view) : NULL;
}

/* The navigator of the view on screen; NULL while there is none. */
TegotaeNavigator *
tegotae_window_get_navigator (TegotaeWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->views);
  GtkWidget *view = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  if (TEGOTAE_IS_CHECK_VIEW (view))
    return tegotae_check_view_get_navigator (TEGOTAE_CHECK_VIEW (view));

  if (TEGOTAE_IS_ADVICE_VIEW (view))
    return tegotae_advice_view_get_navigator (TEGOTAE_ADVICE_VIEW (view));

  if (TEGOTAE_IS_RECORDS_VIEW (view))
    return tegotae_records_view_get_navigator (TEGOTAE_RECORDS_VIEW (view));

  return NULL;
}

/* The diagnosis whose items are on screen; NULL if there is none. */
static TegotaeDiagnosis *
get_diagnosis_on_screen (TegotaeWindow *self)
{
  TegotaeCheckView *check = get_check_view (self);

  if (check == NULL
      || adw_view_stack_get_visible_child (self->views) != GTK_WIDGET (self->check_bin))
    return NULL;

  return tegotae_check_view_get_diagnosis (check);
}

static const char *
get_view_title (TegotaeWindow *self)
{
  GtkWidget *bin = adw_view_stack_get_visible_child (self->views);

  return adw_view_stack_page_get_title (adw_view_stack_get_page (self->views, bin));
}

/* During a diagnosis the header has no switcher and no back button; the page has its own. */
static void
update_header (TegotaeWindow *self)
{
  TegotaeNavigator *navigator = tegotae_window_get_navigator (self);
  TegotaeDiagnosis *diagnosis = get_diagnosis_on_screen (self);
  gboolean narrow = tegotae_adaptive_get_narrow (self->adaptive);
  gboolean can_go_back = navigator != NULL && tegotae_navigator_get_can_go_back (navigator);

  gtk_label_set_text (self->title,
                      diagnosis != NULL
                      ? tegotae_diagnosis_get_questionnaire (diagnosis)->title
                      : get_view_title (self));
  gtk_widget_set_visible (GTK_WIDGET (self->title), narrow || diagnosis != NULL);
  gtk_widget_set_visible (self->switcher, !narrow && diagnosis == NULL);
  gtk_widget_set_visible (self->switcher_bar, narrow && diagnosis == NULL);

  gtk_widget_set_visible (self->back, can_go_back && diagnosis == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_go_back);
}

static void
watch_navigator (TegotaeWindow    *self,
                 TegotaeNavigator *navigator)
{
  g_signal_connect_object (navigator, "notify::visible-page",
                           G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
}

/* The two views that are not seen at first are made when they are. */
static void
on_visible_view_cb (TegotaeWindow *self)
{
  AdwBin *bin = ADW_BIN (adw_view_stack_get_visible_child (self->views));

  if (self->service == NULL || bin == NULL)
    return;

  if (adw_bin_get_child (bin) == NULL)
    {
      adw_bin_set_child (bin, bin == self->advice_bin ? tegotae_advice_view_new (self->service)
                                                      : tegotae_records_view_new (self->service));
      watch_navigator (self, tegotae_window_get_navigator (self));
    }

  update_header (self);
}

/* Moves the focus, which would otherwise stay in the hidden view. */
static void
show_view (TegotaeWindow *self,
           const char    *name)
{
  GtkWidget *bin = adw_view_stack_get_child_by_name (self->views, name);

  if (bin == NULL)
    return;

  adw_view_stack_set_visible_child (self->views, bin);
  gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (bin)));
}

static void
on_check_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TegotaeWindow *self = TEGOTAE_WINDOW (widget);

  show_view (self, TEGOTAE_WINDOW_CHECK);
  tegotae_navigator_pop_to_root (tegotae_check_view_get_navigator (get_check_view (self)));
}

static void
on_take_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeWindow *self = TEGOTAE_WINDOW (widget);
  TegotaeContent *content = tegotae_service_get_content (self->service);
  const char *name = parameter != NULL ? g_variant_get_string (parameter, NULL) : TEGOTAE_START_PAGE_QUICK;

  if (content == NULL || tegotae_content_find_questionnaire (content, name, NULL) == NULL)
    name = TEGOTAE_START_PAGE_QUICK;

  show_view (self, TEGOTAE_WINDOW_CHECK);
  tegotae_check_view_begin (get_check_view (self), name);
}

static void
on_back_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeNavigator *navigator = tegotae_window_get_navigator (TEGOTAE_WINDOW (widget));

  if (navigator != NULL)
    tegotae_navigator_back (navigator);
}

/* The "view.undo" of the page that is shown or of the view it is in, wherever the keyboard
 * is: what is deleted takes the focus along with it. */
static void
on_undo_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeNavigator *navigator = tegotae_window_get_navigator (TEGOTAE_WINDOW (widget));
  GtkWidget *page = navigator != NULL ? tegotae_navigator_get_visible_page (navigator) : NULL;

  if (page != NULL)
    gtk_widget_activate_action (page, "view.undo", NULL);
}

static void
on_show_view_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  show_view (TEGOTAE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_search_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TegotaeWindow *self = TEGOTAE_WINDOW (widget);

  show_view (self, TEGOTAE_WINDOW_ADVICE);
  tegotae_advice_view_search (TEGOTAE_ADVICE_VIEW (adw_bin_get_child (self->advice_bin)));
}

static TegotaeAdviceView *
get_advice_view (TegotaeWindow *self)
{
  GtkWidget *view = adw_bin_get_child (self->advice_bin);

  return view != NULL ? TEGOTAE_ADVICE_VIEW (view) : NULL;
}

static void
on_new_question_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TegotaeWindow *self = TEGOTAE_WINDOW (widget);

  show_view (self, TEGOTAE_WINDOW_ADVICE);
  gtk_widget_activate_action_variant (GTK_WIDGET (tegotae_window_get_navigator (self)), "nav.write-question",
                                      parameter);
}

static void
show_toast (TegotaeWindow *self,
            const char    *text)
{
  /* A toast reads its title as markup. */
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
on_show_toast_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  show_toast (TEGOTAE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_notice_cb (TegotaeWindow *self,
              TegotaeNotice *notice)
{
  switch (notice->kind)
    {
    case TEGOTAE_NOTICE_RECOVERY:
      tegotae_dialogs_notify (GTK_WINDOW (self), notice->title, notice->text);
      break;

    case TEGOTAE_NOTICE_TROUBLE:
    case TEGOTAE_NOTICE_LIBRARY_PROGRESS:
    case TEGOTAE_NOTICE_LIBRARY_TROUBLE:
      /* The status bar shows it. */
      break;

    case TEGOTAE_NOTICE_PROBLEM:
    case TEGOTAE_NOTICE_DONE:
    case TEGOTAE_NOTICE_TROUBLE_OVER:
    case TEGOTAE_NOTICE_LIBRARY_REBUILT:
    case TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER:
    default:
      show_toast (self, notice->title);
    }
}

/* Asks before unsaved changes are lost. */
static gboolean
tegotae_window_close_request (GtkWindow *window)
{
  TegotaeWindow *self = TEGOTAE_WINDOW (window);

  if (self->closing != NULL && !tegotae_close_guard_request (self->closing))
    return TRUE;

  return GTK_WINDOW_CLASS (tegotae_window_parent_class)->close_request (window);
}

/* Where the system does not tell of changes, this is when they are seen. */
static void
on_is_active_cb (TegotaeWindow *self)
{
  if (self->service != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    tegotae_service_catch_up (self->service);
}

static void
tegotae_window_dispose (GObject *object)
{
  TegotaeWindow *self = TEGOTAE_WINDOW (object);

  g_clear_object (&self->service);
  g_clear_object (&self->closing);
  tegotae_template_dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TEGOTAE_TYPE_STATUS_BAR);
  tegotae_template_set (widget_class, "shell/tegotae-window");
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, back);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, status);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, check_bin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, advice_bin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_view_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_header);
}

static void
tegotae_window_class_init (TegotaeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = tegotae_window_close_request;

  gtk_widget_class_install_action (widget_class, "win.check", NULL, on_check_cb);
  gtk_widget_class_install_action (widget_class, "win.take", NULL, on_take_cb);
  gtk_widget_class_install_action (widget_class, "win.take-again", "s", on_take_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search_cb);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", on_show_view_cb);
  gtk_widget_class_install_action (widget_class, "win.new-question", "s", on_new_question_cb);
  gtk_widget_class_install_action (widget_class, "win.show-error", "s", on_show_toast_cb);
  gtk_widget_class_install_action (widget_class, "win.show-message", "s", on_show_toast_cb);
  tegotae_file_task_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);

  bind_template (widget_class);
}

static void
tegotae_window_init (TegotaeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_is_active_cb), NULL);
}

static void
bind_settings (TegotaeWindow *self,
               GSettings     *settings)
{
  g_autoptr (GAction) report_band = g_settings_create_action (settings, "report-band");

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (self), report_band);
}

GtkWidget *
tegotae_window_new (GtkApplication *application,
                    TegotaeService *service,
                    GSettings      *settings)
{
  TegotaeWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_WINDOW, "application", application, NULL);
  self->service = g_object_ref (service);
  self->closing = tegotae_close_guard_new (GTK_WINDOW (self), service);
  tegotae_status_bar_set_service (self->status, service);
  g_signal_connect_object (service, "notice", G_CALLBACK (on_notice_cb), self, G_CONNECT_SWAPPED);

  if (settings != NULL)
    bind_settings (self, settings);

  adw_bin_set_child (self->check_bin, tegotae_check_view_new (service));
  watch_navigator (self, tegotae_window_get_navigator (self));
  update_header (self);

  return GTK_WIDGET (self);
}

void
tegotae_window_continue (TegotaeWindow *self,
                         TegotaeWindow *other)
{
  TegotaeDiagnosis *diagnosis;

  g_return_if_fail (TEGOTAE_IS_WINDOW (self));
  g_return_if_fail (TEGOTAE_IS_WINDOW (other));

  diagnosis = tegotae_check_view_get_diagnosis (get_check_view (other));
  if (diagnosis != NULL)
    tegotae_check_view_resume (get_check_view (self), diagnosis);

  show_view (self, tegotae_window_get_view (other));
  tegotae_navigator_copy_pages (tegotae_window_get_navigator (self), tegotae_window_get_navigator (other));

  /* Shown last, the view is there if there is something to go on with. */
  if (get_advice_view (self) != NULL && get_advice_view (other) != NULL)
    tegotae_advice_view_continue (get_advice_view (self), get_advice_view (other));
}

void
tegotae_window_flush (TegotaeWindow *self)
{
  g_return_if_fail (TEGOTAE_IS_WINDOW (self));

  if (get_advice_view (self) != NULL)
    tegotae_advice_view_flush (get_advice_view (self));
}

const char *
tegotae_window_get_view (TegotaeWindow *self)
{
  g_return_val_if_fail (TEGOTAE_IS_WINDOW (self), NULL);

  return adw_view_stack_get_visible_child_name (self->views);
}

TegotaeService *
tegotae_window_get_service (TegotaeWindow *self)
{
  g_return_val_if_fail (TEGOTAE_IS_WINDOW (self), NULL);

  return self->service;
}

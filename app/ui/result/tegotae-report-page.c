/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-page.h"

#include <glib/gi18n.h>

#include "report/tegotae-report-drawing.h"
#include "service/tegotae-service.h"

#include "ui/widgets/tegotae-columns-layout.h"
#include "ui/widgets/tegotae-template.h"
#include "tegotae-report-preview.h"
#include "tegotae-report-print.h"
#include "ui/shell/tegotae-file-errand.h"

struct _TegotaeReportPage
{
  AdwBin                parent_instance;

  TegotaeService       *service;
  char                 *attempt;
  TegotaeReport        *report;
  GCancellable         *cancellable;

  GtkSwitch            *switches[TEGOTAE_REPORT_N_PARTS];
  GtkLabel             *left_out;
  TegotaeReportPreview *preview;
};

G_DEFINE_FINAL_TYPE (TegotaeReportPage, tegotae_report_page, ADW_TYPE_BIN)

TegotaeReportParts
tegotae_report_page_get_parts (TegotaeReportPage *self)
{
  guint parts = 0;

  g_return_val_if_fail (TEGOTAE_IS_REPORT_PAGE (self), 0);

  for (guint i = 0; i < TEGOTAE_REPORT_N_PARTS; i++)
    {
      if (gtk_switch_get_active (self->switches[i]))
        parts |= 1u << i;
    }

  return (TegotaeReportParts) parts;
}

/* Saving and printing need a page. */
static void
enable_actions (TegotaeReportPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", self->report != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", self->report != NULL);
}

static void
show_report (TegotaeReportPage *self)
{
  guint n_left_out = tegotae_report_preview_set_report (self->preview, self->report);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u point has no room on the page; leave something out to make room.",
                                    "%u points have no room on the page; leave something out to make room.",
                                    n_left_out), n_left_out);
  gtk_label_set_text (self->left_out, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n_left_out > 0);
}

static void
on_report_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TegotaeReportPage *self = user_data;
  g_autoptr (GError) error = NULL;
  TegotaeReport *report = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);

  /* Cancelled: the page may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (report == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  g_clear_pointer (&self->report, tegotae_report_unref);
  self->report = report;
  show_report (self);
  enable_actions (self);
}

static void
update (TegotaeReportPage *self)
{
  if (self->service == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  tegotae_service_call (self->service, &tegotae_call_report,
                        tegotae_report_arguments_new (self->attempt, tegotae_report_page_get_parts (self)),
                        self->cancellable, on_report_cb, self);
}

static void
on_save_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeReportPage *self = TEGOTAE_REPORT_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = tegotae_report_pdf_new (self->report, NULL, &error);

  if (pdf == NULL)
    gtk_widget_activate_action (widget, "win.show-error", "s", error->message);
  else
    tegotae_file_errand_save (widget, self->service, _("Save the Page"), _("interview-preparation.pdf"),
                              pdf, _("The page is saved."));
}

static void
on_print_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  tegotae_report_print_run (widget, tegotae_report_ref (TEGOTAE_REPORT_PAGE (widget)->report));
}

static void
tegotae_report_page_dispose (GObject *object)
{
  TegotaeReportPage *self = TEGOTAE_REPORT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_report_page_finalize (GObject *object)
{
  TegotaeReportPage *self = TEGOTAE_REPORT_PAGE (object);

  g_clear_pointer (&self->report, tegotae_report_unref);
  g_free (self->attempt);

  G_OBJECT_CLASS (tegotae_report_page_parent_class)->finalize (object);
}

/* The switches are called as the parts are on the command line. */
static void
bind_switches (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < TEGOTAE_REPORT_N_PARTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, tegotae_report_part_to_id (i), FALSE,
                                               G_STRUCT_OFFSET (TegotaeReportPage, switches[i]));
}

static void
tegotae_report_page_class_init (TegotaeReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_report_page_dispose;
  object_class->finalize = tegotae_report_page_finalize;

  g_type_ensure (TEGOTAE_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_REPORT_PREVIEW);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, on_save_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, on_print_cb);
  tegotae_template_set (widget_class, "result/tegotae-report-page");
  bind_switches (widget_class);
  gtk_widget_class_bind_template_child (widget_class, TegotaeReportPage, left_out);
  gtk_widget_class_bind_template_child (widget_class, TegotaeReportPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
tegotae_report_page_init (TegotaeReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_actions (self);
}

GtkWidget *
tegotae_report_page_new (TegotaeService *service,
                         const char     *attempt)
{
  TegotaeReportPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (attempt != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_REPORT_PAGE, NULL);
  self->service = g_object_ref (service);
  self->attempt = g_strdup (attempt);
  update (self);

  return GTK_WIDGET (self);
}

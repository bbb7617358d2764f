/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-print.h"

#include <glib/gi18n.h>

#include "report/tegotae-report-drawing.h"

#define REPORT_KEY "tegotae-report"

/* One page, on whatever paper there is. */
static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 gpointer           user_data)
{
  const TegotaeReport *report = g_object_get_data (G_OBJECT (operation), REPORT_KEY);
  g_autoptr (TegotaeReportSheet) sheet = tegotae_report_drawing_lay_out (report);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / TEGOTAE_REPORT_WIDTH, height / TEGOTAE_REPORT_HEIGHT);

  cairo_translate (cr, (width - scale * TEGOTAE_REPORT_WIDTH) / 2, 0);
  cairo_scale (cr, scale, scale);
  tegotae_report_drawing_draw (sheet, cr);
}

static void
on_done_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWidget               *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  gtk_widget_activate_action (widget, "win.show-error", "s",
                              error != NULL ? error->message : _("The page could not be printed."));
}

static GtkPageSetup *
create_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);

  return setup;
}

GtkPrintOperation *
tegotae_report_print_new (TegotaeReport *report)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = create_setup ();

  g_return_val_if_fail (report != NULL, NULL);

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, report->title);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE); /* the page has margins of its own */
  g_object_set_data_full (G_OBJECT (operation), REPORT_KEY, report, (GDestroyNotify) tegotae_report_unref);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), NULL);

  return operation;
}

void
tegotae_report_print_run (GtkWidget     *widget,
                          TegotaeReport *report)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (report != NULL);

  operation = tegotae_report_print_new (report);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), widget, 0);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), &error);
  if (error != NULL)
    gtk_widget_activate_action (widget, "win.show-error", "s", error->message);
}

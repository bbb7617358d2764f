/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-page.h"

#include <glib/gi18n.h>

#include "report/tegotae-report-drawing.h"
#include "service/tegotae-service.h"

#include "ui/shell/tegotae-file-task.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-report-preview.h"

#define REPORT_KEY "tegotae-report"

/* The number of its switch. */
#define BAND (g_bit_nth_lsf (TEGOTAE_REPORT_BAND, -1))

struct _TegotaeReportPage
{
  AdwBin                parent_instance;

  TegotaeService       *service;
  char                 *attempt;
  TegotaeReport        *report;
  TegotaeLoader        *loader;

  GtkSwitch            *switches[TEGOTAE_REPORT_N_PARTS];
  GtkLabel             *font_advice;
  GtkLabel             *notice;
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

/* Saving and printing need a page that can be read. */
static void
enable_actions (TegotaeReportPage *self)
{
  gboolean is_there = self->report != NULL && !tegotae_report_preview_lacks_font (self->preview);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", is_there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", is_there);
}

static void
show_report (TegotaeReportPage *self)
{
  guint n_left_out = tegotae_report_preview_set_report (self->preview, self->report);
  gboolean lacks_font = tegotae_report_preview_lacks_font (self->preview);

  gtk_label_set_text (self->font_advice, tegotae_report_drawing_get_font_advice ());
  gtk_widget_set_visible (GTK_WIDGET (self->font_advice), lacks_font);
  tegotae_text_printf (self->notice,
                       ngettext ("%u thing does not fit on the page. Leave something out to make room.",
                                 "%u things do not fit on the page. Leave something out to make room.",
                                 n_left_out), n_left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), n_left_out > 0 && !lacks_font);
}

static void
on_report_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeReportPage *self = owner;

  if (answer == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  g_clear_pointer (&self->report, tegotae_report_unref);
  self->report = answer;
  show_report (self);
  enable_actions (self);
}

static gpointer
create_arguments (gpointer owner)
{
  TegotaeReportPage *self = owner;

  return tegotae_report_arguments_new (self->attempt, tegotae_report_page_get_parts (self));
}

static void
update (TegotaeReportPage *self)
{
  if (self->loader != NULL)
    tegotae_loader_load (self->loader);
}

/* Where the window remembers whether the band is on the page; NULL if it cannot. */
static GAction *
find_memory (TegotaeReportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return G_IS_ACTION_MAP (root) ? g_action_map_lookup_action (G_ACTION_MAP (root), "report-band") : NULL;
}

static void
on_band_cb (TegotaeReportPage *self)
{
  GAction *memory = find_memory (self);

  if (memory != NULL)
    g_action_change_state (memory, g_variant_new_boolean (gtk_switch_get_active (self->switches[BAND])));
  update (self);
}

static void
tegotae_report_page_root (GtkWidget *widget)
{
  TegotaeReportPage *self = TEGOTAE_REPORT_PAGE (widget);
  GAction *memory;

  GTK_WIDGET_CLASS (tegotae_report_page_parent_class)->root (widget);

  memory = find_memory (self);
  if (memory != NULL)
    {
      g_autoptr (GVariant) state = g_action_get_state (memory);

      gtk_switch_set_active (self->switches[BAND], g_variant_get_boolean (state));
    }
}

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
  tegotae_report_drawing_print (sheet, cr);
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
tegotae_report_page_new_print (TegotaeReport *report)
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

static void
print (GtkWidget     *widget,
       TegotaeReport *report)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  operation = tegotae_report_page_new_print (report);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), widget, 0);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), &error);
  if (error != NULL)
    gtk_widget_activate_action (widget, "win.show-error", "s", error->message);
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
    tegotae_file_task_save (widget, self->service, _("Save the Page"), _("interview-preparation.pdf"),
                            pdf, _("Page saved"));
}

static void
on_print_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  print (widget, tegotae_report_ref (TEGOTAE_REPORT_PAGE (widget)->report));
}

static void
tegotae_report_page_dispose (GObject *object)
{
  TegotaeReportPage *self = TEGOTAE_REPORT_PAGE (object);

  self->loader = NULL;
  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->report, tegotae_report_unref);
  g_clear_pointer (&self->attempt, g_free);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_report_page_dispose;
  widget_class->root = tegotae_report_page_root;

  g_type_ensure (TEGOTAE_TYPE_REPORT_PREVIEW);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, on_save_cb);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, on_print_cb);
  tegotae_template_set (widget_class, "result/tegotae-report-page");
  bind_switches (widget_class);
  gtk_widget_class_bind_template_child (widget_class, TegotaeReportPage, font_advice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeReportPage, notice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeReportPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_band_cb);
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
  self->loader = tegotae_loader_new (self, service, &tegotae_call_report, create_arguments, on_report_cb, NULL);

  return GTK_WIDGET (self);
}

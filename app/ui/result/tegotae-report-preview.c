/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-report-preview.h"

#include <math.h>

#include "report/tegotae-report-drawing.h"

#include "ui/widgets/tegotae-text.h"

#define MIN_WIDTH 200
#define NATURAL_WIDTH 480

struct _TegotaeReportPreview
{
  GtkWidget           parent_instance;

  TegotaeReportSheet *sheet;
  gboolean            lacks_font;
};

G_DEFINE_FINAL_TYPE (TegotaeReportPreview, tegotae_report_preview, GTK_TYPE_WIDGET)

static void
tegotae_report_preview_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  TegotaeReportPreview *self = TEGOTAE_REPORT_PREVIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->sheet == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  /* Paper is white, whatever the colours of the desktop are. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / TEGOTAE_REPORT_WIDTH, width / TEGOTAE_REPORT_WIDTH);
  tegotae_report_drawing_draw (self->sheet, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
tegotae_report_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_report_preview_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  double ratio = TEGOTAE_REPORT_HEIGHT / TEGOTAE_REPORT_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = (int) ceil (MIN_WIDTH * ratio);
      *natural = MAX (*minimum, (int) ceil (for_size * ratio));
    }
}

static void
tegotae_report_preview_finalize (GObject *object)
{
  TegotaeReportPreview *self = TEGOTAE_REPORT_PREVIEW (object);

  g_clear_pointer (&self->sheet, tegotae_report_sheet_free);

  G_OBJECT_CLASS (tegotae_report_preview_parent_class)->finalize (object);
}

static void
tegotae_report_preview_class_init (TegotaeReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_report_preview_finalize;

  widget_class->get_request_mode = tegotae_report_preview_get_request_mode;
  widget_class->measure = tegotae_report_preview_measure;
  widget_class->snapshot = tegotae_report_preview_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tegotae-report-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tegotae_report_preview_init (TegotaeReportPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
tegotae_report_preview_lacks_font (TegotaeReportPreview *self)
{
  g_return_val_if_fail (TEGOTAE_IS_REPORT_PREVIEW (self), FALSE);

  return self->lacks_font;
}

guint
tegotae_report_preview_set_report (TegotaeReportPreview *self,
                                   const TegotaeReport  *report)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (TEGOTAE_IS_REPORT_PREVIEW (self), 0);
  g_return_val_if_fail (report != NULL, 0);

  g_clear_pointer (&self->sheet, tegotae_report_sheet_free);
  self->sheet = tegotae_report_drawing_lay_out (report);

  self->lacks_font = tegotae_report_sheet_lacks_font (self->sheet);
  gtk_widget_set_visible (GTK_WIDGET (self), !self->lacks_font);

  text = tegotae_report_sheet_dup_text (self->sheet);
  tegotae_text_set_name (GTK_WIDGET (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return self->sheet->n_left_out;
}

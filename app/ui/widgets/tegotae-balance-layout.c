/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-layouts.h"

struct _TegotaeBalanceLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TegotaeBalanceLayout, tegotae_balance_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tegotae_balance_layout_get_request_mode (GtkLayoutManager *layout,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tegotae_balance_layout_measure (GtkLayoutManager *layout,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
tegotae_balance_layout_allocate (GtkLayoutManager *layout,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int lines_height, needed, x;

  if (child == NULL || !gtk_widget_should_layout (child))
    return;

  /* How much several lines need takes long to find out, one line is known. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  if (needed > width)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &lines_height, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, lines_height, &needed, NULL, NULL, NULL);
    }

  needed = MIN (needed, width);
  x = gtk_widget_get_halign (child) == GTK_ALIGN_START ? 0 : (width - needed) / 2;

  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, needed, height }, -1);
}

static void
tegotae_balance_layout_class_init (TegotaeBalanceLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->allocate = tegotae_balance_layout_allocate;
  layout_class->get_request_mode = tegotae_balance_layout_get_request_mode;
  layout_class->measure = tegotae_balance_layout_measure;
}

static void
tegotae_balance_layout_init (TegotaeBalanceLayout *self)
{
}

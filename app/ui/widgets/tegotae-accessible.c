/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-accessible.h"

/* The part that takes the focus, if it is not the widget itself: GTK 4.8 reads the name of
 * the part, newer releases that of the widget. */
static GtkWidget *
find_part_with_focus (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget))
    return gtk_widget_get_first_child (widget);

  if (GTK_IS_EDITABLE (widget))
    return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (widget)));

  return NULL;
}

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
tegotae_accessible_set_name (GtkWidget  *widget,
                             const char *name)
{
  GtkWidget *part;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  part = find_part_with_focus (widget);
  set_name (widget, name);
  if (part != NULL)
    set_name (part, name);
}

void
tegotae_accessible_printf (GtkWidget  *widget,
                           const char *format,
                           ...)
{
  g_autofree char *name = NULL;
  va_list arguments;

  va_start (arguments, format);
  name = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tegotae_accessible_set_name (widget, name);
}

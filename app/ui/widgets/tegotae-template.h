/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What is described in "ui/@path.ui" of the resources, where every type of this folder
 * may be used. */

/* Gives a final class that template. Its children are dropped when the widget is disposed
 * of. */
void       tegotae_template_set     (GtkWidgetClass *widget_class,
                                     const char     *path);

/* Drops the children and chains up. To be called by the class's own dispose function, if
 * it has one; that is set before the template. */
void       tegotae_template_dispose (GObject        *object);

/* Builds the object "root", for what needs no class of its own.
 * @...: ids of objects in it, each with the address of a pointer to the object, and NULL
 * (transfer full) */
GtkWidget *tegotae_template_build   (const char     *path,
                                     ...) G_GNUC_NULL_TERMINATED;

/* Removes all that was added to a GtkBox, GtkListBox or GtkFlowBox. */
void       tegotae_template_clear   (gpointer        container);

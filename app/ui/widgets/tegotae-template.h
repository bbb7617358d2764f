/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a final class the template "ui/@path.ui" of the resources. Its children are
 * dropped when the widget is disposed of. */
void tegotae_template_set     (GtkWidgetClass *widget_class,
                               const char     *path);

/* Drops the children and chains up. To be called by the class's own dispose function, if
 * it has one; that is set before the template. */
void tegotae_template_dispose (GObject        *object);

G_END_DECLS

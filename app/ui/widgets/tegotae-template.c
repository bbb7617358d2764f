/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-template.h"

#define PREFIX "/io/github/tegotae/Tegotae/ui/"

void
tegotae_template_set (GtkWidgetClass *widget_class,
                      const char     *path)
{
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);
  GObjectClass *parent_class = g_type_class_peek_parent (widget_class);
  g_autofree char *resource = g_strconcat (PREFIX, path, ".ui", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, resource);
  if (object_class->dispose == parent_class->dispose)
    object_class->dispose = tegotae_template_dispose;
}

void
tegotae_template_dispose (GObject *object)
{
  GObjectClass *parent_class = g_type_class_peek_parent (G_OBJECT_GET_CLASS (object));

  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  parent_class->dispose (object);
}

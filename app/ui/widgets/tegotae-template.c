/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-template.h"

#include "tegotae-adaptive.h"
#include "tegotae-choice.h"
#include "tegotae-layouts.h"
#include "tegotae-text-field.h"

#define PREFIX "/io/github/tegotae/Tegotae/ui/"

/* The types of this folder that templates name. */
static void
ensure_types (void)
{
  g_type_ensure (TEGOTAE_TYPE_ADAPTIVE);
  g_type_ensure (TEGOTAE_TYPE_BALANCE_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_CHOICE);
  g_type_ensure (TEGOTAE_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_TILES_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_TEXT_FIELD);
  g_type_ensure (TEGOTAE_TYPE_WRAP_LAYOUT);
}

void
tegotae_template_set (GtkWidgetClass *widget_class,
                      const char     *path)
{
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);
  GObjectClass *parent_class = g_type_class_peek_parent (widget_class);
  g_autofree char *resource = g_strconcat (PREFIX, path, ".ui", NULL);

  ensure_types ();
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

GtkWidget *
tegotae_template_build (const char *path,
                        ...)
{
  g_autofree char *resource = g_strconcat (PREFIX, path, ".ui", NULL);
  g_autoptr (GtkBuilder) builder = NULL;
  const char *id;
  va_list children;

  ensure_types ();
  builder = gtk_builder_new_from_resource (resource);

  va_start (children, path);
  while ((id = va_arg (children, const char *)) != NULL)
    *va_arg (children, gpointer *) = gtk_builder_get_object (builder, id);
  va_end (children);

  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "root")));
}

static void
remove_child (GtkWidget *container,
              GtkWidget *child)
{
  if (GTK_IS_LIST_BOX (container))
    gtk_list_box_remove (GTK_LIST_BOX (container), child);
  else if (GTK_IS_FLOW_BOX (container))
    gtk_flow_box_remove (GTK_FLOW_BOX (container), child);
  else
    gtk_box_remove (GTK_BOX (container), child);
}

void
tegotae_template_clear (gpointer container)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (container));

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    remove_child (container, child);
}

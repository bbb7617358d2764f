/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-callout.h"

#include "tegotae-prose.h"
#include "tegotae-template.h"

struct _TegotaeCallout
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkImage     *icon;
  GtkLabel     *heading;
  TegotaeProse *text;
  GtkLabel     *note;
};

enum
{
  PROP_0,
  PROP_ICON_NAME,
  PROP_HEADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeCallout, tegotae_callout, GTK_TYPE_WIDGET)

static void
tegotae_callout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TegotaeCallout *self = TEGOTAE_CALLOUT (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (self->icon));
      break;

    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_text (self->heading));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_callout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TegotaeCallout *self = TEGOTAE_CALLOUT (object);

  switch (prop_id)
    {
    case PROP_ICON_NAME:
      gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
      break;

    case PROP_HEADING:
      gtk_label_set_text (self->heading, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_callout_class_init (TegotaeCalloutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tegotae_callout_get_property;
  object_class->set_property = tegotae_callout_set_property;

  properties[PROP_ICON_NAME] =
    g_param_spec_string ("icon-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TEGOTAE_TYPE_PROSE);
  tegotae_template_set (widget_class, "widgets/tegotae-callout");
  gtk_widget_class_bind_template_child (widget_class, TegotaeCallout, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeCallout, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeCallout, icon);
  gtk_widget_class_bind_template_child (widget_class, TegotaeCallout, note);
  gtk_widget_class_bind_template_child (widget_class, TegotaeCallout, text);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-callout");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_callout_init (TegotaeCallout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL,
                                  -1);
}

GtkWidget *
tegotae_callout_new (void)
{
  return g_object_new (TEGOTAE_TYPE_CALLOUT, NULL);
}

void
tegotae_callout_set_text (TegotaeCallout *self,
                          const char     *text,
                          const char     *lang,
                          const char     *note)
{
  g_return_if_fail (TEGOTAE_IS_CALLOUT (self));

  tegotae_prose_set_text (self->text, text, lang);
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

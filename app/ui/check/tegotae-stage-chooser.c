/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-stage-chooser.h"

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-wrap-layout.h"

struct _TegotaeStageChooser
{
  GtkWidget        parent_instance;

  GtkToggleButton *buttons[TEGOTAE_N_STAGES];
  TegotaeStage     stage;
};

enum
{
  PROP_0,
  PROP_STAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeStageChooser, tegotae_stage_chooser, GTK_TYPE_WIDGET)

/* A pressed one may only be released by pressing another. */
static void
on_clicked_cb (GtkToggleButton     *button,
               TegotaeStageChooser *self)
{
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    if (self->buttons[i] == button)
      tegotae_stage_chooser_set_stage (self, i);

  gtk_toggle_button_set_active (button, TRUE);
}

static void
tegotae_stage_chooser_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  TegotaeStageChooser *self = TEGOTAE_STAGE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      g_value_set_int (value, self->stage);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_stage_chooser_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  TegotaeStageChooser *self = TEGOTAE_STAGE_CHOOSER (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      tegotae_stage_chooser_set_stage (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_stage_chooser_dispose (GObject *object)
{
  TegotaeStageChooser *self = TEGOTAE_STAGE_CHOOSER (object);

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      GtkWidget *button = GTK_WIDGET (g_steal_pointer (&self->buttons[i]));

      g_clear_pointer (&button, gtk_widget_unparent);
    }

  G_OBJECT_CLASS (tegotae_stage_chooser_parent_class)->dispose (object);
}

static void
tegotae_stage_chooser_class_init (TegotaeStageChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_stage_chooser_dispose;
  object_class->get_property = tegotae_stage_chooser_get_property;
  object_class->set_property = tegotae_stage_chooser_set_property;

  properties[PROP_STAGE] =
    g_param_spec_int ("stage", NULL, NULL,
                      TEGOTAE_STAGE_NONE, TEGOTAE_N_STAGES - 1, TEGOTAE_STAGE_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "tegotae-stage-chooser");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkToggleButton *
add_button (TegotaeStageChooser *self,
            TegotaeStage         stage)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (tegotae_words_of_stage (stage));

  gtk_widget_add_css_class (button, "stage");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked_cb), self);

  return GTK_TOGGLE_BUTTON (button);
}

static void
tegotae_stage_chooser_init (TegotaeStageChooser *self)
{
  self->stage = TEGOTAE_STAGE_NONE;
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 tegotae_wrap_layout_new (GTK_JUSTIFY_CENTER));

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    self->buttons[i] = add_button (self, i);
}

TegotaeStage
tegotae_stage_chooser_get_stage (TegotaeStageChooser *self)
{
  g_return_val_if_fail (TEGOTAE_IS_STAGE_CHOOSER (self), TEGOTAE_STAGE_NONE);

  return self->stage;
}

void
tegotae_stage_chooser_set_stage (TegotaeStageChooser *self,
                                 TegotaeStage         stage)
{
  g_return_if_fail (TEGOTAE_IS_STAGE_CHOOSER (self));
  g_return_if_fail (stage >= TEGOTAE_STAGE_NONE && stage < TEGOTAE_N_STAGES);

  if (self->stage == stage)
    return;

  self->stage = stage;

  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    gtk_toggle_button_set_active (self->buttons[i], i == (int) stage);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

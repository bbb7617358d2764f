/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-verdict-card.h"

#include <glib/gi18n.h>

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-wrap-layout.h"

struct _TegotaeVerdictCard
{
  GtkWidget        parent_instance;

  GtkWidget       *box;
  GtkWidget       *heading;
  GtkToggleButton *helpful;
  GtkToggleButton *not_for_me;
  GtkLabel        *note;
};

G_DEFINE_FINAL_TYPE (TegotaeVerdictCard, tegotae_verdict_card, GTK_TYPE_WIDGET)

static void
on_toggled_cb (TegotaeVerdictCard *self)
{
  const char *note;

  if (gtk_toggle_button_get_active (self->not_for_me))
    note = _("It is no longer among your suggestions. Press again to take this back.");
  else if (gtk_toggle_button_get_active (self->helpful))
    note = _("Good to know. Press again to take this back.");
  else
    note = _("“Not for Me” keeps it out of your suggestions.");

  gtk_label_set_text (self->note, note);
}

static void
tegotae_verdict_card_class_init (TegotaeVerdictCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TEGOTAE_TYPE_WRAP_LAYOUT);
  tegotae_template_set (widget_class, "advice/tegotae-verdict-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaeVerdictCard, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeVerdictCard, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeVerdictCard, helpful);
  gtk_widget_class_bind_template_child (widget_class, TegotaeVerdictCard, not_for_me);
  gtk_widget_class_bind_template_child (widget_class, TegotaeVerdictCard, note);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-verdict-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_verdict_card_init (TegotaeVerdictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL,
                                  -1);
  on_toggled_cb (self);
}

GtkWidget *
tegotae_verdict_card_new (void)
{
  return g_object_new (TEGOTAE_TYPE_VERDICT_CARD, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-practice-row.h"

#include "text/tegotae-words.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaePracticeRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *text;
  GtkLabel      *time;
};

G_DEFINE_FINAL_TYPE (TegotaePracticeRow, tegotae_practice_row, GTK_TYPE_LIST_BOX_ROW)

static void
tegotae_practice_row_class_init (TegotaePracticeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "advice/tegotae-practice-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticeRow, text);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticeRow, time);
}

static void
tegotae_practice_row_init (TegotaePracticeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_practice_row_new (const TegotaePractice *practice,
                          const TegotaePack     *pack)
{
  TegotaePracticeRow *self;
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (practice != NULL, NULL);
  g_return_val_if_fail (pack != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_PRACTICE_ROW, NULL);
  time = tegotae_words_of_practice_time (practice);
  name = g_strconcat (practice->text, time != NULL ? "\n" : "", time, NULL);

  gtk_label_set_text (self->text, practice->text);
  tegotae_text_set_lang (self->text, pack->lang);
  gtk_label_set_text (self->time, time != NULL ? time : "");
  gtk_widget_set_visible (GTK_WIDGET (self->time), time != NULL);
  tegotae_accessible_set_name (GTK_WIDGET (self), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", pack->id, practice->id);

  return GTK_WIDGET (self);
}

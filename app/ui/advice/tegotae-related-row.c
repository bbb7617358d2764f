/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-related-row.h"

#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-caption.h"

struct _TegotaeRelatedRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *domains;
};

G_DEFINE_FINAL_TYPE (TegotaeRelatedRow, tegotae_related_row, GTK_TYPE_LIST_BOX_ROW)

static void
tegotae_related_row_class_init (TegotaeRelatedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "advice/tegotae-related-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeRelatedRow, domains);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRelatedRow, title);
}

static void
tegotae_related_row_init (TegotaeRelatedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_related_row_new (const TegotaeEntryInfo *info,
                         const TegotaeContent   *content)
{
  TegotaeRelatedRow *self;
  g_autofree char *domains = NULL;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_RELATED_ROW, NULL);

  gtk_label_set_text (self->title, info->title);
  tegotae_text_set_lang (self->title, info->lang);

  domains = tegotae_entry_caption_of_domains (info, content);
  gtk_label_set_text (self->domains, domains);
  tegotae_text_set_lang (self->domains, info->lang);
  gtk_widget_set_visible (GTK_WIDGET (self->domains), *domains != '\0');

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", info->pack, info->id);
  tegotae_accessible_set_name (GTK_WIDGET (self), info->title);

  return GTK_WIDGET (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-page-row.h"

#include "text/tegotae-words-entry.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaePageRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *caption;
};

G_DEFINE_FINAL_TYPE (TegotaePageRow, tegotae_page_row, GTK_TYPE_LIST_BOX_ROW)

static void
tegotae_page_row_class_init (TegotaePageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "shell/tegotae-page-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaePageRow, caption);
  gtk_widget_class_bind_template_child (widget_class, TegotaePageRow, title);
}

static void
tegotae_page_row_init (TegotaePageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_page_row_new (const char *action,
                      const char *pack,
                      const char *id,
                      const char *title,
                      const char *lang,
                      int         lines)
{
  TegotaePageRow *self;

  g_return_val_if_fail (action != NULL && pack != NULL && id != NULL && title != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_PAGE_ROW, NULL);
  tegotae_text_set (self->title, title, lang);
  if (lines > 0)
    {
      gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (self->title, lines);
    }

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", pack, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  tegotae_text_set_name (GTK_WIDGET (self), title);

  return GTK_WIDGET (self);
}

GtkWidget *
tegotae_page_row_new_entry (const TegotaeEntryInfo *info,
                            const TegotaeContent   *content)
{
  GtkWidget *row;
  g_autofree char *domains = NULL;

  g_return_val_if_fail (info != NULL && content != NULL, NULL);

  row = tegotae_page_row_new ("nav.open-entry", info->pack, info->id, info->title, info->lang, 0);
  domains = tegotae_words_of_entry_domains (info, content);
  tegotae_text_show (TEGOTAE_PAGE_ROW (row)->caption, domains, info->lang);

  return row;
}

void
tegotae_page_row_set_caption (TegotaePageRow *self,
                              const char     *caption)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TEGOTAE_IS_PAGE_ROW (self));

  name = g_strjoin ("\n", gtk_label_get_text (self->title), caption, NULL);
  tegotae_text_show (self->caption, caption, NULL);
  tegotae_text_set_name (GTK_WIDGET (self), name);
}

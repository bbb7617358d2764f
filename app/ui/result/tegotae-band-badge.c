/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-band-badge.h"

#include "text/tegotae-words.h"

#include "tegotae-band-rank.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeBandBadge
{
  GtkWidget  parent_instance;

  GtkWidget *mark;
  GtkImage  *icon;
  GtkLabel  *name;
};

G_DEFINE_FINAL_TYPE (TegotaeBandBadge, tegotae_band_badge, GTK_TYPE_WIDGET)

static void
tegotae_band_badge_class_init (TegotaeBandBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "result/tegotae-band-badge");
  gtk_widget_class_bind_template_child (widget_class, TegotaeBandBadge, mark);
  gtk_widget_class_bind_template_child (widget_class, TegotaeBandBadge, icon);
  gtk_widget_class_bind_template_child (widget_class, TegotaeBandBadge, name);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-band-badge");
}

static void
tegotae_band_badge_init (TegotaeBandBadge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_band_badge_new (void)
{
  return g_object_new (TEGOTAE_TYPE_BAND_BADGE, NULL);
}

static void
show_rank (TegotaeBandBadge *self,
           guint             rank)
{
  for (guint i = 0; i < TEGOTAE_N_BAND_RANKS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), tegotae_band_rank_get_class (i));

  gtk_widget_add_css_class (GTK_WIDGET (self), tegotae_band_rank_get_class (rank));
  gtk_image_set_from_icon_name (self->icon, tegotae_band_rank_get_icon (rank));
}

void
tegotae_band_badge_set_attempt (TegotaeBandBadge     *self,
                                const TegotaeAttempt *attempt,
                                const TegotaeContent *content)
{
  g_autofree char *name = NULL;
  const TegotaePack *pack = NULL;
  const TegotaeBand *band;
  guint rank;

  g_return_if_fail (TEGOTAE_IS_BAND_BADGE (self));
  g_return_if_fail (attempt != NULL);

  band = tegotae_band_rank_find (attempt, content, &rank);
  if (band != NULL)
    pack = tegotae_content_find_pack (content, attempt->pack);

  name = g_strdup (band != NULL ? band->name : attempt->band_name);
  show_rank (self, rank);
  gtk_label_set_text (self->name, name != NULL ? name : "");
  tegotae_text_set_lang (self->name, pack != NULL ? pack->lang : attempt->lang);
  gtk_widget_set_visible (GTK_WIDGET (self), name != NULL && *name != '\0');
}

const char *
tegotae_band_badge_get_name (TegotaeBandBadge *self)
{
  g_return_val_if_fail (TEGOTAE_IS_BAND_BADGE (self), NULL);

  return gtk_label_get_text (self->name);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-band-badge.h"

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

static const struct
{
  const char *icon;
  const char *css_class;
  int         from; /* score, where there is no pack to ask */
} ranks[TEGOTAE_N_BAND_RANKS] = {
  { "tegotae-band-caution-symbolic", "band-caution", 0 },
  { "tegotae-band-growing-symbolic", "band-growing", 40 },
  { "tegotae-band-nearly-symbolic", "band-nearly", 60 },
  { "tegotae-band-ready-symbolic", "band-ready", 80 },
};

guint
tegotae_band_badge_of_index (guint index,
                             guint n_bands)
{
  /* A single band has no cut and so neither a low nor a high end. */
  if (n_bands < 2)
    return 1;

  return (2 * index * (TEGOTAE_N_BAND_RANKS - 1) + n_bands - 1) / (2 * (n_bands - 1));
}

static guint
rank_of_score (int score)
{
  guint rank = TEGOTAE_N_BAND_RANKS - 1;

  while (rank > 0 && score < ranks[rank].from)
    rank--;

  return rank;
}

const TegotaeBand *
tegotae_band_badge_find (const TegotaeAttempt *attempt,
                         const TegotaeContent *content,
                         guint                *rank)
{
  const TegotaeQuestionnaire *questionnaire;

  g_return_val_if_fail (attempt != NULL, NULL);

  questionnaire = tegotae_attempt_find_questionnaire (attempt, content);
  for (guint i = 0; questionnaire != NULL && i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      if (g_strcmp0 (band->id, attempt->band) == 0)
        {
          if (rank != NULL)
            *rank = tegotae_band_badge_of_index (i, questionnaire->bands->len);
          return band;
        }
    }

  if (rank != NULL)
    *rank = rank_of_score (attempt->score);

  return NULL;
}

const char *
tegotae_band_badge_get_class (guint rank)
{
  g_return_val_if_fail (rank < TEGOTAE_N_BAND_RANKS, NULL);

  return ranks[rank].css_class;
}

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

static void
show_rank (TegotaeBandBadge *self,
           guint             rank)
{
  for (guint i = 0; i < TEGOTAE_N_BAND_RANKS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), tegotae_band_badge_get_class (i));

  gtk_widget_add_css_class (GTK_WIDGET (self), tegotae_band_badge_get_class (rank));
  gtk_image_set_from_icon_name (self->icon, ranks[rank].icon);
}

void
tegotae_band_badge_set_attempt (TegotaeBandBadge     *self,
                                const TegotaeAttempt *attempt,
                                const TegotaeContent *content)
{
  const TegotaePack *pack = NULL;
  const TegotaeBand *band;
  const char *name;
  guint rank;

  g_return_if_fail (TEGOTAE_IS_BAND_BADGE (self));
  g_return_if_fail (attempt != NULL);

  band = tegotae_band_badge_find (attempt, content, &rank);
  if (band != NULL)
    pack = tegotae_content_find_pack (content, attempt->pack);

  name = band != NULL ? band->name : attempt->band_name;
  show_rank (self, rank);
  /* Nobody who was just rejected needs a warning. */
  gtk_widget_set_visible (self->mark, rank > 0 || attempt->stage != TEGOTAE_STAGE_REJECTED);
  tegotae_text_set (self->name, name, pack != NULL ? pack->lang : attempt->lang);
  gtk_widget_set_visible (GTK_WIDGET (self), name != NULL && *name != '\0');
}

const char *
tegotae_band_badge_get_name (TegotaeBandBadge *self)
{
  g_return_val_if_fail (TEGOTAE_IS_BAND_BADGE (self), NULL);

  return gtk_label_get_text (self->name);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-profile-view.h"

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-columns-layout.h"
#include "ui/widgets/tegotae-template.h"
#include "tegotae-domain-row.h"
#include "tegotae-radar-chart.h"

struct _TegotaeProfileView
{
  AdwBin             parent_instance;

  TegotaeRadarChart *radar;
  GtkBox            *rows;
};

G_DEFINE_FINAL_TYPE (TegotaeProfileView, tegotae_profile_view, ADW_TYPE_BIN)

static void
tegotae_profile_view_class_init (TegotaeProfileViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TEGOTAE_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_RADAR_CHART);
  tegotae_template_set (widget_class, "result/tegotae-profile-view");
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, radar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, rows);

  gtk_widget_class_set_css_name (widget_class, "tegotae-profile-view");
}

static void
tegotae_profile_view_init (TegotaeProfileView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_profile_view_new (void)
{
  return g_object_new (TEGOTAE_TYPE_PROFILE_VIEW, NULL);
}

static void
remove_rows (TegotaeProfileView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

void
tegotae_profile_view_set_attempt (TegotaeProfileView   *self,
                                  const TegotaeAttempt *attempt,
                                  const TegotaeContent *content)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (int));
  const TegotaePack *pack;
  const char *lang;

  g_return_if_fail (TEGOTAE_IS_PROFILE_VIEW (self));
  g_return_if_fail (attempt != NULL);
  g_return_if_fail (content != NULL);

  pack = tegotae_content_find_pack (content, attempt->pack);
  lang = pack != NULL ? pack->lang : attempt->lang;

  remove_rows (self);
  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (attempt->profile->domains, i);
      char *name = tegotae_words_of_domain (attempt, content, domain->id);

      g_ptr_array_add (names, name);
      g_array_append_val (scores, domain->score);
      gtk_box_append (self->rows, tegotae_domain_row_new (domain, name, lang));
    }

  tegotae_radar_chart_set_values (self->radar, (const char * const *) names->pdata,
                                  (const int *) (gpointer) scores->data, scores->len, lang);
}

void
tegotae_profile_view_set_progress (TegotaeProfileView *self,
                                   double              progress)
{
  g_return_if_fail (TEGOTAE_IS_PROFILE_VIEW (self));

  tegotae_radar_chart_set_progress (self->radar, progress);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    tegotae_domain_row_set_progress (TEGOTAE_DOMAIN_ROW (row), progress);
}

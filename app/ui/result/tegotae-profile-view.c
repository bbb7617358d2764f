/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-profile-view.h"

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-columns-layout.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-domain-row.h"
#include "tegotae-radar-chart.h"

struct _TegotaeProfileView
{
  AdwBin             parent_instance;

  TegotaeRadarChart *radar;
  GtkBox            *rows;
  GtkWidget         *strengths;
  GtkBox            *strength_list;
  GtkWidget         *improvements;
  GtkBox            *improvement_list;
  GtkWidget         *even;
};

G_DEFINE_FINAL_TYPE (TegotaeProfileView, tegotae_profile_view, ADW_TYPE_BIN)

static void
tegotae_profile_view_class_init (TegotaeProfileViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TEGOTAE_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_RADAR_CHART);
  tegotae_template_set (widget_class, "result/tegotae-profile-view");
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, even);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, improvement_list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, improvements);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, radar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, rows);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, strength_list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileView, strengths);

}

static void
tegotae_profile_view_init (TegotaeProfileView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_text (GtkBox     *box,
             const char *text,
             const char *css_class,
             const char *lang)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  tegotae_text_set_lang (GTK_LABEL (label), lang);
  gtk_box_append (box, label);
}

static void
append_note (GtkBox                   *list,
             const TegotaeDomainScore *domain,
             const TegotaeAttempt     *attempt,
             const TegotaeContent     *content)
{
  const TegotaeDomain *definition = tegotae_content_find_domain (content, attempt->pack, domain->id);
  const TegotaePack *pack = tegotae_content_find_pack (content, attempt->pack);
  const char *lang = pack != NULL ? pack->lang : attempt->lang;
  g_autofree char *name = tegotae_words_of_domain (attempt, content, domain->id);
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *text = NULL;

  if (definition != NULL)
    text = tegotae_domain_get_level_text (definition, tegotae_level_of_score (domain->score));

  gtk_widget_set_hexpand (note, TRUE);
  append_text (GTK_BOX (note), name, "note-name", lang);
  if (text != NULL)
    append_text (GTK_BOX (note), text, "note-text", lang);
  gtk_box_append (list, note);
}

/* Replaces the contents of @list; hides its @section if there are none. */
static void
fill_section (GtkWidget            *section,
              GtkBox               *list,
              GPtrArray            *domains,
              const TegotaeAttempt *attempt,
              const TegotaeContent *content)
{
  GtkWidget *note;

  while ((note = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_box_remove (list, note);

  for (guint i = 0; i < domains->len; i++)
    append_note (list, g_ptr_array_index (domains, i), attempt, content);

  gtk_widget_set_visible (section, domains->len > 0);
}

static void
show_notes (TegotaeProfileView   *self,
            const TegotaeAttempt *attempt,
            const TegotaeContent *content)
{
  g_autoptr (GPtrArray) strengths = tegotae_profile_list_strengths (attempt->profile);
  g_autoptr (GPtrArray) improvements = tegotae_profile_list_improvements (attempt->profile);

  fill_section (self->strengths, self->strength_list, strengths, attempt, content);
  fill_section (self->improvements, self->improvement_list, improvements, attempt, content);
  /* A profile of one domain is not called even. */
  gtk_widget_set_visible (self->even,
                          attempt->profile->domains->len > 1 &&
                          tegotae_profile_is_even (attempt->profile));
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
  show_notes (self, attempt, content);
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

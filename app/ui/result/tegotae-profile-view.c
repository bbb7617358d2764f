/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-profile-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-colors.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-radar-chart.h"

/* The score of a row, on its bar. */
#define SCORE_KEY "tegotae-score"

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
append_note (GtkBox                   *list,
             const TegotaeDomainScore *domain,
             gboolean                  has_text,
             const TegotaeAttempt     *attempt,
             const TegotaeContent     *content)
{
  const TegotaeDomain *definition = tegotae_content_find_domain (content, attempt->pack, domain->id);
  const char *lang = tegotae_attempt_get_lang (attempt, content);
  g_autofree char *name = tegotae_words_of_domain (attempt, content, domain->id);
  const char *meaning = NULL;
  GtkLabel *title, *text;
  g_autoptr (GtkWidget) note = tegotae_template_build ("result/tegotae-domain-note",
                                                       "name", &title, "text", &text, NULL);

  if (has_text && definition != NULL)
    meaning = tegotae_domain_get_level_text (definition, tegotae_level_of_score (domain->score));

  tegotae_text_set (title, name, lang);
  tegotae_text_show (text, meaning, lang);
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
  tegotae_template_clear (list);
  for (guint i = 0; i < domains->len; i++)
    append_note (list, g_ptr_array_index (domains, i), i < TEGOTAE_PROFILE_MOST_TEXTS, attempt, content);

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

/* A strength, room to grow, or the level in a word. */
static void
show_tag (GtkLabel                 *tag,
          const TegotaeDomainScore *domain)
{
  static const char * const classes[] = {
    [TEGOTAE_PLACE_NONE] = "dim-label",
    [TEGOTAE_PLACE_STRENGTH] = "strength",
    [TEGOTAE_PLACE_IMPROVEMENT] = "improvement",
  };

  gtk_label_set_text (tag, tegotae_words_of_place (domain));
  gtk_widget_add_css_class (GTK_WIDGET (tag), classes[domain->place]);
}

/* A domain's score as text and as a bar, and what it means. */
static void
append_row (TegotaeProfileView       *self,
            const TegotaeDomainScore *domain,
            const char               *name,
            const char               *lang)
{
  GtkLabel *title, *tag, *score;
  GtkLevelBar *bar;
  g_autoptr (GtkWidget) row = tegotae_template_build ("result/tegotae-domain-row", "bar", &bar,
                                                      "name", &title, "score", &score, "tag", &tag, NULL);

  tegotae_text_set (title, name, lang);
  tegotae_text_printf (score, "%d", domain->score);
  show_tag (tag, domain);
  tegotae_colors_make_plain (bar);
  gtk_level_bar_set_value (bar, domain->score);
  g_object_set_data (G_OBJECT (bar), SCORE_KEY, GINT_TO_POINTER (domain->score));

  /* Translators: a domain, its score, and what it means (“Strength”). */
  tegotae_text_name_printf (row, _("%1$s: %2$d of 100, %3$s"), name, domain->score, gtk_label_get_text (tag));
  gtk_box_append (self->rows, row);
}

/* In steps of 0.1, because GTK does not tell assistive technology of the last
 * thousandth. */
static void
grow_row (GtkWidget *row,
          double     progress)
{
  GtkWidget *bar = gtk_widget_get_last_child (row);
  int score = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (bar), SCORE_KEY));

  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), round (CLAMP (progress, 0, 1) * score * 10) / 10);
}

void
tegotae_profile_view_set_attempt (TegotaeProfileView   *self,
                                  const TegotaeAttempt *attempt,
                                  const TegotaeContent *content)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (int));
  const char *lang;

  g_return_if_fail (TEGOTAE_IS_PROFILE_VIEW (self));
  g_return_if_fail (attempt != NULL);
  g_return_if_fail (content != NULL);

  lang = tegotae_attempt_get_lang (attempt, content);
  tegotae_template_clear (self->rows);
  for (guint i = 0; i < attempt->profile->domains->len; i++)
    {
      const TegotaeDomainScore *domain = g_ptr_array_index (attempt->profile->domains, i);
      char *name = tegotae_words_of_domain (attempt, content, domain->id);

      g_ptr_array_add (names, name);
      g_array_append_val (scores, domain->score);
      append_row (self, domain, name, lang);
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
    grow_row (row, progress);
}

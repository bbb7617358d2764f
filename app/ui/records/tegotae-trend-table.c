/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-table.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "text/tegotae-words-trend.h"
#include "ui/widgets/tegotae-adaptive.h"
#include "ui/widgets/tegotae-table-layout.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

/* A score has at most three digits. */
#define SCORE_CHARS 3

#define MAX_HEADING_CHARS 10

/* Rows made at once: a thousand would be waited for. */
#define BATCH 100

/* With more domains they stand below each other at any width. */
#define MAX_COLUMNS 6

struct _TegotaeTrendTable
{
  AdwBin          parent_instance;

  TegotaeTrend   *trend;
  TegotaeContent *content;
  GPtrArray      *domains; /* ids */
  guint           n_shown; /* how many rows there are, if there are as many points */
  GtkBox         *header;
  GtkListBox     *rows;
  GtkWidget      *older;
};

G_DEFINE_FINAL_TYPE (TegotaeTrendTable, tegotae_trend_table, ADW_TYPE_BIN)

static gboolean
is_narrow (TegotaeTrendTable *self)
{
  return self->domains->len > MAX_COLUMNS
         || tegotae_adaptive_get_narrow (TEGOTAE_ADAPTIVE (adw_bin_get_child (ADW_BIN (self))));
}

/* The name of a row says what its labels say. */
static GtkLabel *
create_label (const char *text,
              float       xalign,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", xalign,
                                   "yalign", 0.0,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static GtkWidget *
create_number (const char *text,
               const char *css_class)
{
  GtkLabel *label = create_label (text, 1, css_class);

  gtk_label_set_width_chars (label, SCORE_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (label), "numeric");

  return GTK_WIDGET (label);
}

static char *
get_facts (TegotaeTrendTable    *self,
           const TegotaeAttempt *attempt)
{
  g_autofree char *time = tegotae_words_of_time (attempt->finished_at);
  g_autofree char *band = tegotae_words_of_band (attempt, self->content);
  const char *stage = tegotae_words_of_stage (attempt->stage);

  return g_strconcat (time, "\n", band, *stage != '\0' ? " · " : "", stage, NULL);
}

static char *
get_domain_score (TegotaeTrendTable    *self,
                  const TegotaeAttempt *attempt,
                  guint                 index)
{
  const TegotaeDomainScore *domain;

  domain = tegotae_profile_find (attempt->profile, g_ptr_array_index (self->domains, index));

  return domain != NULL ? g_strdup_printf ("%d", domain->score) : g_strdup ("–");
}

static char *
get_domain_name (TegotaeTrendTable    *self,
                 const TegotaeAttempt *attempt,
                 guint                 index)
{
  return tegotae_words_of_domain (attempt, self->content, g_ptr_array_index (self->domains, index));
}

/* All in one line, for the name of a row. */
static char *
list_domains (TegotaeTrendTable    *self,
              const TegotaeAttempt *attempt)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->domains->len; i++)
    {
      g_autofree char *name = get_domain_name (self, attempt, i);
      g_autofree char *score = get_domain_score (self, attempt, i);

      g_ptr_array_add (facts, g_strdup_printf ("%s %s", name, score));
    }
  g_ptr_array_add (facts, NULL);

  return g_strjoinv (C_("between list items", ", "), (char **) facts->pdata);
}

/* The domains below each other, as they are put where it is narrow. */
static GtkWidget *
create_domains (TegotaeTrendTable    *self,
                const TegotaeAttempt *attempt)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "column-spacing", 6,
                                  NULL);

  for (guint i = 0; i < self->domains->len; i++)
    {
      g_autofree char *name = get_domain_name (self, attempt, i);
      g_autofree char *score = get_domain_score (self, attempt, i);
      GtkWidget *label = GTK_WIDGET (create_label (name, 0, "caption"));

      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), create_number (score, "caption"), 1, (int) i, 1, 1);
    }

  return grid;
}

static void
add_domains (TegotaeTrendTable    *self,
             GtkBox               *cells,
             const TegotaeAttempt *attempt)
{
  if (is_narrow (self))
    {
      gtk_box_append (cells, create_domains (self, attempt));
      return;
    }

  for (guint i = 0; i < self->domains->len; i++)
    {
      g_autofree char *score = get_domain_score (self, attempt, i);

      gtk_box_append (cells, create_number (score, NULL));
    }
}

static GtkWidget *
create_cells (TegotaeTrendTable    *self,
              const TegotaeAttempt *attempt)
{
  g_autofree char *facts = get_facts (self, attempt);
  g_autofree char *score = g_strdup_printf ("%d", attempt->score);
  GtkBox *cells = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_box_append (cells, GTK_WIDGET (create_label (facts, 0, NULL)));
  gtk_box_append (cells, create_number (score, "heading"));
  add_domains (self, cells, attempt);

  return GTK_WIDGET (cells);
}

static GtkWidget *
create_row (TegotaeTrendTable       *self,
            const TegotaeTrendPoint *point)
{
  const TegotaeAttempt *attempt = point->attempt;
  g_autofree char *listed = list_domains (self, attempt);
  g_autofree char *said = tegotae_words_of_trend_point (point, self->content);
  g_autofree char *name = g_strconcat (said, C_("between list items", ", "), listed, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", create_cells (self, attempt), NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", attempt->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "records.open");
  tegotae_text_set_name (row, name);

  return row;
}

/* Words of the heading stay whole; it takes as many lines as it has words. */
static void
add_heading (TegotaeTrendTable *self,
             const char        *text,
             float              xalign,
             const char        *lang)
{
  GtkLabel *label = create_label ("", xalign, NULL);

  gtk_label_set_justify (label, xalign > 0 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_label_set_max_width_chars (label, MAX_HEADING_CHARS);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD);
  tegotae_text_set (label, text, lang);
  gtk_box_append (self->header, GTK_WIDGET (label));
}

static void
fill_header (TegotaeTrendTable *self)
{
  guint n = self->trend->points->len;
  const TegotaeAttempt *newest = tegotae_trend_get_point (self->trend, n - 1)->attempt;

  add_heading (self, C_("column", "Date"), 0, NULL);
  add_heading (self, C_("column", "Score"), 1, NULL);
  if (is_narrow (self))
    {
      add_heading (self, C_("column", "Areas"), 0, NULL);
      return;
    }

  for (guint i = 0; i < self->domains->len; i++)
    {
      g_autofree char *name = get_domain_name (self, newest, i);

      add_heading (self, name, 1, tegotae_attempt_get_lang (newest, self->content));
    }
}

/* Makes the rows that are missing. Every row, the heading too, has the columns of the heading
 * and the first row. */
static void
add_rows (TegotaeTrendTable *self,
          guint              first)
{
  guint n = self->trend->points->len;

  for (guint i = first; i < MIN (n, self->n_shown); i++)
    {
      GtkWidget *row = create_row (self, tegotae_trend_get_point (self->trend, n - 1 - i));
      GtkWidget *sample;

      gtk_list_box_append (self->rows, row);
      sample = gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (self->rows, 0));
      gtk_widget_set_layout_manager (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)),
                                     tegotae_table_layout_new (GTK_WIDGET (self->header), sample));
      if (i == 0)
        gtk_widget_set_layout_manager (GTK_WIDGET (self->header),
                                       tegotae_table_layout_new (GTK_WIDGET (self->header), sample));
    }

  gtk_widget_set_visible (self->older, n > self->n_shown);
}

/* Only once it is to be seen: there may be hundreds of rows. */
static void
fill (TegotaeTrendTable *self)
{
  tegotae_template_clear (self->header);
  tegotae_template_clear (self->rows);
  gtk_widget_set_visible (self->older, FALSE);
  if (self->trend == NULL || self->trend->points->len == 0)
    return;

  fill_header (self);
  add_rows (self, 0);
}

/* What has no place yet would be scrolled to at the very top. */
static gboolean
on_tick_cb (GtkWidget     *row,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  if (gtk_widget_get_width (row) == 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_grab_focus (row);

  return G_SOURCE_REMOVE;
}

/* Out of sight, because GTK 4.8 does not tell assistive technology of rows that come into
 * a list that is seen. The first of them takes the focus, for the button may disappear. */
static void
on_older_clicked_cb (TegotaeTrendTable *self)
{
  guint first = self->n_shown;

  self->n_shown += BATCH;
  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  add_rows (self, first);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) first)),
                                on_tick_cb, NULL, NULL);
}

static void
on_narrow_cb (TegotaeTrendTable *self)
{
  if (gtk_list_box_get_row_at_index (self->rows, 0) != NULL)
    fill (self);
}

static void
tegotae_trend_table_dispose (GObject *object)
{
  TegotaeTrendTable *self = TEGOTAE_TREND_TABLE (object);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->trend, tegotae_trend_free);
  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_pointer (&self->domains, g_ptr_array_unref);
}

static void
tegotae_trend_table_class_init (TegotaeTrendTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_trend_table_dispose;

  tegotae_template_set (widget_class, "records/tegotae-trend-table");
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTable, header);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTable, older);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_older_clicked_cb);
}

static void
tegotae_trend_table_init (TegotaeTrendTable *self)
{
  self->n_shown = BATCH;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_trend_table_set_trend (TegotaeTrendTable    *self,
                               const TegotaeTrend   *trend,
                               const TegotaeContent *content)
{
  g_return_if_fail (TEGOTAE_IS_TREND_TABLE (self));
  g_return_if_fail (content != NULL);

  g_clear_pointer (&self->trend, tegotae_trend_free);
  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_pointer (&self->domains, g_ptr_array_unref);
  self->content = tegotae_content_ref ((TegotaeContent *) content);
  if (trend != NULL)
    {
      self->trend = tegotae_trend_copy (trend);
      self->domains = tegotae_trend_list_domains (trend);
    }
  else
    {
      self->n_shown = BATCH;
    }

  fill (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-trend-table.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "text/tegotae-words-trend.h"
#include "ui/widgets/tegotae-adaptive.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

#define SCORE_CHARS 6

struct _TegotaeTrendTable
{
  AdwBin          parent_instance;

  TegotaeTrend   *trend;
  TegotaeContent *content;
  GPtrArray      *domains; /* ids */
  GPtrArray      *columns; /* of GtkSizeGroup: the domains, as wide as their names */

  GtkBox         *header;
  GtkListBox     *rows;
};

G_DEFINE_FINAL_TYPE (TegotaeTrendTable, tegotae_trend_table, ADW_TYPE_BIN)

static gboolean
is_narrow (TegotaeTrendTable *self)
{
  return tegotae_adaptive_get_narrow (TEGOTAE_ADAPTIVE (adw_bin_get_child (ADW_BIN (self))));
}

/* The name of a row says what its labels say. */
static GtkWidget *
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

  return label;
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

/* @separator: between one domain and the next */
static char *
get_domains (TegotaeTrendTable    *self,
             const TegotaeAttempt *attempt,
             const char           *separator)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->domains->len; i++)
    {
      g_autofree char *name = get_domain_name (self, attempt, i);
      g_autofree char *score = get_domain_score (self, attempt, i);

      g_ptr_array_add (facts, g_strdup_printf ("%s %s", name, score));
    }
  g_ptr_array_add (facts, NULL);

  return g_strjoinv (separator, (char **) facts->pdata);
}

static void
add_numbers (TegotaeTrendTable    *self,
             GtkBox               *box,
             const TegotaeAttempt *attempt)
{
  for (guint i = 0; i < self->domains->len; i++)
    {
      g_autofree char *score = get_domain_score (self, attempt, i);
      GtkWidget *label = create_label (score, 1, "numeric");

      gtk_size_group_add_widget (g_ptr_array_index (self->columns, i), label);
      gtk_box_append (box, label);
    }
}

static void
add_score (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = create_label (text, 1, css_class);

  gtk_label_set_width_chars (GTK_LABEL (label), SCORE_CHARS);
  gtk_box_append (box, label);
}

static GtkWidget *
create_row (TegotaeTrendTable       *self,
            const TegotaeTrendPoint *point)
{
  const TegotaeAttempt *attempt = point->attempt;
  g_autofree char *facts = get_facts (self, attempt);
  g_autofree char *score = g_strdup_printf ("%d", attempt->score);
  g_autofree char *domains = get_domains (self, attempt, "\n");
  g_autofree char *listed = get_domains (self, attempt, C_("between list items", ", "));
  g_autofree char *said = tegotae_words_of_trend_point (point, self->content);
  g_autofree char *name = g_strconcat (said, C_("between list items", ", "), listed, NULL);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, NULL);
  GtkWidget *first = create_label (facts, 0, NULL);

  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (box, first);
  add_score (box, score, "heading");
  if (is_narrow (self))
    gtk_box_append (box, create_label (domains, 0, "caption"));
  else
    add_numbers (self, box, attempt);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", attempt->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "records.open");
  tegotae_text_set_name (GTK_WIDGET (row), name);

  return row;
}

static void
fill_header (TegotaeTrendTable *self)
{
  guint n = self->trend->points->len;
  const TegotaeAttempt *newest = tegotae_trend_get_point (self->trend, n - 1)->attempt;
  GtkWidget *first = create_label (C_("column", "Date"), 0, NULL);

  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (self->header, first);
  add_score (self->header, C_("column", "Score"), NULL);

  for (guint i = 0; !is_narrow (self) && i < self->domains->len; i++)
    {
      g_autofree char *name = get_domain_name (self, newest, i);
      GtkWidget *label = create_label (name, 1, NULL);

      gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
      gtk_size_group_add_widget (g_ptr_array_index (self->columns, i), label);
      gtk_box_append (self->header, label);
    }

  if (is_narrow (self))
    gtk_box_append (self->header, create_label (C_("column", "Domains"), 0, NULL));
}

/* Only once it is to be seen: there may be hundreds of rows. */
static void
fill (TegotaeTrendTable *self)
{
  tegotae_template_clear (self->header);
  tegotae_template_clear (self->rows);
  g_ptr_array_set_size (self->columns, 0);
  if (self->trend == NULL || self->trend->points->len == 0)
    return;

  for (guint i = 0; i < self->domains->len; i++)
    g_ptr_array_add (self->columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));

  fill_header (self);
  for (guint i = self->trend->points->len; i > 0; i--)
    gtk_list_box_append (self->rows, create_row (self, tegotae_trend_get_point (self->trend, i - 1)));
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
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

static void
tegotae_trend_table_class_init (TegotaeTrendTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_trend_table_dispose;

  tegotae_template_set (widget_class, "records/tegotae-trend-table");
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTable, header);
  gtk_widget_class_bind_template_child (widget_class, TegotaeTrendTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
tegotae_trend_table_init (TegotaeTrendTable *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
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

  fill (self);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-filter-bar.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-choice.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-item.h"

struct _TegotaeFilterBar
{
  GtkWidget           parent_instance;

  GtkCustomFilter    *filter;
  char               *domain; /* NULL for every domain */
  TegotaeStage        stage;
  TegotaeMarksFilter  marks;
  GPtrArray          *domain_ids; /* of char *, in the order offered */

  GtkWidget          *clamp;
  TegotaeChoice      *domain_choice;
  TegotaeChoice      *stage_choice;
  GtkToggleButton    *unread;
  GtkToggleButton    *bookmarked;
  GtkLabel           *count;
  GtkWidget          *clear;
};

G_DEFINE_FINAL_TYPE (TegotaeFilterBar, tegotae_filter_bar, GTK_TYPE_WIDGET)

static gboolean
match (gpointer object,
       gpointer user_data)
{
  TegotaeFilterBar *self = user_data;
  const TegotaeEntryItem *item = object;

  if (self->domain != NULL && tegotae_entry_info_get_weight (item->info, self->domain) == 0)
    return FALSE;

  if (!tegotae_marks_filter_match (self->marks, item->marks))
    return FALSE;

  return self->stage == TEGOTAE_STAGE_NONE || tegotae_stages_have (item->info->stages, self->stage);
}

/* Without a function the filter is known to let through all. */
static void
update (TegotaeFilterBar *self)
{
  gboolean is_active = tegotae_filter_bar_is_active (self);

  gtk_custom_filter_set_filter_func (self->filter, is_active ? match : NULL, is_active ? self : NULL, NULL);
  gtk_widget_set_visible (self->clear, is_active);
}

/* The first of either choice is "all". */
static void
on_chosen_cb (TegotaeFilterBar *self)
{
  guint domain = tegotae_choice_get_selected (self->domain_choice);
  guint stage = tegotae_choice_get_selected (self->stage_choice);
  const char *id;

  if (domain > self->domain_ids->len || stage > TEGOTAE_N_STAGES)
    return;

  id = domain > 0 ? g_ptr_array_index (self->domain_ids, domain - 1) : NULL;
  if (g_strcmp0 (self->domain, id) == 0 && self->stage == (TegotaeStage) stage - 1)
    return;

  g_free (self->domain);
  self->domain = g_strdup (id);
  self->stage = (TegotaeStage) stage - 1;
  update (self);
}

static void
on_marks_toggled_cb (TegotaeFilterBar *self)
{
  self->marks = (TegotaeMarksFilter) {
    gtk_toggle_button_get_active (self->bookmarked) ? TEGOTAE_MARK_BOOKMARKED : TEGOTAE_MARK_NONE,
    gtk_toggle_button_get_active (self->unread) ? TEGOTAE_MARK_READ : TEGOTAE_MARK_NONE,
  };
  update (self);
}

/* The button disappears, so the focus moves to the filters. */
static void
on_clear_clicked_cb (TegotaeFilterBar *self)
{
  tegotae_filter_bar_clear (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
offer_stages (TegotaeFilterBar *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, _("Every stage"));
  for (int stage = 0; stage < TEGOTAE_N_STAGES; stage++)
    g_ptr_array_add (names, (char *) tegotae_words_of_stage (stage));
  g_ptr_array_add (names, NULL);

  tegotae_choice_set_options (self->stage_choice, (const char * const *) names->pdata, NULL, 0);
}

static void
tegotae_filter_bar_finalize (GObject *object)
{
  TegotaeFilterBar *self = TEGOTAE_FILTER_BAR (object);

  /* The list may outlive this. */
  gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_object_unref (self->filter);
  g_free (self->domain);
  g_ptr_array_unref (self->domain_ids);

  G_OBJECT_CLASS (tegotae_filter_bar_parent_class)->finalize (object);
}

static void
tegotae_filter_bar_class_init (TegotaeFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_filter_bar_finalize;

  tegotae_template_set (widget_class, "advice/tegotae-filter-bar");
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, bookmarked);
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, clamp);
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, clear);
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, count);
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, domain_choice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, stage_choice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeFilterBar, unread);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_marks_toggled_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-filter-bar");
}

static void
tegotae_filter_bar_init (TegotaeFilterBar *self)
{
  self->filter = gtk_custom_filter_new (NULL, NULL, NULL);
  self->stage = TEGOTAE_STAGE_NONE;
  self->domain_ids = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_init_template (GTK_WIDGET (self));
  offer_stages (self);
}

GtkFilter *
tegotae_filter_bar_get_filter (TegotaeFilterBar *self)
{
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (self), NULL);

  return GTK_FILTER (self->filter);
}

const char *
tegotae_filter_bar_get_domain (TegotaeFilterBar *self)
{
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (self), NULL);

  return self->domain;
}

TegotaeStage
tegotae_filter_bar_get_stage (TegotaeFilterBar *self)
{
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (self), TEGOTAE_STAGE_NONE);

  return self->stage;
}

TegotaeMarksFilter
tegotae_filter_bar_get_marks (TegotaeFilterBar *self)
{
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (self), (TegotaeMarksFilter) { 0 });

  return self->marks;
}

gboolean
tegotae_filter_bar_is_active (TegotaeFilterBar *self)
{
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (self), FALSE);

  return self->domain != NULL || self->stage != TEGOTAE_STAGE_NONE || tegotae_marks_filter_is_active (self->marks);
}

void
tegotae_filter_bar_accept_more (TegotaeFilterBar *self)
{
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (self));

  if (tegotae_marks_filter_is_active (self->marks))
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_LESS_STRICT);
}

void
tegotae_filter_bar_set_content (TegotaeFilterBar     *self,
                                const TegotaeContent *content)
{
  g_autoptr (GPtrArray) domains = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint chosen;

  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (self));
  g_return_if_fail (content != NULL);

  domains = tegotae_content_list_domains (content, NULL);
  chosen = tegotae_domain_find_in (domains, self->domain);

  g_ptr_array_set_size (self->domain_ids, 0);
  g_ptr_array_add (names, _("Every area"));
  for (guint i = 0; i < domains->len; i++)
    {
      TegotaeDomain *domain = g_ptr_array_index (domains, i);

      g_ptr_array_add (self->domain_ids, g_strdup (domain->id));
      g_ptr_array_add (names, domain->name);
    }
  g_ptr_array_add (names, NULL);

  tegotae_choice_set_options (self->domain_choice, (const char * const *) names->pdata, content->lang,
                              chosen < domains->len ? chosen + 1 : 0);
}

void
tegotae_filter_bar_set_counts (TegotaeFilterBar *self,
                               guint             n_shown,
                               guint             n_all)
{
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (self));

  if (n_shown == n_all)
    tegotae_text_printf (self->count, ngettext ("%u entry", "%u entries", n_all), n_all);
  else
    /* Translators: how many entries are shown, and how many there are. */
    tegotae_text_printf (self->count, ngettext ("%u of %u entry", "%u of %u entries", n_all), n_shown, n_all);
}

void
tegotae_filter_bar_set_found (TegotaeFilterBar *self,
                              guint             n_found,
                              gboolean          has_more)
{
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (self));

  if (has_more)
    /* Translators: only so many of what was found are shown. */
    tegotae_text_printf (self->count, ngettext ("The best %u", "The best %u", n_found), n_found);
  else
    /* Translators: entries that a search has found. */
    tegotae_text_printf (self->count, ngettext ("%u found", "%u found", n_found), n_found);
}

const char *
tegotae_filter_bar_explain_none (TegotaeFilterBar *self)
{
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (self), NULL);

  if ((self->marks.with & TEGOTAE_MARK_BOOKMARKED) != 0)
    return _("Bookmark an entry while you read it, and you will find it here again.");

  if ((self->marks.without & TEGOTAE_MARK_READ) != 0)
    return _("You have read everything that fits.");

  return _("Try another area, or every stage: much of the advice fits more than one.");
}

void
tegotae_filter_bar_clear (TegotaeFilterBar *self)
{
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (self));

  tegotae_choice_set_selected (self->domain_choice, 0);
  tegotae_choice_set_selected (self->stage_choice, 0);
  gtk_toggle_button_set_active (self->unread, FALSE);
  gtk_toggle_button_set_active (self->bookmarked, FALSE);
}

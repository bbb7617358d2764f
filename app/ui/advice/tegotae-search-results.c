/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-results.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/search/tegotae-search-result.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-list.h"

/* The most results that are asked for. */
#define LIMIT 50

struct _TegotaeSearchResults
{
  GtkWidget           parent_instance;

  TegotaeService     *service;
  TegotaeLoader      *search;
  TegotaeFilterBar   *filters;
  TegotaeMarks       *marks;
  char               *query; /* "" if nothing is searched for */
  gboolean            as_typed; /* words that nothing has stay */
  gboolean            answered;
  gboolean            enter; /* as soon as the answer is there */

  GtkWidget          *box;
  GtkWidget          *mended;
  GtkLabel           *searched_for;
  GtkStack           *stack;
  TegotaeEntryList   *list;
  AdwStatusPage      *none;
  GtkWidget          *clear;
};

enum
{
  ANSWERED,
  CLEAR_FILTERS,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeSearchResults, tegotae_search_results, GTK_TYPE_WIDGET)

static void
show_none (TegotaeSearchResults *self)
{
  gboolean filtered = tegotae_filter_bar_is_active (self->filters);

  adw_status_page_set_description (self->none,
                                   filtered
                                   ? _("The filters may hide it. Search all entries, or try shorter words.")
                                   : _("Try fewer or shorter words, or say it another way."));
  gtk_widget_set_visible (self->clear, filtered);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->none));
}

/* Says what was searched for in place of what was typed. */
static void
show_searched_for (TegotaeSearchResults *self,
                   GPtrArray            *results)
{
  const TegotaeSearchResult *first = results->len > 0 ? g_ptr_array_index (results, 0) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->mended, first != NULL && first->searched_for != NULL);
  if (first == NULL || first->searched_for == NULL)
    return;

  /* Translators: %s is what was searched for in place of a word that no entry has */
  text = g_strdup_printf (_("Searched for “%s”"), first->searched_for);
  gtk_label_set_text (self->searched_for, text);
}

static void
show_results (TegotaeSearchResults *self,
              GPtrArray            *results)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);

  if (content == NULL)
    return;

  self->answered = TRUE;
  show_searched_for (self, results);
  tegotae_entry_list_set_results (self->list, results, self->marks, content);

  if (results->len > 0)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->list));
  else
    show_none (self);

  g_signal_emit (self, signals[ANSWERED], 0);

  if (self->enter)
    tegotae_search_results_enter (self);
}

static void
on_answered_cb (gpointer      owner,
                gpointer      answer,
                const GError *error)
{
  TegotaeSearchResults *self = owner;
  g_autoptr (GPtrArray) results = answer;

  if (results != NULL)
    {
      show_results (self, results);
      return;
    }

  self->enter = FALSE;
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

/* Nothing if nothing is searched for. */
static gpointer
create_search (gpointer owner)
{
  TegotaeSearchResults *self = owner;
  TegotaeSearch *search;

  if (*self->query == '\0')
    return NULL;

  search = tegotae_search_new (self->query, tegotae_filter_bar_get_stage (self->filters),
                               tegotae_filter_bar_get_domain (self->filters),
                               tegotae_filter_bar_get_marks (self->filters), LIMIT);
  search->as_typed = self->as_typed;

  return search;
}

/* Results that are marked meanwhile stay until the next search. */
static void
on_filter_changed_cb (TegotaeSearchResults *self,
                      GtkFilterChange       change)
{
  if (change != GTK_FILTER_CHANGE_LESS_STRICT)
    tegotae_search_results_refresh (self);
}

static void
on_clear_clicked_cb (TegotaeSearchResults *self)
{
  g_signal_emit (self, signals[CLEAR_FILTERS], 0);
}

static void
on_as_typed_clicked_cb (TegotaeSearchResults *self)
{
  self->as_typed = TRUE;
  tegotae_search_results_refresh (self);
  tegotae_search_results_enter (self);
}

/* As the buttons of TegotaeAdviceList, it has no action. */
static void
on_write_clicked_cb (TegotaeSearchResults *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-question", "s", self->query);
}

static gboolean
tegotae_search_results_grab_focus (GtkWidget *widget)
{
  TegotaeSearchResults *self = TEGOTAE_SEARCH_RESULTS (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (page == GTK_WIDGET (self->list))
    return gtk_widget_grab_focus (page);

  return gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
tegotae_search_results_dispose (GObject *object)
{
  TegotaeSearchResults *self = TEGOTAE_SEARCH_RESULTS (object);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_object (&self->filters);
  g_clear_pointer (&self->marks, tegotae_marks_unref);
  g_clear_pointer (&self->query, g_free);
}

static void
tegotae_search_results_class_init (TegotaeSearchResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_search_results_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_search_results_grab_focus);

  signals[ANSWERED] = g_signal_new ("answered", TEGOTAE_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLEAR_FILTERS] = g_signal_new ("clear-filters", TEGOTAE_TYPE_SEARCH_RESULTS,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", TEGOTAE_TYPE_SEARCH_RESULTS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (TEGOTAE_TYPE_ENTRY_LIST);
  tegotae_template_set (widget_class, "advice/tegotae-search-results");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, clear);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, mended);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, none);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, searched_for);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSearchResults, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_as_typed_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_write_clicked_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-search-results");
}

static void
tegotae_search_results_init (TegotaeSearchResults *self)
{
  self->query = g_strdup ("");
  self->marks = tegotae_marks_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_mend_stock_widgets (GTK_WIDGET (self));
}

GtkWidget *
tegotae_search_results_new (TegotaeService   *service,
                            TegotaeFilterBar *filters)
{
  TegotaeSearchResults *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (TEGOTAE_IS_FILTER_BAR (filters), NULL);

  self = g_object_new (TEGOTAE_TYPE_SEARCH_RESULTS, NULL);
  self->service = g_object_ref (service);
  self->filters = g_object_ref (filters);

  g_signal_connect_object (tegotae_filter_bar_get_filter (filters), "changed", G_CALLBACK (on_filter_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->search = tegotae_loader_new (self, service, &tegotae_call_search, create_search, on_answered_cb,
                                     "questions-changed", NULL);

  return GTK_WIDGET (self);
}

void
tegotae_search_results_search (TegotaeSearchResults *self,
                               const char           *query)
{
  g_return_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self));
  g_return_if_fail (query != NULL);

  if (g_str_equal (self->query, query))
    return;

  g_free (self->query);
  self->query = g_strdup (query);
  self->as_typed = FALSE;
  self->enter = FALSE;

  tegotae_loader_load (self->search);
  if (*query == '\0')
    {
      tegotae_entry_list_clear (self->list);
      self->answered = FALSE;
    }
}

void
tegotae_search_results_refresh (TegotaeSearchResults *self)
{
  g_return_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self));

  tegotae_loader_load (self->search);
}

gboolean
tegotae_search_results_is_answered (TegotaeSearchResults *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self), FALSE);

  return self->answered;
}

guint
tegotae_search_results_get_n_shown (TegotaeSearchResults *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self), 0);

  return tegotae_entry_list_get_n_shown (self->list);
}

gboolean
tegotae_search_results_has_more (TegotaeSearchResults *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self), FALSE);

  return tegotae_entry_list_get_n_all (self->list) >= LIMIT;
}

void
tegotae_search_results_set_marks (TegotaeSearchResults *self,
                                  TegotaeMarks         *marks)
{
  g_return_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self));
  g_return_if_fail (marks != NULL);

  tegotae_marks_ref (marks);
  tegotae_marks_unref (self->marks);
  self->marks = marks;
  tegotae_entry_list_set_marks (self->list, marks);
}

void
tegotae_search_results_set_current (TegotaeSearchResults *self,
                                    const char           *pack,
                                    const char           *id)
{
  g_return_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self));

  tegotae_entry_list_set_current (self->list, pack, id);
}

void
tegotae_search_results_enter (TegotaeSearchResults *self)
{
  g_return_if_fail (TEGOTAE_IS_SEARCH_RESULTS (self));

  self->enter = tegotae_loader_is_busy (self->search);
  if (!self->enter)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

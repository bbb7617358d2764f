/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-advice-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-list.h"
#include "tegotae-filter-bar.h"
#include "tegotae-search-results.h"

/* How many entries are suggested at most. */
#define N_FIRST 5

struct _TegotaeAdviceList
{
  GtkWidget             parent_instance;

  TegotaeService       *service;
  TegotaeLoader        *loader;
  gboolean              stale; /* the entries are to be replaced */
  TegotaeLoader        *suggest;
  gboolean              unasked; /* for suggestions, until their place is seen */
  gboolean              anew;    /* there is another attempt since the list was seen */

  GtkWidget            *box;
  GtkWidget            *search_clamp;
  GtkSearchEntry       *search_entry;
  TegotaeFilterBar     *filter_bar;
  GtkStack             *stack;
  TegotaeEntryList     *list;
  TegotaeSearchResults *results;
  AdwStatusPage        *none;
  AdwStatusPage        *failure;
  GtkWidget            *questions;
  GtkLabel             *n_questions;
};

G_DEFINE_FINAL_TYPE (TegotaeAdviceList, tegotae_advice_list, GTK_TYPE_WIDGET)

static const char *
choose_page (TegotaeAdviceList *self)
{
  if (tegotae_entry_list_get_n_all (self->list) == 0)
    return "empty";

  if (tegotae_search_results_is_answered (self->results))
    return "results";

  return tegotae_entry_list_get_n_shown (self->list) > 0 ? "list" : "none";
}

static void
show_counts (TegotaeAdviceList *self)
{
  if (tegotae_search_results_is_answered (self->results))
    tegotae_filter_bar_set_found (self->filter_bar,
                                  tegotae_search_results_get_n_shown (self->results),
                                  tegotae_search_results_has_more (self->results));
  else
    tegotae_filter_bar_set_counts (self->filter_bar, tegotae_entry_list_get_n_shown (self->list),
                                   tegotae_entry_list_get_n_all (self->list));
}

static void
set_tools_visible (TegotaeAdviceList *self,
                   gboolean           visible)
{
  gtk_widget_set_visible (self->search_clamp, visible);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), visible);
}

static void
show_n_questions (TegotaeAdviceList *self,
                  guint              n)
{
  g_autofree char *heard = g_strdup_printf (ngettext ("%u question you wrote", "%u questions you wrote", n), n);

  tegotae_text_printf (self->n_questions, "%u", n);
  gtk_widget_set_visible (GTK_WIDGET (self->n_questions), n > 0);
  tegotae_text_name_printf (self->questions, "%s%s%s", _("Your Questions"), n > 0 ? "\n" : "", n > 0 ? heard : "");
}

/* The page of the questions tells why they cannot be read. */
static void
on_questions_listed_cb (gpointer      owner,
                        gpointer      answer,
                        const GError *error)
{
  g_autoptr (GPtrArray) questions = answer;

  if (questions != NULL)
    show_n_questions (owner, questions->len);
}

/* Hands on the focus that was held while the list was loaded. */
static void
show_page (TegotaeAdviceList *self,
           const char        *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  tegotae_keyboard_pass (GTK_WIDGET (self));
}

/* Nothing is asked for what is not seen, nor while somebody searches. */
static gpointer
create_suggest (gpointer owner)
{
  TegotaeAdviceList *self = owner;

  self->unasked = !gtk_widget_get_mapped (owner)
                  || tegotae_search_results_is_answered (self->results)
                  || tegotae_filter_bar_is_active (self->filter_bar);

  return self->unasked ? NULL
                       : tegotae_suggest_arguments_new (NULL, tegotae_service_get_stage (self->service), N_FIRST);
}

/* Nothing is lost without them, so a failure makes no noise. */
static void
on_suggested_cb (gpointer      owner,
                 gpointer      answer,
                 const GError *error)
{
  TegotaeAdviceList *self = owner;
  g_autoptr (GPtrArray) suggestions = answer;

  if (tegotae_entry_list_set_suggestions (self->list, suggestions) && self->anew)
    tegotae_entry_list_show_beginning (self->list);
  self->anew = FALSE;
}

static void
suggest_if_unasked (TegotaeAdviceList *self)
{
  if (self->unasked)
    tegotae_loader_load (self->suggest);
}

static void
on_attempts_changed_cb (TegotaeAdviceList *self)
{
  self->anew = self->anew || !gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
update (TegotaeAdviceList *self)
{
  suggest_if_unasked (self);
  adw_status_page_set_description (self->none, tegotae_filter_bar_explain_none (self->filter_bar));
  show_counts (self);
  set_tools_visible (self, tegotae_entry_list_get_n_all (self->list) > 0);
  show_page (self, choose_page (self));
}

static void
on_failed_cb (TegotaeAdviceList *self,
              const char        *message)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  text = g_strdup_printf (_("%s\n\nNothing was deleted."), message);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_description (self->failure, markup);
  set_tools_visible (self, FALSE);
  show_page (self, "failure");
}

static void
show_marks (TegotaeAdviceList *self,
            TegotaeMarks      *marks)
{
  tegotae_entry_list_set_marks (self->list, marks);
  tegotae_search_results_set_marks (self->results, marks);
  tegotae_filter_bar_accept_more (self->filter_bar);
}

/* Entries that are there already stay, and with them the place in the list. */
static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeAdviceList *self = owner;
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (TegotaeMarkedEntries) listed = answer;

  if (listed == NULL)
    {
      on_failed_cb (self, error->message);
      return;
    }

  if (content == NULL)
    return;

  if (self->stale)
    tegotae_entry_list_set_entries (self->list, listed->entries, listed->marks, content);
  show_marks (self, listed->marks);
  if (!self->stale)
    return;

  self->stale = FALSE;
  tegotae_filter_bar_set_content (self->filter_bar, content);
  tegotae_search_results_refresh (self->results);
  update (self);
}

static gpointer
list_all (gpointer owner)
{
  return tegotae_listing_new (TEGOTAE_STAGE_NONE, NULL, NULL, NULL);
}

/* The buttons have no actions, because GTK 4.8 takes those for missing once the
 * view has moved the list to another parent. */
static void
reload (TegotaeAdviceList *self)
{
  self->stale = TRUE;
  tegotae_loader_load (self->loader);
}

/* What an input method is still composing is not in the text, so it does not come
 * here. Text that takes the place of another comes once, unlike with "changed". */
static void
on_text_cb (TegotaeAdviceList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  tegotae_search_results_search (self->results, tegotae_question_text_is_blank (text) ? "" : text);
  if (!tegotae_search_results_is_answered (self->results))
    update (self);
}

/* The first Escape clears the search, the next one leaves it. */
static void
on_stop_search_cb (TegotaeAdviceList *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->search_entry);

  if (*gtk_editable_get_text (editable) != '\0')
    gtk_editable_set_text (editable, "");
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_enter_cb (TegotaeAdviceList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    tegotae_search_results_enter (self->results);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Comes after the input method, which may want the key for its candidates. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   TegotaeAdviceList     *self)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  on_enter_cb (self);

  return GDK_EVENT_STOP;
}

static void
on_questions_clicked_cb (TegotaeAdviceList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-questions", NULL);
}

/* The button disappears, so the focus moves to the list. */
static void
on_show_all_clicked_cb (TegotaeAdviceList *self)
{
  tegotae_filter_bar_clear (self->filter_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Likewise, the focus moves to the results. */
static void
on_clear_filters_cb (TegotaeAdviceList *self)
{
  tegotae_filter_bar_clear (self->filter_bar);
  tegotae_search_results_enter (self->results);
}

static gboolean
tegotae_advice_list_grab_focus (GtkWidget *widget)
{
  TegotaeAdviceList *self = TEGOTAE_ADVICE_LIST (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (page == GTK_WIDGET (self->list) || page == GTK_WIDGET (self->results))
    return gtk_widget_grab_focus (page);

  return gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD) || tegotae_keyboard_hold (widget);
}

static void
tegotae_advice_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tegotae_advice_list_parent_class)->map (widget);

  suggest_if_unasked (TEGOTAE_ADVICE_LIST (widget));
}

static void
tegotae_advice_list_dispose (GObject *object)
{
  TegotaeAdviceList *self = TEGOTAE_ADVICE_LIST (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, update, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
}

static void
tegotae_advice_list_class_init (TegotaeAdviceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_advice_list_dispose;
  widget_class->map = tegotae_advice_list_map;
  tegotae_keyboard_set_order (widget_class, tegotae_advice_list_grab_focus);

  g_type_ensure (TEGOTAE_TYPE_ENTRY_LIST);
  g_type_ensure (TEGOTAE_TYPE_FILTER_BAR);
  tegotae_template_set (widget_class, "advice/tegotae-advice-list");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, n_questions);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, none);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, questions);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, search_clamp);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdviceList, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_questions_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-advice-list");
}

static void
tegotae_advice_list_init (TegotaeAdviceList *self)
{
  self->stale = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_text_set_name (GTK_WIDGET (self->search_entry), _("Search questions and answers"));
  tegotae_keyboard_init_holder (GTK_WIDGET (self));
  tegotae_entry_list_set_filters (self->list, self->filter_bar);
}

static void
add_results (TegotaeAdviceList *self)
{
  GtkWidget *results;

  results = tegotae_search_results_new (self->service, self->filter_bar);
  gtk_stack_add_named (self->stack, results, "results");
  self->results = TEGOTAE_SEARCH_RESULTS (results);

  g_signal_connect_object (results, "answered", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (results, "clear-filters", G_CALLBACK (on_clear_filters_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (results, "failed", G_CALLBACK (on_failed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
tegotae_advice_list_new (TegotaeService *service)
{
  TegotaeAdviceList *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_ADVICE_LIST, NULL);
  self->service = g_object_ref (service);

  add_results (self);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  self->loader = tegotae_loader_new (self, service, &tegotae_call_list_entries, list_all, on_listed_cb,
                                     "marks-changed", NULL);
  g_signal_connect_object (service, "attempts-changed", G_CALLBACK (on_attempts_changed_cb), self, G_CONNECT_SWAPPED);
  self->suggest = tegotae_loader_new (self, service, &tegotae_call_suggest, create_suggest, on_suggested_cb,
                                      "content-changed", "attempts-changed", "marks-changed", "stage-changed", NULL);
  show_n_questions (self, 0);
  tegotae_loader_new (self, service, &tegotae_call_list_questions, NULL, on_questions_listed_cb,
                      "questions-changed", NULL);

  return GTK_WIDGET (self);
}

void
tegotae_advice_list_search (TegotaeAdviceList *self)
{
  g_return_if_fail (TEGOTAE_IS_ADVICE_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

gboolean
tegotae_advice_list_is_searching (TegotaeAdviceList *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ADVICE_LIST (self), FALSE);

  return gtk_widget_get_state_flags (GTK_WIDGET (self->search_entry)) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

void
tegotae_advice_list_set_current (TegotaeAdviceList *self,
                                 const char        *pack,
                                 const char        *id)
{
  g_return_if_fail (TEGOTAE_IS_ADVICE_LIST (self));

  tegotae_entry_list_set_current (self->list, pack, id);
  tegotae_search_results_set_current (self->results, pack, id);
}

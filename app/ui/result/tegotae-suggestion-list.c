/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-suggestion-list.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

/* The first is on the card. */
#define LIMIT 4

/* Leads to the entry. */
typedef struct
{
  GtkWidget *widget; /* NULL while there is none */
  GtkWidget *unread;
  GtkLabel  *title;
  GtkLabel  *reason;
  GtkWidget *bookmark;
} Row;

struct _TegotaeSuggestionList
{
  AdwBin          parent_instance;

  TegotaeService *service;
  TegotaeAttempt *attempt;
  TegotaeLoader  *search;
  gboolean        stale;

  TegotaeMarks   *marks;       /* NULL until they are known */
  GPtrArray      *suggestions; /* what is shown */
  GPtrArray      *known;       /* (TegotaeEntryInfo) all that ever was */

  TegotaeTonightCard *card;
  GtkListBox     *list;
  Row             rows[LIMIT - 1];
};

G_DEFINE_FINAL_TYPE (TegotaeSuggestionList, tegotae_suggestion_list, ADW_TYPE_BIN)

/* The accessible name says everything the row shows. */
static void
show_suggestion (TegotaeSuggestionList   *self,
                 const Row               *row,
                 const TegotaeSuggestion *suggestion)
{
  const TegotaeEntryInfo *entry = suggestion->entry;
  TegotaeMark marks = tegotae_marks_get_info (self->marks, entry);
  gboolean read = (marks & TEGOTAE_MARK_READ) != 0;
  gboolean bookmarked = (marks & TEGOTAE_MARK_BOOKMARKED) != 0;
  g_autofree char *reason = tegotae_words_of_reasons (suggestion);

  tegotae_text_set (row->title, entry->title, entry->lang);
  gtk_label_set_text (row->reason, reason);
  gtk_widget_set_opacity (row->unread, read ? 0.0 : 1.0);
  gtk_widget_set_visible (row->bookmark, bookmarked);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row->widget), "(ss)", entry->pack, entry->id);
  tegotae_text_name_printf (row->widget, "%s%s%s%s%s\n%s", entry->title,
                            read ? "" : "\n", read ? "" : _("Not read yet"),
                            bookmarked ? "\n" : "", bookmarked ? _("Bookmarked") : "", reason);
}

/* Appended last, because the action is looked up with the target it has by then. */
static void
add_row (TegotaeSuggestionList   *self,
         Row                     *row,
         const TegotaeSuggestion *suggestion)
{
  g_autoptr (GtkWidget) widget = tegotae_template_build ("result/tegotae-suggestion-row",
                                                         "bookmark", &row->bookmark, "reason", &row->reason,
                                                         "title", &row->title, "unread", &row->unread, NULL);

  row->widget = widget;
  show_suggestion (self, row, suggestion);
  gtk_list_box_append (self->list, widget);
}

static void
remove_row (TegotaeSuggestionList *self,
            Row                   *row)
{
  gtk_list_box_remove (self->list, row->widget);
  row->widget = NULL;
}

static void
show_first (TegotaeSuggestionList *self)
{
  const TegotaeSuggestion *first = self->suggestions->len > 0 ? g_ptr_array_index (self->suggestions, 0) : NULL;
  g_autofree char *reasons = first != NULL ? tegotae_words_of_reasons (first) : NULL;

  tegotae_tonight_card_set_suggestion (self->card, first, reasons, self->attempt,
                                       tegotae_service_get_content (self->service));
}

/* A row that is there already is used again, so that focus stays. */
static void
show_suggestions (TegotaeSuggestionList *self)
{
  show_first (self);
  for (guint i = 1; i < LIMIT; i++)
    {
      Row *row = &self->rows[i - 1];

      if (i >= self->suggestions->len && row->widget != NULL)
        remove_row (self, row);
      else if (i < self->suggestions->len && row->widget == NULL)
        add_row (self, row, g_ptr_array_index (self->suggestions, i));
      else if (i < self->suggestions->len)
        show_suggestion (self, row, g_ptr_array_index (self->suggestions, i));
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->suggestions->len > 1);
}

static void
on_suggested_cb (gpointer      owner,
                 gpointer      answer,
                 const GError *error)
{
  TegotaeSuggestionList *self = owner;

  if (answer == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  g_ptr_array_unref (self->suggestions);
  self->suggestions = answer;
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);

      g_ptr_array_add (self->known, tegotae_entry_info_ref (suggestion->entry));
    }

  self->stale = FALSE;
  show_suggestions (self);
}

/* Nothing before the marks are known. */
static gpointer
create_search (gpointer owner)
{
  TegotaeSuggestionList *self = owner;

  return self->marks != NULL
    ? tegotae_suggest_arguments_new (self->attempt, tegotae_service_get_stage (self->service), LIMIT)
    : NULL;
}

/* Whether something that was suggested here was put aside, or taken back. */
static gboolean
has_new_verdict (TegotaeSuggestionList *self,
                 const TegotaeMarks    *marks)
{
  for (guint i = 0; i < self->known->len; i++)
    {
      const TegotaeEntryInfo *entry = g_ptr_array_index (self->known, i);
      TegotaeMark changed = tegotae_marks_get_info (self->marks, entry)
                            ^ tegotae_marks_get_info (marks, entry);

      if ((changed & TEGOTAE_MARK_NOT_FOR_ME) != 0)
        return TRUE;
    }

  return FALSE;
}

static void
on_marks_cb (gpointer      owner,
             gpointer      answer,
             const GError *error)
{
  TegotaeSuggestionList *self = owner;

  if (answer == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  self->stale = self->stale || has_new_verdict (self, answer);
  g_clear_pointer (&self->marks, tegotae_marks_unref);
  self->marks = answer;

  if (self->stale)
    tegotae_loader_load (self->search);
  else
    show_suggestions (self);
}

/* What is on its way is no longer wanted. */
static void
on_changed_cb (TegotaeSuggestionList *self)
{
  self->stale = TRUE;
  tegotae_loader_cancel (self->search);
}

static void
tegotae_suggestion_list_finalize (GObject *object)
{
  TegotaeSuggestionList *self = TEGOTAE_SUGGESTION_LIST (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->attempt, tegotae_attempt_unref);
  g_clear_pointer (&self->marks, tegotae_marks_unref);
  g_ptr_array_unref (self->suggestions);
  g_ptr_array_unref (self->known);

  G_OBJECT_CLASS (tegotae_suggestion_list_parent_class)->finalize (object);
}

static void
tegotae_suggestion_list_class_init (TegotaeSuggestionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_suggestion_list_finalize;

  tegotae_template_set (widget_class, "result/tegotae-suggestion-list");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSuggestionList, list);
}

static void
tegotae_suggestion_list_init (TegotaeSuggestionList *self)
{
  self->stale = TRUE;
  self->suggestions = g_ptr_array_new ();
  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_suggestion_list_set_attempt (TegotaeSuggestionList *self,
                                     TegotaeService        *service,
                                     TegotaeAttempt        *attempt,
                                     TegotaeTonightCard    *card)
{
  g_return_if_fail (TEGOTAE_IS_SUGGESTION_LIST (self));
  g_return_if_fail (TEGOTAE_IS_TONIGHT_CARD (card));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (attempt != NULL);
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  self->attempt = tegotae_attempt_ref (attempt);
  self->card = card;

  self->search = tegotae_loader_new (self, service, &tegotae_call_suggest, create_search, on_suggested_cb, NULL);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "stage-changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  tegotae_loader_new (self, service, &tegotae_call_list_marks, NULL, on_marks_cb, "content-changed",
                      "stage-changed", "marks-changed", NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-suggestion-list.h"

#include "ui/widgets/tegotae-template.h"
#include "tegotae-suggestion-row.h"

#define LIMIT 3

struct _TegotaeSuggestionList
{
  AdwBin          parent_instance;

  TegotaeService *service;
  TegotaeAttempt *attempt;
  GCancellable   *cancellable;
  gboolean        stale;

  TegotaeMarks   *marks;
  GPtrArray      *suggestions; /* what is shown */
  GPtrArray      *known;       /* (TegotaeEntryInfo) all that ever was */

  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (TegotaeSuggestionList, tegotae_suggestion_list, ADW_TYPE_BIN)

static void
show_marks (TegotaeSuggestionList *self)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      tegotae_suggestion_row_set_marks (TEGOTAE_SUGGESTION_ROW (row),
                                        tegotae_marks_get_info (self->marks, suggestion->entry));
    }
}

/* A row that is there already is used again, so that focus stays. */
static void
show_suggestion (TegotaeSuggestionList   *self,
                 const TegotaeSuggestion *suggestion,
                 int                      index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  gboolean is_new = row == NULL;

  if (is_new)
    row = GTK_LIST_BOX_ROW (tegotae_suggestion_row_new ());

  tegotae_suggestion_row_set_suggestion (TEGOTAE_SUGGESTION_ROW (row), suggestion);
  g_ptr_array_add (self->known, tegotae_entry_info_ref (suggestion->entry));

  if (is_new)
    gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
show_suggestions (TegotaeSuggestionList *self)
{
  guint n = self->suggestions->len;
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    show_suggestion (self, g_ptr_array_index (self->suggestions, i), (int) i);

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  show_marks (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
show_error (TegotaeSuggestionList *self,
            const GError          *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
}

static void
on_suggested_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (TegotaeSuggestionList) self = user_data;
  g_autoptr (GPtrArray) suggestions = NULL;
  g_autoptr (GError) error = NULL;

  suggestions = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (suggestions == NULL)
    {
      show_error (self, error);
      return;
    }

  g_ptr_array_unref (self->suggestions);
  self->suggestions = g_steal_pointer (&suggestions);
  self->stale = FALSE;
  show_suggestions (self);
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
on_marks_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TegotaeSuggestionList) self = user_data;
  g_autoptr (TegotaeMarks) marks = NULL;
  g_autoptr (GError) error = NULL;

  marks = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (marks == NULL)
    {
      show_error (self, error);
      return;
    }

  self->stale = self->stale || has_new_verdict (self, marks);
  g_clear_pointer (&self->marks, tegotae_marks_unref);
  self->marks = g_steal_pointer (&marks);

  if (self->stale)
    tegotae_service_call (self->service, &tegotae_call_suggest,
                          tegotae_suggest_arguments_new (self->attempt, tegotae_service_get_stage (self->service), LIMIT),
                          self->cancellable, on_suggested_cb, g_object_ref (self));
  else
    show_marks (self);
}

static void
refresh (TegotaeSuggestionList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  tegotae_service_call (self->service, &tegotae_call_list_marks, NULL, self->cancellable,
                        on_marks_cb, g_object_ref (self));
}

static void
reload (TegotaeSuggestionList *self)
{
  self->stale = TRUE;
  refresh (self);
}

static void
tegotae_suggestion_list_dispose (GObject *object)
{
  TegotaeSuggestionList *self = TEGOTAE_SUGGESTION_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  g_clear_pointer (&self->attempt, tegotae_attempt_unref);
  tegotae_template_dispose (object);
}

static void
tegotae_suggestion_list_finalize (GObject *object)
{
  TegotaeSuggestionList *self = TEGOTAE_SUGGESTION_LIST (object);

  g_clear_pointer (&self->marks, tegotae_marks_unref);
  g_ptr_array_unref (self->suggestions);
  g_ptr_array_unref (self->known);

  G_OBJECT_CLASS (tegotae_suggestion_list_parent_class)->finalize (object);
}

static void
tegotae_suggestion_list_class_init (TegotaeSuggestionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_suggestion_list_dispose;
  object_class->finalize = tegotae_suggestion_list_finalize;

  tegotae_template_set (widget_class, "result/tegotae-suggestion-list");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSuggestionList, list);
}

static void
tegotae_suggestion_list_init (TegotaeSuggestionList *self)
{
  self->suggestions = g_ptr_array_new ();
  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_suggestion_list_set_attempt (TegotaeSuggestionList *self,
                                     TegotaeService        *service,
                                     TegotaeAttempt        *attempt)
{
  static const char * const signals[] = { "content-changed", "stage-changed" };

  g_return_if_fail (TEGOTAE_IS_SUGGESTION_LIST (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (attempt != NULL);
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  self->attempt = tegotae_attempt_ref (attempt);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (service, signals[i], G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "marks-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  reload (self);
}

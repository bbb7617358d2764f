/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-similar-entries.h"

#include <adwaita.h>

#include "core/search/tegotae-search-result.h"
#include "core/tegotae-question.h"

#include "ui/shell/tegotae-loader.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/widgets/tegotae-template.h"

#define MAX_SHOWN 6

/* The most results that are asked for. */
#define LIMIT 50

/* Nothing is searched for while the user types. */
#define PAUSE_MILLISECONDS 150

struct _TegotaeSimilarEntries
{
  GtkWidget           parent_instance;

  TegotaeService     *service;
  TegotaeLoader      *search;
  char               *own;
  char               *text; /* to be searched for after the pause */
  guint               pause_id;

  GtkWidget          *box;
  GtkStack           *stack;
  GtkListBox         *list;
  GtkWidget          *hint;
};

G_DEFINE_FINAL_TYPE (TegotaeSimilarEntries, tegotae_similar_entries, GTK_TYPE_WIDGET)

static gboolean
is_own (TegotaeSimilarEntries  *self,
        const TegotaeEntryInfo *entry)
{
  return g_str_equal (entry->pack, TEGOTAE_QUESTION_PACK) && g_strcmp0 (entry->id, self->own) == 0;
}

static void
show_list (TegotaeSimilarEntries *self)
{
  gboolean any = gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL;

  gtk_stack_set_visible_child (self->stack, any ? GTK_WIDGET (self->list) : self->hint);
}

static void
on_found_cb (gpointer      owner,
             gpointer      answer,
             const GError *error)
{
  TegotaeSimilarEntries *self = owner;
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (GPtrArray) results = answer;
  guint n_shown = 0;

  if (content == NULL || results == NULL)
    return;

  tegotae_template_clear (self->list);
  for (guint i = 0; i < results->len && n_shown < MAX_SHOWN; i++)
    {
      const TegotaeSearchResult *result = g_ptr_array_index (results, i);

      if (is_own (self, result->entry))
        continue;

      gtk_list_box_append (self->list, tegotae_page_row_new_entry (result->entry, content));
      n_shown++;
    }

  show_list (self);
}

static gpointer
create_search (gpointer owner)
{
  TegotaeSimilarEntries *self = owner;
  TegotaeSearch *search;

  if (self->text == NULL)
    return NULL;

  search = tegotae_search_new (self->text, TEGOTAE_STAGE_NONE, NULL,
                               (TegotaeMarksFilter) { TEGOTAE_MARK_NONE, TEGOTAE_MARK_NONE }, LIMIT);
  search->prefers = TRUE;
  search->preferred = tegotae_service_get_stage (self->service);

  return search;
}

static void
on_pause_cb (gpointer user_data)
{
  TegotaeSimilarEntries *self = TEGOTAE_SIMILAR_ENTRIES (user_data);

  self->pause_id = 0;
  tegotae_loader_load (self->search);
}

static void
tegotae_similar_entries_dispose (GObject *object)
{
  TegotaeSimilarEntries *self = TEGOTAE_SIMILAR_ENTRIES (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->own, g_free);
  g_clear_pointer (&self->text, g_free);
}

static void
tegotae_similar_entries_class_init (TegotaeSimilarEntriesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_similar_entries_dispose;

  tegotae_template_set (widget_class, "questions/tegotae-similar-entries");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSimilarEntries, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSimilarEntries, hint);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSimilarEntries, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSimilarEntries, stack);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_similar_entries_init (TegotaeSimilarEntries *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_similar_entries_start (TegotaeSimilarEntries *self,
                               TegotaeService        *service,
                               const char            *own)
{
  g_return_if_fail (TEGOTAE_IS_SIMILAR_ENTRIES (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  self->own = g_strdup (own);
  self->search = tegotae_loader_new (self, service, &tegotae_call_search, create_search, on_found_cb, NULL);
}

void
tegotae_similar_entries_find (TegotaeSimilarEntries *self,
                              const char            *text)
{
  g_return_if_fail (TEGOTAE_IS_SIMILAR_ENTRIES (self));
  g_return_if_fail (self->search != NULL);
  g_return_if_fail (text != NULL);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  tegotae_loader_cancel (self->search);

  if (tegotae_question_text_is_blank (text))
    {
      tegotae_template_clear (self->list);
      show_list (self);
      return;
    }

  g_free (self->text);
  self->text = g_strdup (text);
  self->pause_id = g_timeout_add_once (PAUSE_MILLISECONDS, on_pause_cb, self);
}

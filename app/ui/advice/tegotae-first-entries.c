/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-first-entries.h"

#include <glib/gi18n.h>

#include "core/suggestions/tegotae-suggestion.h"
#include "text/tegotae-words-entry.h"

/* More of them would be another list to choose from. */
#define MOST 5

struct _TegotaeFirstEntries
{
  GListModel          *items;
  GtkCustomSorter     *sorter;
  GListStore          *first;
  GtkCustomFilter     *others; /* lets through what is not in first */
  GtkFilterListModel  *rest;
  GtkFlattenListModel *all;
  TegotaeFilterBar    *filters;     /* weak */
  GPtrArray           *suggestions; /* NULL for none */
  char                *domain;      /* NULL for every domain */
};

static gboolean
is_other (gpointer object,
          gpointer user_data)
{
  return ((const TegotaeEntryItem *) object)->reasons == NULL;
}

/* Without a function the filter is known to let through all. */
static void
filter_again (TegotaeFirstEntries *self)
{
  gboolean any = tegotae_first_entries_get_n_first (self) > 0;

  gtk_custom_filter_set_filter_func (self->others, any ? is_other : NULL, NULL, NULL);
}

TegotaeFirstEntries *
tegotae_first_entries_new (GListModel *items)
{
  TegotaeFirstEntries *self;
  g_autoptr (GListStore) parts = NULL;
  GtkSortListModel *sorted;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);

  self = g_new0 (TegotaeFirstEntries, 1);
  self->items = g_object_ref (items);
  self->first = g_list_store_new (TEGOTAE_TYPE_ENTRY_ITEM);
  self->others = gtk_custom_filter_new (NULL, NULL, NULL);
  self->sorter = gtk_custom_sorter_new (NULL, NULL, NULL);
  sorted = gtk_sort_list_model_new (g_object_ref (items), GTK_SORTER (g_object_ref (self->sorter)));
  self->rest = gtk_filter_list_model_new (G_LIST_MODEL (sorted), GTK_FILTER (g_object_ref (self->others)));

  parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (parts, self->first);
  g_list_store_append (parts, self->rest);
  self->all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));

  return self;
}

void
tegotae_first_entries_free (TegotaeFirstEntries *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_object_unref (self->all);
  g_object_unref (self->rest);
  g_object_unref (self->others);
  g_object_unref (self->sorter);
  g_object_unref (self->first);
  g_object_unref (self->items);
  g_clear_weak_pointer (&self->filters);
  g_free (self->domain);
  g_free (self);
}

GListModel *
tegotae_first_entries_get_model (TegotaeFirstEntries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->all);
}

guint
tegotae_first_entries_get_n_first (TegotaeFirstEntries *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->first));
}

void
tegotae_first_entries_set_filters (TegotaeFirstEntries *self,
                                   TegotaeFilterBar    *filters)
{
  g_autoptr (GtkEveryFilter) both = gtk_every_filter_new ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (filters));

  g_set_weak_pointer (&self->filters, filters);
  gtk_multi_filter_append (GTK_MULTI_FILTER (both), GTK_FILTER (g_object_ref (self->others)));
  gtk_multi_filter_append (GTK_MULTI_FILTER (both), g_object_ref (tegotae_filter_bar_get_filter (filters)));
  gtk_filter_list_model_set_filter (self->rest, GTK_FILTER (both));
}

gboolean
tegotae_first_entries_sort (TegotaeFirstEntries *self)
{
  const char *domain;

  g_return_val_if_fail (self != NULL, FALSE);

  domain = self->filters != NULL ? tegotae_filter_bar_get_domain (self->filters) : NULL;
  if (g_strcmp0 (self->domain, domain) == 0)
    return FALSE;

  g_free (self->domain);
  self->domain = g_strdup (domain);
  if (domain != NULL)
    gtk_custom_sorter_set_sort_func (self->sorter, tegotae_entry_item_compare, g_strdup (domain), g_free);
  else
    gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);

  return TRUE;
}

void
tegotae_first_entries_set_suggestions (TegotaeFirstEntries *self,
                                       GPtrArray           *suggestions)
{
  g_return_if_fail (self != NULL);

  if (suggestions != NULL)
    g_ptr_array_ref (suggestions);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = suggestions;
}

static gboolean
is_done_with (const TegotaeEntryItem *item)
{
  return (item->marks & (TEGOTAE_MARK_READ | TEGOTAE_MARK_HELPFUL | TEGOTAE_MARK_NOT_FOR_ME)) != 0;
}

/* Those that are to come first, with their reasons set. @reading: (nullable): stays where it is;
 * once there are no suggestions, it goes with them */
static GPtrArray *
choose (TegotaeFirstEntries *self,
        TegotaeEntryItem    *reading)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean filtered = self->filters != NULL && tegotae_filter_bar_is_active (self->filters);
  guint n = self->suggestions != NULL && !filtered ? self->suggestions->len : 0;
  guint most = n > 0 && reading != NULL ? MOST - 1 : MOST;
  guint place;

  for (guint i = 0; i < n && chosen->len < most; i++)
    {
      const TegotaeSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);
      const TegotaeEntryInfo *info = suggestion->entry;
      g_autoptr (TegotaeEntryItem) item = tegotae_entry_item_find_in (self->items, info->pack, info->id, NULL);
      g_autofree char *reasons = NULL;

      if (item == NULL || item == reading || is_done_with (item))
        continue;

      reasons = tegotae_words_of_reasons (suggestion);
      tegotae_entry_item_set_reasons (item, reasons);
      g_ptr_array_add (chosen, g_steal_pointer (&item));
    }

  if (most < MOST && g_list_store_find (self->first, reading, &place))
    g_ptr_array_insert (chosen, (int) MIN (place, chosen->len), g_object_ref (reading));

  return chosen;
}

static gboolean
remove_others (TegotaeFirstEntries *self,
               GPtrArray           *chosen)
{
  gboolean changed = FALSE;

  for (guint i = tegotae_first_entries_get_n_first (self); i-- > 0;)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (G_LIST_MODEL (self->first), i);

      if (g_ptr_array_find (chosen, item, NULL))
        continue;

      g_list_store_remove (self->first, i);
      tegotae_entry_item_set_reasons (item, NULL);
      changed = TRUE;
    }

  return changed;
}

static gboolean
put (TegotaeFirstEntries *self,
     TegotaeEntryItem    *item,
     guint                place)
{
  guint old;

  if (g_list_store_find (self->first, item, &old))
    {
      if (old == place)
        return FALSE;

      g_list_store_remove (self->first, old);
    }

  g_list_store_insert (self->first, place, item);

  return TRUE;
}

gboolean
tegotae_first_entries_update (TegotaeFirstEntries *self,
                              const char          *pack,
                              const char          *id)
{
  g_autoptr (TegotaeEntryItem) reading = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  gboolean changed;

  g_return_val_if_fail (self != NULL, FALSE);

  reading = tegotae_entry_item_find_in (G_LIST_MODEL (self->first), pack, id, NULL);
  chosen = choose (self, reading);

  changed = remove_others (self, chosen);
  for (guint i = 0; i < chosen->len; i++)
    changed = put (self, g_ptr_array_index (chosen, i), i) || changed;

  if (changed)
    filter_again (self);

  return changed;
}

void
tegotae_first_entries_clear (TegotaeFirstEntries *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (self != NULL);

  if (remove_others (self, none))
    filter_again (self);
}

void
tegotae_first_entries_mark_groups (TegotaeFirstEntries *self)
{
  GListModel *shown = tegotae_first_entries_get_model (self);
  g_autofree char *chosen = NULL;
  const char *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (shown, i);
      const char *next = item->reasons != NULL ? C_("entries", "For You") : item->group;

      if (i == 0 && next != NULL)
        chosen = tegotae_entry_item_dup_domain_name (item, self->domain);
      if (chosen != NULL)
        next = chosen;
      tegotae_entry_item_set_heading (item, g_strcmp0 (group, next) != 0 ? next : NULL);
      group = next;
    }
}

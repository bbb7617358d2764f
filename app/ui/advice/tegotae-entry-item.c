/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-item.h"

#include <glib/gi18n.h>

#include "core/tegotae-question.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeEntryItem, tegotae_entry_item, G_TYPE_OBJECT)

static void
tegotae_entry_item_finalize (GObject *object)
{
  TegotaeEntryItem *self = TEGOTAE_ENTRY_ITEM (object);

  tegotae_entry_info_unref (self->info);
  tegotae_content_unref (self->content);
  g_free (self->group);
  g_free (self->heading);
  g_free (self->reasons);
  g_clear_pointer (&self->results, g_ptr_array_unref);

  G_OBJECT_CLASS (tegotae_entry_item_parent_class)->finalize (object);
}

static void
tegotae_entry_item_class_init (TegotaeEntryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_entry_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", TEGOTAE_TYPE_ENTRY_ITEM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_entry_item_init (TegotaeEntryItem *self)
{
}

static TegotaeEntryItem *
create_item (TegotaeEntryInfo *info,
             TegotaeContent   *content,
             const char       *group)
{
  TegotaeEntryItem *item = g_object_new (TEGOTAE_TYPE_ENTRY_ITEM, NULL);

  item->info = tegotae_entry_info_ref (info);
  item->content = tegotae_content_ref (content);
  item->group = g_strdup (group);

  return item;
}

const TegotaeSearchResult *
tegotae_entry_item_get_result (TegotaeEntryItem *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_ITEM (self), NULL);

  return self->results != NULL ? g_ptr_array_index (self->results, self->position) : NULL;
}

void
tegotae_entry_item_update_marks (TegotaeEntryItem   *self,
                                 const TegotaeMarks *marks)
{
  TegotaeMark own;

  g_return_if_fail (TEGOTAE_IS_ENTRY_ITEM (self));

  /* The user knows what they wrote. */
  own = g_strcmp0 (self->info->pack, TEGOTAE_QUESTION_PACK) == 0
          ? TEGOTAE_MARK_READ
          : tegotae_marks_get_info (marks, self->info);
  if (self->marks == own)
    return;

  self->marks = own;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_text (TegotaeEntryItem  *self,
          char             **text,
          const char        *value)
{
  if (g_strcmp0 (*text, value) == 0)
    return;

  g_free (*text);
  *text = g_strdup (value);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
tegotae_entry_item_set_heading (TegotaeEntryItem *self,
                                const char       *heading)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_ITEM (self));

  set_text (self, &self->heading, heading);
}

void
tegotae_entry_item_set_reasons (TegotaeEntryItem *self,
                                const char       *reasons)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_ITEM (self));

  set_text (self, &self->reasons, reasons);
}

gboolean
tegotae_entry_item_is (TegotaeEntryItem *self,
                       const char       *pack,
                       const char       *id)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_ITEM (self), FALSE);

  return g_strcmp0 (self->info->id, id) == 0 && g_strcmp0 (self->info->pack, pack) == 0;
}

TegotaeEntryItem *
tegotae_entry_item_find_in (GListModel *items,
                            const char *pack,
                            const char *id,
                            guint      *place)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);

  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (items, i);

      if (!tegotae_entry_item_is (item, pack, id))
        continue;

      if (place != NULL)
        *place = i;
      return g_steal_pointer (&item);
    }

  if (place != NULL)
    *place = G_MAXUINT;

  return NULL;
}

int
tegotae_entry_item_compare (gconstpointer first,
                            gconstpointer second,
                            gpointer      domain)
{
  return tegotae_entry_info_get_weight (((const TegotaeEntryItem *) second)->info, domain)
         - tegotae_entry_info_get_weight (((const TegotaeEntryItem *) first)->info, domain);
}

char *
tegotae_entry_item_dup_domain_name (TegotaeEntryItem *self,
                                    const char       *domain)
{
  g_autoptr (GPtrArray) domains = NULL;
  guint place;

  g_return_val_if_fail (TEGOTAE_IS_ENTRY_ITEM (self), NULL);

  domains = tegotae_content_list_domains (self->content, NULL);
  place = tegotae_domain_find_in (domains, domain);

  return place < domains->len ? g_strdup (((TegotaeDomain *) g_ptr_array_index (domains, place))->name) : NULL;
}

/* Takes @item. */
static void
add_item (GPtrArray          *items,
          TegotaeEntryItem   *item,
          const TegotaeMarks *marks)
{
  tegotae_entry_item_update_marks (item, marks);
  g_ptr_array_add (items, item);
}

/* The name of each group; the last is of the entries about no domain. */
static GPtrArray *
list_names (GPtrArray *domains)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < domains->len; i++)
    g_ptr_array_add (names, ((TegotaeDomain *) g_ptr_array_index (domains, i))->name);

  g_ptr_array_add (names, (char *) C_("entries", "Other"));

  return names;
}

GPtrArray *
tegotae_entry_item_list_grouped (GPtrArray      *entries,
                                 TegotaeMarks   *marks,
                                 TegotaeContent *content)
{
  g_autoptr (GPtrArray) domains = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree guint *groups = NULL;
  GPtrArray *items;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  domains = tegotae_content_list_domains (content, NULL);
  names = list_names (domains);
  groups = g_new (guint, entries->len);
  items = g_ptr_array_new_full (entries->len, g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (entries, i);

      groups[i] = tegotae_domain_find_in (domains, tegotae_entry_info_get_primary_domain (info));
    }

  for (guint group = 0; group < names->len; group++)
    for (guint i = 0; i < entries->len; i++)
      if (groups[i] == group)
        add_item (items, create_item (g_ptr_array_index (entries, i), content, g_ptr_array_index (names, group)),
                  marks);

  return items;
}

GPtrArray *
tegotae_entry_item_list_found (GPtrArray      *results,
                               TegotaeMarks   *marks,
                               TegotaeContent *content)
{
  GPtrArray *items;

  g_return_val_if_fail (results != NULL, NULL);
  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  items = g_ptr_array_new_full (results->len, g_object_unref);
  for (guint i = 0; i < results->len; i++)
    {
      TegotaeEntryItem *item = create_item (((TegotaeSearchResult *) g_ptr_array_index (results, i))->entry,
                                            content, NULL);

      item->results = g_ptr_array_ref (results);
      item->position = i;
      add_item (items, item, marks);
    }

  return items;
}

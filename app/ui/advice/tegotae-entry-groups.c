/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-groups.h"

#include <glib/gi18n.h>

#include "tegotae-domain-list.h"
#include "tegotae-entry-item.h"

static TegotaeEntryItem *
create_item (TegotaeEntryInfo *info,
             const char       *group,
             TegotaeMarks     *marks,
             TegotaeContent   *content)
{
  TegotaeEntryItem *item = tegotae_entry_item_new (info, content, group);

  tegotae_entry_item_update_marks (item, marks);

  return item;
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
tegotae_entry_groups_new (GPtrArray      *entries,
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

  domains = tegotae_domain_list_new (content);
  names = list_names (domains);
  groups = g_new (guint, entries->len);
  items = g_ptr_array_new_full (entries->len, g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (entries, i);

      groups[i] = tegotae_domain_list_find (domains, tegotae_entry_info_get_primary_domain (info));
    }

  for (guint group = 0; group < names->len; group++)
    for (guint i = 0; i < entries->len; i++)
      if (groups[i] == group)
        g_ptr_array_add (items, create_item (g_ptr_array_index (entries, i),
                                             g_ptr_array_index (names, group), marks, content));

  return items;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-loaded-entry.h"

/* More of them would be a list to search, not a hint. */
#define MAX_RELATED 12

/* A load that is under way. */
typedef struct
{
  TegotaeLoadedEntry *loaded;
  guint               next_related;
} Load;

void
tegotae_loaded_entry_free (TegotaeLoadedEntry *loaded)
{
  if (loaded == NULL)
    return;

  g_clear_pointer (&loaded->entry, tegotae_entry_unref);
  g_ptr_array_unref (loaded->related);
  g_free (loaded);
}

static void
load_free (Load *load)
{
  g_clear_pointer (&load->loaded, tegotae_loaded_entry_free);
  g_free (load);
}

static Load *
load_new (void)
{
  Load *load = g_new0 (Load, 1);

  load->loaded = g_new0 (TegotaeLoadedEntry, 1);
  load->loaded->related =
    g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_entry_info_unref);

  return load;
}

static void load_next_related (GTask *task);

static void
on_related_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *load = g_task_get_task_data (task);
  g_autoptr (TegotaeEntry) entry = NULL;

  /* One that is missing is no reason not to show the others. */
  entry = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  if (entry != NULL)
    g_ptr_array_add (load->loaded->related, tegotae_entry_info_ref (entry->info));

  if (!g_task_return_error_if_cancelled (task))
    load_next_related (g_steal_pointer (&task));
}

static void
load_next_related (GTask *task)
{
  Load *load = g_task_get_task_data (task);
  TegotaeEntry *entry = load->loaded->entry;
  const char *id = entry->related[load->next_related];

  if (id == NULL || load->next_related == MAX_RELATED)
    {
      g_task_return_pointer (task, g_steal_pointer (&load->loaded),
                             (GDestroyNotify) tegotae_loaded_entry_free);
      g_object_unref (task);
      return;
    }

  load->next_related++;
  tegotae_service_call (g_task_get_source_object (task), &tegotae_call_get_entry,
                        tegotae_entry_key_new (entry->info->pack, id),
                        g_task_get_cancellable (task), on_related_cb, task);
}

/* Not knowing it is no reason not to show the entry. */
static void
on_place_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *load = g_task_get_task_data (task);
  g_autoptr (TegotaeReadingPlace) place = NULL;

  place = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  if (place != NULL && load->loaded != NULL && tegotae_reading_place_is_unfinished (place))
    load->loaded->permille = place->permille;
}

static void
on_entry_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Load *load = g_task_get_task_data (task);
  GError *error = NULL;

  load->loaded->entry = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (load->loaded->entry == NULL)
    g_task_return_error (task, error);
  else
    load_next_related (g_steal_pointer (&task));
}

void
tegotae_loaded_entry_load_async (TegotaeService      *service,
                                 const char          *pack,
                                 const char          *id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (TEGOTAE_IS_SERVICE (service));

  task = g_task_new (service, cancellable, callback, user_data);
  g_task_set_source_tag (task, tegotae_loaded_entry_load_async);
  g_task_set_task_data (task, load_new (), (GDestroyNotify) load_free);

  /* Answered in this order. */
  tegotae_service_call (service, &tegotae_call_get_reading_place, tegotae_entry_key_new (pack, id),
                        cancellable, on_place_cb, g_object_ref (task));
  tegotae_service_call (service, &tegotae_call_get_entry, tegotae_entry_key_new (pack, id),
                        cancellable, on_entry_cb, task);
}

TegotaeLoadedEntry *
tegotae_loaded_entry_load_finish (TegotaeService  *service,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-search.h"

struct _TegotaeEntrySearch
{
  GObject         parent_instance;

  TegotaeService *service;
  GCancellable   *cancellable; /* of the search that is to be answered */
};

enum
{
  FAILED,
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeEntrySearch, tegotae_entry_search, G_TYPE_OBJECT)

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TegotaeEntrySearch) self = user_data;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  results = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);

  if (results != NULL)
    g_signal_emit (self, signals[FOUND], 0, results);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
tegotae_entry_search_finalize (GObject *object)
{
  TegotaeEntrySearch *self = TEGOTAE_ENTRY_SEARCH (object);

  g_clear_object (&self->cancellable);
  g_object_unref (self->service);

  G_OBJECT_CLASS (tegotae_entry_search_parent_class)->finalize (object);
}

static void
tegotae_entry_search_class_init (TegotaeEntrySearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_entry_search_finalize;

  signals[FAILED] = g_signal_new ("failed", TEGOTAE_TYPE_ENTRY_SEARCH, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FOUND] = g_signal_new ("found", TEGOTAE_TYPE_ENTRY_SEARCH, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
tegotae_entry_search_init (TegotaeEntrySearch *self)
{
}

TegotaeEntrySearch *
tegotae_entry_search_new (TegotaeService *service)
{
  TegotaeEntrySearch *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_ENTRY_SEARCH, NULL);
  self->service = g_object_ref (service);

  return self;
}

void
tegotae_entry_search_start (TegotaeEntrySearch *self,
                            const char         *query,
                            TegotaeStage        stage,
                            const char         *domain,
                            TegotaeMarksFilter  marks)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_SEARCH (self));
  g_return_if_fail (query != NULL);

  tegotae_entry_search_stop (self);
  self->cancellable = g_cancellable_new ();

  tegotae_service_call (self->service, &tegotae_call_search,
                        tegotae_search_new (query, stage, domain, marks, TEGOTAE_ENTRY_SEARCH_LIMIT),
                        self->cancellable, on_found_cb, g_object_ref (self));
}

void
tegotae_entry_search_stop (TegotaeEntrySearch *self)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_SEARCH (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

gboolean
tegotae_entry_search_is_busy (TegotaeEntrySearch *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_SEARCH (self), FALSE);

  return self->cancellable != NULL;
}

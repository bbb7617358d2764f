/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-feed.h"

#include "ui/shell/tegotae-loader.h"

struct _TegotaeEntryFeed
{
  GObject           parent_instance;

  TegotaeService   *service;
  TegotaeEntryList *list;
  char             *pack;
  char             *advisor;
  TegotaeLoader    *loader;
  TegotaeMarks     *marks;
  gboolean          stale;
};

enum
{
  FAILED,
  LOADED,
  MARKS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeEntryFeed, tegotae_entry_feed, G_TYPE_OBJECT)

/* Entries that are there already stay, and with them the place in the list. */
static void
show_entries (TegotaeEntryFeed *self,
              GPtrArray        *entries,
              TegotaeMarks     *marks)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);

  if (content == NULL)
    return;

  g_clear_pointer (&self->marks, tegotae_marks_unref);
  self->marks = tegotae_marks_ref (marks);

  if (!self->stale)
    {
      tegotae_entry_list_set_marks (self->list, marks);
      g_signal_emit (self, signals[MARKS_CHANGED], 0);
      return;
    }

  self->stale = FALSE;
  tegotae_entry_list_set_entries (self->list, entries, marks, content);
  g_signal_emit (self, signals[MARKS_CHANGED], 0);
  g_signal_emit (self, signals[LOADED], 0);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  g_autoptr (TegotaeMarkedEntries) listed = answer;

  if (listed != NULL)
    show_entries (owner, listed->entries, listed->marks);
  else
    g_signal_emit (owner, signals[FAILED], 0, error->message);
}

static gpointer
create_listing (gpointer owner)
{
  TegotaeEntryFeed *self = owner;

  return tegotae_listing_new (TEGOTAE_STAGE_NONE, NULL, self->pack, self->advisor);
}

static void
tegotae_entry_feed_finalize (GObject *object)
{
  TegotaeEntryFeed *self = TEGOTAE_ENTRY_FEED (object);

  g_clear_pointer (&self->marks, tegotae_marks_unref);
  g_object_unref (self->service);
  g_object_unref (self->list);
  g_free (self->pack);
  g_free (self->advisor);

  G_OBJECT_CLASS (tegotae_entry_feed_parent_class)->finalize (object);
}

static void
tegotae_entry_feed_class_init (TegotaeEntryFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_entry_feed_finalize;

  signals[MARKS_CHANGED] = g_signal_new ("marks-changed", TEGOTAE_TYPE_ENTRY_FEED, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOADED] = g_signal_new ("loaded", TEGOTAE_TYPE_ENTRY_FEED, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", TEGOTAE_TYPE_ENTRY_FEED, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tegotae_entry_feed_init (TegotaeEntryFeed *self)
{
}

TegotaeEntryFeed *
tegotae_entry_feed_new (TegotaeService   *service,
                        TegotaeEntryList *list,
                        const char       *pack,
                        const char       *advisor)
{
  TegotaeEntryFeed *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_LIST (list), NULL);

  self = g_object_new (TEGOTAE_TYPE_ENTRY_FEED, NULL);
  self->service = g_object_ref (service);
  self->list = g_object_ref (list);
  self->pack = g_strdup (pack);
  self->advisor = g_strdup (advisor);

  g_signal_connect_object (service, "content-changed", G_CALLBACK (tegotae_entry_feed_reload),
                           self, G_CONNECT_SWAPPED);
  self->stale = TRUE;
  self->loader = tegotae_loader_new (self, service, &tegotae_call_list_entries, create_listing, on_listed_cb,
                                     "marks-changed", NULL);

  return self;
}

void
tegotae_entry_feed_reload (TegotaeEntryFeed *self)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_FEED (self));

  self->stale = TRUE;
  tegotae_loader_load (self->loader);
}

TegotaeMarks *
tegotae_entry_feed_get_marks (TegotaeEntryFeed *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_FEED (self), NULL);

  return self->marks;
}

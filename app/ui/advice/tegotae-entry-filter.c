/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-filter.h"

#include "tegotae-entry-item.h"

struct _TegotaeEntryFilter
{
  GtkFilter           parent_instance;

  char               *domain;
  TegotaeStage        stage;
  TegotaeMarksFilter  marks;
};

G_DEFINE_FINAL_TYPE (TegotaeEntryFilter, tegotae_entry_filter, GTK_TYPE_FILTER)

static gboolean
tegotae_entry_filter_match (GtkFilter *filter,
                            gpointer   item)
{
  TegotaeEntryFilter *self = TEGOTAE_ENTRY_FILTER (filter);
  const TegotaeEntryInfo *info = tegotae_entry_item_get_info (item);

  if (self->domain != NULL && tegotae_entry_info_get_weight (info, self->domain) == 0)
    return FALSE;

  if (!tegotae_marks_filter_match (self->marks, tegotae_entry_item_get_marks (item)))
    return FALSE;

  return self->stage == TEGOTAE_STAGE_NONE || tegotae_stages_have (info->stages, self->stage);
}

static GtkFilterMatch
tegotae_entry_filter_get_strictness (GtkFilter *filter)
{
  return tegotae_entry_filter_is_active (TEGOTAE_ENTRY_FILTER (filter)) ? GTK_FILTER_MATCH_SOME
                                                                        : GTK_FILTER_MATCH_ALL;
}

static void
tegotae_entry_filter_finalize (GObject *object)
{
  g_free (TEGOTAE_ENTRY_FILTER (object)->domain);

  G_OBJECT_CLASS (tegotae_entry_filter_parent_class)->finalize (object);
}

static void
tegotae_entry_filter_class_init (TegotaeEntryFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  object_class->finalize = tegotae_entry_filter_finalize;
  filter_class->get_strictness = tegotae_entry_filter_get_strictness;
  filter_class->match = tegotae_entry_filter_match;
}

static void
tegotae_entry_filter_init (TegotaeEntryFilter *self)
{
  self->stage = TEGOTAE_STAGE_NONE;
}

TegotaeEntryFilter *
tegotae_entry_filter_new (void)
{
  return g_object_new (TEGOTAE_TYPE_ENTRY_FILTER, NULL);
}

const char *
tegotae_entry_filter_get_domain (TegotaeEntryFilter *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_FILTER (self), NULL);

  return self->domain;
}

TegotaeStage
tegotae_entry_filter_get_stage (TegotaeEntryFilter *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_FILTER (self), TEGOTAE_STAGE_NONE);

  return self->stage;
}

void
tegotae_entry_filter_set (TegotaeEntryFilter *self,
                          const char         *domain,
                          TegotaeStage        stage)
{
  g_autofree char *old = NULL;

  g_return_if_fail (TEGOTAE_IS_ENTRY_FILTER (self));

  if (g_strcmp0 (self->domain, domain) == 0 && self->stage == stage)
    return;

  old = g_steal_pointer (&self->domain);
  self->domain = g_strdup (domain);
  self->stage = stage;

  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

TegotaeMarksFilter
tegotae_entry_filter_get_marks (TegotaeEntryFilter *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_FILTER (self), (TegotaeMarksFilter) { 0 });

  return self->marks;
}

void
tegotae_entry_filter_set_marks (TegotaeEntryFilter *self,
                                TegotaeMarksFilter  marks)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_FILTER (self));

  if (self->marks.with == marks.with && self->marks.without == marks.without)
    return;

  self->marks = marks;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
tegotae_entry_filter_accept_more (TegotaeEntryFilter *self)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_FILTER (self));

  if (tegotae_marks_filter_is_active (self->marks))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}

gboolean
tegotae_entry_filter_is_active (TegotaeEntryFilter *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_FILTER (self), FALSE);

  return self->domain != NULL || self->stage != TEGOTAE_STAGE_NONE
         || tegotae_marks_filter_is_active (self->marks);
}

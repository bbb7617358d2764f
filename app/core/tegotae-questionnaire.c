/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-questionnaire.h"

TegotaeBand *
tegotae_band_new (const char *id,
                  const char *name,
                  const char *message,
                  int         from,
                  int         to)
{
  TegotaeBand *self = g_new0 (TegotaeBand, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->message = g_strdup (message);
  self->from = from;
  self->to = to;

  return self;
}

static void
band_free (TegotaeBand *band)
{
  g_free (band->id);
  g_free (band->name);
  g_free (band->message);
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    g_free (band->messages[i]);
  g_free (band);
}

const char *
tegotae_band_get_message (const TegotaeBand *band,
                          TegotaeStage       stage)
{
  if (band == NULL)
    return NULL;

  if (stage != TEGOTAE_STAGE_NONE && band->messages[stage] != NULL)
    return band->messages[stage];

  return band->message;
}

TegotaeOption *
tegotae_option_new (const char *text,
                    gint64      points)
{
  TegotaeOption *self = g_new0 (TegotaeOption, 1);

  self->text = g_strdup (text);
  self->points = points;

  return self;
}

static void
option_free (TegotaeOption *option)
{
  g_free (option->text);
  g_free (option);
}

TegotaeItem *
tegotae_item_new (const char *id,
                  const char *domain,
                  const char *text,
                  gint64      weight)
{
  TegotaeItem *self = g_new0 (TegotaeItem, 1);

  self->id = g_strdup (id);
  self->domain = g_strdup (domain);
  self->text = g_strdup (text);
  self->weight = weight;
  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify) option_free);

  return self;
}

static void
item_free (TegotaeItem *item)
{
  g_free (item->id);
  g_free (item->domain);
  g_free (item->text);
  g_free (item->text_other);
  g_ptr_array_unref (item->options);
  g_free (item);
}

const char *
tegotae_item_get_text (const TegotaeItem *item,
                       gboolean           other)
{
  g_return_val_if_fail (item != NULL, NULL);

  return other && item->text_other != NULL ? item->text_other : item->text;
}

const TegotaeOption *
tegotae_item_get_option (const TegotaeItem *item,
                         guint              index)
{
  g_return_val_if_fail (index < item->options->len, NULL);

  return g_ptr_array_index (item->options, index);
}

gint64
tegotae_item_get_max_points (const TegotaeItem *item)
{
  gint64 max = 0;

  for (guint i = 0; i < item->options->len; i++)
    max = MAX (max, tegotae_item_get_option (item, i)->points);

  return max;
}

TegotaeQuestionnaire *
tegotae_questionnaire_new (const char *id,
                           const char *title)
{
  TegotaeQuestionnaire *self = g_atomic_rc_box_new0 (TegotaeQuestionnaire);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) band_free);
  self->former = g_ptr_array_new_with_free_func (g_free);

  return self;
}

TegotaeQuestionnaire *
tegotae_questionnaire_ref (TegotaeQuestionnaire *questionnaire)
{
  return g_atomic_rc_box_acquire (questionnaire);
}

static void
questionnaire_clear (TegotaeQuestionnaire *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->about);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->bands);
  g_ptr_array_unref (self->former);
}

void
tegotae_questionnaire_unref (TegotaeQuestionnaire *questionnaire)
{
  g_atomic_rc_box_release_full (questionnaire, (GDestroyNotify) questionnaire_clear);
}

guint
tegotae_questionnaire_get_n_items (const TegotaeQuestionnaire *questionnaire)
{
  return questionnaire->items->len;
}

const TegotaeItem *
tegotae_questionnaire_get_item (const TegotaeQuestionnaire *questionnaire,
                                guint                       index)
{
  g_return_val_if_fail (index < questionnaire->items->len, NULL);

  return g_ptr_array_index (questionnaire->items, index);
}

const TegotaeItem *
tegotae_questionnaire_find_item (const TegotaeQuestionnaire *questionnaire,
                                 const char                 *id)
{
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TegotaeItem *item = g_ptr_array_index (questionnaire->items, i);

      if (g_strcmp0 (item->id, id) == 0)
        return item;
    }

  return NULL;
}

gboolean
tegotae_questionnaire_knows_item (const TegotaeQuestionnaire *questionnaire,
                                  const char                 *id)
{
  return tegotae_questionnaire_find_item (questionnaire, id) != NULL
         || g_ptr_array_find_with_equal_func (questionnaire->former, id, g_str_equal, NULL);
}

const TegotaeBand *
tegotae_questionnaire_find_band (const TegotaeQuestionnaire *questionnaire,
                                 int                         score)
{
  for (guint i = 0; i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      if (score >= band->from && score <= band->to)
        return band;
    }

  return NULL;
}

int
tegotae_questionnaire_get_caution_cut (const TegotaeQuestionnaire *questionnaire)
{
  const TegotaeBand *above;

  if (questionnaire->bands->len < 2)
    return 0;

  above = g_ptr_array_index (questionnaire->bands, 1);

  return above->from;
}

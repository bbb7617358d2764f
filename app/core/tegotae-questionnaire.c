/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-questionnaire.h"

TegotaeQuestionnaire *
tegotae_questionnaire_new (const char *id,
                           const char *title)
{
  TegotaeQuestionnaire *self = g_atomic_rc_box_new0 (TegotaeQuestionnaire);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_item_free);
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_band_free);

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

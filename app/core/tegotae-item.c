/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-item.h"

TegotaeOption *
tegotae_option_new (const char *text,
                    gint64      points)
{
  TegotaeOption *self = g_new0 (TegotaeOption, 1);

  self->text = g_strdup (text);
  self->points = points;

  return self;
}

void
tegotae_option_free (TegotaeOption *option)
{
  if (option == NULL)
    return;

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
  self->options = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_option_free);

  return self;
}

void
tegotae_item_free (TegotaeItem *item)
{
  if (item == NULL)
    return;

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

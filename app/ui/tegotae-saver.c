/* tegotae-saver.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tegotae-saver.h"

/* Between two tries by itself. */
#define SECONDS_TO_RETRY 5

struct _TegotaeSaver
{
  GObject         parent_instance;

  TegotaeService *service;
  GPtrArray      *unsaved;
  char           *message;
  guint           retry; /* the timer; 0 while there is nothing to try again */
};

enum
{
  PROP_0,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeSaver, tegotae_saver, G_TYPE_OBJECT)

/* What a save that is under way needs when it ends. */
typedef struct
{
  TegotaeSaver   *saver;
  TegotaeAttempt *attempt;
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->saver);
  tegotae_attempt_unref (save->attempt);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
set_message (TegotaeSaver *self,
             const char   *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static gboolean
on_retry_cb (gpointer user_data)
{
  TegotaeSaver *self = user_data;

  self->retry = 0;
  tegotae_saver_retry (self);

  return G_SOURCE_REMOVE;
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Save) save = user_data;
  g_autoptr (GError) error = NULL;
  TegotaeSaver *self = save->saver;

  if (tegotae_service_save_attempt_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      if (self->unsaved->len == 0)
        set_message (self, NULL);

      return;
    }

  g_ptr_array_add (self->unsaved, tegotae_attempt_ref (save->attempt));
  set_message (self, error->message);

  if (self->retry == 0)
    self->retry = g_timeout_add_seconds (SECONDS_TO_RETRY, on_retry_cb, self);
}

/* Whoever was told so does not wait for the timer. */
static void
on_notice_cb (TegotaeSaver  *self,
              TegotaeNotice *notice)
{
  if (notice->kind == TEGOTAE_NOTICE_TROUBLE_OVER)
    tegotae_saver_retry (self);
}

static void
tegotae_saver_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TegotaeSaver *self = TEGOTAE_SAVER (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_saver_finalize (GObject *object)
{
  TegotaeSaver *self = TEGOTAE_SAVER (object);

  g_clear_handle_id (&self->retry, g_source_remove);
  g_clear_object (&self->service);
  g_ptr_array_unref (self->unsaved);
  g_free (self->message);

  G_OBJECT_CLASS (tegotae_saver_parent_class)->finalize (object);
}

static void
tegotae_saver_class_init (TegotaeSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tegotae_saver_finalize;
  object_class->get_property = tegotae_saver_get_property;

  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tegotae_saver_init (TegotaeSaver *self)
{
  self->unsaved = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);
}

TegotaeSaver *
tegotae_saver_new (TegotaeService *service)
{
  TegotaeSaver *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_SAVER, NULL);
  self->service = g_object_ref (service);
  g_signal_connect_object (service, "notice", G_CALLBACK (on_notice_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
tegotae_saver_save (TegotaeSaver   *self,
                    TegotaeAttempt *attempt)
{
  Save *save;

  g_return_if_fail (TEGOTAE_IS_SAVER (self));
  g_return_if_fail (attempt != NULL);

  save = g_new0 (Save, 1);
  save->saver = g_object_ref (self);
  save->attempt = tegotae_attempt_ref (attempt);
  tegotae_service_save_attempt_async (self->service, attempt, NULL, on_saved_cb, save);
}

void
tegotae_saver_retry (TegotaeSaver *self)
{
  g_autoptr (GPtrArray) unsaved = NULL;

  g_return_if_fail (TEGOTAE_IS_SAVER (self));

  unsaved = g_steal_pointer (&self->unsaved);
  self->unsaved = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);

  for (guint i = 0; i < unsaved->len; i++)
    tegotae_saver_save (self, g_ptr_array_index (unsaved, i));
}

const char *
tegotae_saver_get_message (TegotaeSaver *self)
{
  g_return_val_if_fail (TEGOTAE_IS_SAVER (self), NULL);

  return self->message;
}

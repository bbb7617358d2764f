/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-unsaved.h"

/* Between two tries by itself. */
#define SECONDS_TO_RETRY 5

struct _TegotaeUnsaved
{
  GObject    parent_instance;

  GPtrArray *drafts; /* those that are busy */
  guint      retry;  /* the timer; 0 while there is nothing to try again */
};

enum
{
  CHANGED,
  FLUSH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeUnsaved, tegotae_unsaved, G_TYPE_OBJECT)

static void
on_retry_cb (gpointer user_data)
{
  TegotaeUnsaved *self = user_data;

  self->retry = 0;
  tegotae_unsaved_flush (self);
}

static void
update_retry (TegotaeUnsaved *self)
{
  if (tegotae_unsaved_get_message (self) == NULL)
    g_clear_handle_id (&self->retry, g_source_remove);
  else if (self->retry == 0)
    self->retry = g_timeout_add_once (SECONDS_TO_RETRY * 1000, on_retry_cb, self);
}

static void
on_busy_cb (TegotaeUnsaved       *self,
            GParamSpec           *pspec,
            TegotaeQuestionDraft *draft)
{
  gboolean known = g_ptr_array_find (self->drafts, draft, NULL);

  if (tegotae_question_draft_is_busy (draft) && !known)
    g_ptr_array_add (self->drafts, g_object_ref (draft));
  else if (!tegotae_question_draft_is_busy (draft) && known)
    g_ptr_array_remove (self->drafts, draft);

  update_retry (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whoever was told so does not wait for the timer. */
static void
on_notice_cb (TegotaeUnsaved *self,
              TegotaeNotice  *notice)
{
  if (notice->kind == TEGOTAE_NOTICE_TROUBLE_OVER)
    tegotae_unsaved_flush (self);
}

static void
tegotae_unsaved_finalize (GObject *object)
{
  TegotaeUnsaved *self = TEGOTAE_UNSAVED (object);

  g_clear_handle_id (&self->retry, g_source_remove);
  g_ptr_array_unref (self->drafts);

  G_OBJECT_CLASS (tegotae_unsaved_parent_class)->finalize (object);
}

static void
tegotae_unsaved_class_init (TegotaeUnsavedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_unsaved_finalize;

  signals[CHANGED] = g_signal_new ("changed", TEGOTAE_TYPE_UNSAVED, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FLUSH] = g_signal_new ("flush", TEGOTAE_TYPE_UNSAVED, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_unsaved_init (TegotaeUnsaved *self)
{
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
}

TegotaeUnsaved *
tegotae_unsaved_get (TegotaeService *service)
{
  TegotaeUnsaved *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_get_data (G_OBJECT (service), "tegotae-unsaved");
  if (self == NULL)
    {
      self = g_object_new (TEGOTAE_TYPE_UNSAVED, NULL);
      g_object_set_data_full (G_OBJECT (service), "tegotae-unsaved", self, g_object_unref);
      g_signal_connect_object (service, "notice", G_CALLBACK (on_notice_cb), self, G_CONNECT_SWAPPED);
    }

  return self;
}

void
tegotae_unsaved_watch (TegotaeUnsaved       *self,
                       TegotaeQuestionDraft *draft)
{
  g_return_if_fail (TEGOTAE_IS_UNSAVED (self));
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (draft));

  g_signal_connect_object (draft, "notify::busy", G_CALLBACK (on_busy_cb), self, G_CONNECT_SWAPPED);
}

void
tegotae_unsaved_forget (TegotaeUnsaved       *self,
                        TegotaeQuestionDraft *draft)
{
  g_return_if_fail (TEGOTAE_IS_UNSAVED (self));
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (draft));

  g_signal_handlers_disconnect_by_func (draft, on_busy_cb, self);
  g_ptr_array_remove (self->drafts, draft);
  update_retry (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gpointer
copy_ref (gconstpointer source,
          gpointer      user_data)
{
  return g_object_ref ((gpointer) source);
}

/* Those that are blank are done with at once and go from the list. */
void
tegotae_unsaved_flush (TegotaeUnsaved *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_if_fail (TEGOTAE_IS_UNSAVED (self));

  g_signal_emit (self, signals[FLUSH], 0);
  drafts = g_ptr_array_copy (self->drafts, copy_ref, NULL);
  for (guint i = 0; i < drafts->len; i++)
    tegotae_question_draft_flush (g_ptr_array_index (drafts, i));
}

gboolean
tegotae_unsaved_is_busy (TegotaeUnsaved *self)
{
  g_return_val_if_fail (TEGOTAE_IS_UNSAVED (self), FALSE);

  return self->drafts->len > 0;
}

const char *
tegotae_unsaved_get_message (TegotaeUnsaved *self)
{
  g_return_val_if_fail (TEGOTAE_IS_UNSAVED (self), NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      TegotaeQuestionDraft *draft = g_ptr_array_index (self->drafts, i);

      if (tegotae_question_draft_has_failed (draft))
        return tegotae_question_draft_get_message (draft);
    }

  return NULL;
}

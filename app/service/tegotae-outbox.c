/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-outbox.h"

#include "core/tegotae-error.h"
#include "tegotae-service-private.h"

/* Between two tries by itself. */
#define SECONDS_TO_RETRY 5

struct _TegotaeOutbox
{
  TegotaeService *service; /* which owns this */
  GPtrArray      *kept;    /* of TegotaeRequest, in the order in which they were asked for */
  guint           n_running;
  guint           timer;   /* 0 while nothing was refused */
};

TegotaeOutbox *
tegotae_outbox_new (TegotaeService *service)
{
  TegotaeOutbox *self = g_new0 (TegotaeOutbox, 1);

  self->service = service;
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_request_unref);

  return self;
}

void
tegotae_outbox_free (TegotaeOutbox *outbox)
{
  if (outbox == NULL)
    return;

  g_clear_handle_id (&outbox->timer, g_source_remove);
  g_ptr_array_unref (outbox->kept);
  g_free (outbox);
}

gboolean
tegotae_outbox_is_busy (TegotaeOutbox *outbox)
{
  g_return_val_if_fail (outbox != NULL, FALSE);

  return outbox->n_running > 0;
}

const char *
tegotae_outbox_get_problem (TegotaeOutbox     *outbox,
                            const TegotaeCall *call)
{
  g_return_val_if_fail (outbox != NULL && call != NULL, NULL);

  for (guint i = 0; i < outbox->kept->len; i++)
    {
      const TegotaeRequest *request = g_ptr_array_index (outbox->kept, i);

      if (request->call == call && request->problem != NULL)
        return request->problem;
    }

  return NULL;
}

static gboolean
supersedes (const TegotaeCall    *call,
            gconstpointer         arguments,
            const TegotaeRequest *request)
{
  return request->call == call && call->supersedes != NULL && call->supersedes (arguments, request->arguments);
}

gconstpointer
tegotae_outbox_find (TegotaeOutbox     *outbox,
                     const TegotaeCall *call,
                     gconstpointer      arguments)
{
  g_return_val_if_fail (outbox != NULL && call != NULL, NULL);

  for (guint i = outbox->kept->len; i > 0; i--)
    {
      const TegotaeRequest *request = g_ptr_array_index (outbox->kept, i - 1);

      if (supersedes (call, arguments, request))
        return request->arguments;
    }

  return NULL;
}

void
tegotae_outbox_drop (TegotaeOutbox     *outbox,
                     const TegotaeCall *call,
                     gconstpointer      arguments)
{
  g_return_if_fail (outbox != NULL && call != NULL);

  for (guint i = outbox->kept->len; i > 0; i--)
    {
      if (supersedes (call, arguments, g_ptr_array_index (outbox->kept, i - 1)))
        g_ptr_array_remove_index (outbox->kept, i - 1);
    }
}

/* The draft of an attempt that is finished is of no use any more. */
static void
drop_draft_of (TegotaeOutbox        *self,
               const TegotaeAttempt *attempt)
{
  const TegotaeDraft *draft = tegotae_outbox_find (self, &tegotae_call_save_draft, NULL);

  if (draft != NULL &&
      draft->started_at == attempt->started_at &&
      g_strcmp0 (draft->pack, attempt->pack) == 0 &&
      g_strcmp0 (draft->questionnaire, attempt->questionnaire) == 0)
    tegotae_outbox_drop (self, &tegotae_call_save_draft, NULL);
}

/* What waits to be saved of own questions that are deleted would bring them back. */
static void
drop_questions (TegotaeOutbox *self,
                char * const  *ids)
{
  for (; *ids != NULL; ids++)
    tegotae_outbox_drop (self, &tegotae_call_save_question, &(TegotaeQuestion) { .id = *ids });
}

void
tegotae_outbox_begin (TegotaeOutbox  *outbox,
                      TegotaeRequest *request)
{
  if (request->call->care == TEGOTAE_CALL_PLAIN)
    return;

  outbox->n_running++;
  request->is_running = TRUE;
  if (request->call == &tegotae_call_save_attempt)
    drop_draft_of (outbox, request->arguments);
  else if (request->call == &tegotae_call_delete)
    /* What waits goes first, so that undoing brings it back; it stays if deleting fails. */
    tegotae_outbox_retry (outbox);

  if (request->call->care == TEGOTAE_CALL_KEPT && !g_ptr_array_find (outbox->kept, request, NULL))
    {
      tegotae_outbox_drop (outbox, request->call, request->arguments);
      g_ptr_array_add (outbox->kept, tegotae_request_ref (request));
    }
}

static void
on_timer_cb (gpointer user_data)
{
  TegotaeOutbox *self = user_data;

  self->timer = 0;
  tegotae_outbox_retry (self);
}

void
tegotae_outbox_end (TegotaeOutbox  *outbox,
                    TegotaeRequest *request,
                    const GError   *error)
{
  gboolean is_refused = g_error_matches (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  gboolean is_over = error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (request->call->care == TEGOTAE_CALL_PLAIN)
    return;

  outbox->n_running--;
  request->is_running = FALSE;
  g_free (request->problem);
  request->problem = is_refused ? g_strdup (error->message) : NULL;
  if (request->call == &tegotae_call_delete && error == NULL)
    drop_questions (outbox, request->arguments);

  /* Another try helps only where the store could not do it. */
  if (!is_refused)
    g_ptr_array_remove (outbox->kept, request);
  else if (outbox->timer == 0 && g_ptr_array_find (outbox->kept, request, NULL))
    outbox->timer = g_timeout_add_once (SECONDS_TO_RETRY * 1000, on_timer_cb, outbox);

  tegotae_service_emit_saved (outbox->service, is_over ? NULL : error->message);
}

void
tegotae_outbox_retry (TegotaeOutbox *outbox)
{
  g_return_if_fail (outbox != NULL);

  g_clear_handle_id (&outbox->timer, g_source_remove);
  for (guint i = 0; i < outbox->kept->len; i++)
    {
      TegotaeRequest *request = g_ptr_array_index (outbox->kept, i);

      if (!request->is_running)
        tegotae_service_start (outbox->service, request, NULL);
    }
}

void
tegotae_outbox_flush (TegotaeOutbox *outbox)
{
  g_return_if_fail (outbox != NULL);

  g_signal_emit_by_name (outbox->service, "flush");
}

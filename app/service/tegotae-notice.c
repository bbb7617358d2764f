/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-notice.h"

#define NOTHING_IS_MADE -1

/* Often enough to be done before the app is closed, and not felt. */
#define SECONDS_BETWEEN_RETRIES 10

G_DEFINE_BOXED_TYPE (TegotaeNotice, tegotae_notice, tegotae_notice_copy, tegotae_notice_free)

TegotaeNotice *
tegotae_notice_new (TegotaeNoticeKind  kind,
                    const char        *title,
                    const char        *text)
{
  TegotaeNotice *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (TegotaeNotice, 1);
  self->kind = kind;
  self->title = g_strdup (title);
  self->text = g_strdup (text);

  return self;
}

TegotaeNotice *
tegotae_notice_new_progress (double fraction)
{
  TegotaeNotice *self = g_new0 (TegotaeNotice, 1);

  self->kind = TEGOTAE_NOTICE_LIBRARY_PROGRESS;
  self->fraction = fraction;

  return self;
}

TegotaeNotice *
tegotae_notice_copy (const TegotaeNotice *notice)
{
  TegotaeNotice *self;

  if (notice == NULL)
    return NULL;

  self = g_new0 (TegotaeNotice, 1);
  self->kind = notice->kind;
  self->title = g_strdup (notice->title);
  self->text = g_strdup (notice->text);
  self->fraction = notice->fraction;

  return self;
}

void
tegotae_notice_free (TegotaeNotice *notice)
{
  if (notice == NULL)
    return;

  g_free (notice->title);
  g_free (notice->text);
  g_free (notice);
}

gboolean
tegotae_notice_is_of_library (const TegotaeNotice *notice)
{
  g_return_val_if_fail (notice != NULL, FALSE);

  return notice->kind >= TEGOTAE_NOTICE_LIBRARY_PROGRESS;
}

TegotaeSituation *
tegotae_situation_new (GSourceFunc  retry,
                       gpointer     user_data)
{
  TegotaeSituation *self = g_new0 (TegotaeSituation, 1);

  self->retry = retry;
  self->user_data = user_data;
  self->library_progress = NOTHING_IS_MADE;

  return self;
}

void
tegotae_situation_free (TegotaeSituation *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_free (self->library_trouble);
  g_free (self->trouble);
  g_free (self);
}

static void
set (char       **what,
     const char  *to)
{
  g_free (*what);
  *what = g_strdup (to);
}

static void
set_trouble (TegotaeSituation  *self,
             char             **what,
             const char        *to)
{
  set (what, to);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->trouble != NULL || self->library_trouble != NULL)
    self->timer = g_timeout_add_seconds (SECONDS_BETWEEN_RETRIES, self->retry, self->user_data);
}

void
tegotae_situation_take (TegotaeSituation    *self,
                        const TegotaeNotice *notice)
{
  g_return_if_fail (self != NULL && notice != NULL);

  switch (notice->kind)
    {
    case TEGOTAE_NOTICE_TROUBLE:
      set_trouble (self, &self->trouble, notice->title);
      break;

    case TEGOTAE_NOTICE_TROUBLE_OVER:
      set_trouble (self, &self->trouble, NULL);
      break;

    case TEGOTAE_NOTICE_LIBRARY_PROGRESS:
      self->library_progress = notice->fraction < 1 ? notice->fraction : NOTHING_IS_MADE;
      break;

    case TEGOTAE_NOTICE_LIBRARY_TROUBLE:
      set_trouble (self, &self->library_trouble, notice->title);
      break;

    case TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER:
      set_trouble (self, &self->library_trouble, NULL);
      break;

    case TEGOTAE_NOTICE_PROBLEM:
    case TEGOTAE_NOTICE_DONE:
    case TEGOTAE_NOTICE_RECOVERY:
    case TEGOTAE_NOTICE_LIBRARY_REBUILT:
    default:
      break;
    }
}

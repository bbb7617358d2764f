/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-notice.h"

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

/* tegotae-notice.c
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
tegotae_notice_copy (const TegotaeNotice *notice)
{
  return notice != NULL ? tegotae_notice_new (notice->kind, notice->title, notice->text) : NULL;
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

/* tegotae-request.c
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

#define G_LOG_DOMAIN "tegotae-service"

#include "tegotae-service-private.h"

void
tegotae_request_free (TegotaeRequest *request)
{
  g_clear_pointer (&request->attempt, tegotae_attempt_unref);
  g_clear_pointer (&request->draft, tegotae_draft_unref);
  g_clear_pointer (&request->question, tegotae_question_unref);
  g_free (request->pack);
  g_free (request->id);
  g_free (request->text);
  g_clear_pointer (&request->attempts, g_ptr_array_unref);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_clear_object (&request->cancellable);
  g_free (request);
}

TegotaeRequest *
tegotae_request_new (const char *pack,
                     const char *id,
                     const char *text)
{
  TegotaeRequest *request = g_new0 (TegotaeRequest, 1);

  request->pack = g_strdup (pack);
  request->id = g_strdup (id);
  request->text = g_strdup (text);
  request->stage = TEGOTAE_STAGE_NONE;

  return request;
}

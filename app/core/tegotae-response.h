/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The time of a response is not known (it came from a script). */
#define TEGOTAE_RESPONSE_UNTIMED (-1)

/**
 * TegotaeResponse:
 * @item: id of the item
 * @option: index of the chosen option, from 0
 * @points: what that option is worth
 * @milliseconds: from the item being shown to the choice, or
 *   TEGOTAE_RESPONSE_UNTIMED
 *
 * The chosen option of one item.
 */
typedef struct
{
  char   *item;
  guint   option;
  gint64  points;
  gint64  milliseconds;
} TegotaeResponse;

TegotaeResponse *tegotae_response_new  (const char      *item,
                                        guint            option,
                                        gint64           points,
                                        gint64           milliseconds);
void             tegotae_response_free (TegotaeResponse *response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeResponse, tegotae_response_free)

/* Whether the median time per item is under 1.0 s. FALSE if no response is
 * timed. @responses: (element-type TegotaeResponse) */
gboolean         tegotae_responses_are_hurried (GPtrArray *responses);

G_END_DECLS

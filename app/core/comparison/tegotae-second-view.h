/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-comparison.h"

/**
 * TegotaeSecondView:
 * @own: (nullable): the user's own attempt; NULL if there is none to lay beside
 * @other: what somebody else answered about the user
 * @same_items: both asked the same items
 * @n_shared: how many items both asked
 * @domains: (element-type TegotaeDomainChange): from the user's own score to
 *   the other's
 * @answers: (element-type TegotaeAnswerChange): the answers that differ, likewise,
 *   in item order
 *
 * How the user sees themselves, and how somebody else does. Neither is right, so
 * nothing is judged.
 */
typedef struct
{
  TegotaeAttempt *own;
  TegotaeAttempt *other;
  gboolean        same_items;
  guint           n_shared;
  GPtrArray      *domains;
  GPtrArray      *answers;
} TegotaeSecondView;

/**
 * tegotae_second_view_new:
 * @attempts: (element-type TegotaeAttempt): among which the user's own is; in
 *   any order
 * @other: an attempt that somebody else took
 *
 * Lays @other beside the user's latest attempt of the same questionnaire. Fails
 * with TEGOTAE_ERROR_INVALID if the user took @other.
 */
TegotaeSecondView *tegotae_second_view_new  (GPtrArray          *attempts,
                                             TegotaeAttempt     *other,
                                             GError            **error);
void               tegotae_second_view_free (TegotaeSecondView  *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSecondView, tegotae_second_view_free)

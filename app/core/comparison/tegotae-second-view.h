/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-comparison.h"

/**
 * TegotaeSecondView:
 * @own: (nullable): the user's own attempt; NULL if there is none to lay beside
 * @other: what somebody else answered about the user
 * @same_items: both asked the same items; otherwise nothing can be said of where
 *   they differ
 * @domains: (element-type TegotaeDomainChange): from the user's own score to
 *   the other's; TEGOTAE_CHANGE_UP is where the other sees more, and
 *   TEGOTAE_CHANGE_TOO_SMALL where they see alike as far as one can tell
 *
 * How the user sees themselves, and how somebody else does.
 */
typedef struct
{
  TegotaeAttempt *own;
  TegotaeAttempt *other;
  gboolean        same_items;
  GPtrArray      *domains;
} TegotaeSecondView;

/**
 * tegotae_second_view_new:
 * @attempts: (element-type TegotaeAttempt): among which the user's own is; in
 *   any order
 * @other: an attempt that somebody else took
 * @content: (nullable): the packs
 *
 * Lays @other beside the user's latest attempt of the same questionnaire. Fails
 * with TEGOTAE_ERROR_INVALID if the user took @other.
 */
TegotaeSecondView *tegotae_second_view_new     (GPtrArray                *attempts,
                                                TegotaeAttempt           *other,
                                                const TegotaeContent     *content,
                                                GError                  **error);
void               tegotae_second_view_free    (TegotaeSecondView        *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSecondView, tegotae_second_view_free)

/* How many domains the two differ in. */
guint              tegotae_second_view_count_differences (const TegotaeSecondView *view);

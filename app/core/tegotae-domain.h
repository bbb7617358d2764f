/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeDomain:
 * @about: (nullable): one sentence on what it covers
 * @high: (nullable): what a high score means, @middle and @low likewise
 *
 * A scale of the profile. Plain value; owned by the pack that defines it.
 */
typedef struct
{
  char *id;
  char *name;
  char *about;
  char *high;
  char *middle;
  char *low;
} TegotaeDomain;

TegotaeDomain *tegotae_domain_new  (const char    *id,
                                    const char    *name);
void           tegotae_domain_free (TegotaeDomain *domain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeDomain, tegotae_domain_free)

/**
 * TegotaeLevel:
 *
 * A domain's score in words: low 0–33, middle 34–66, high 67–100.
 */
typedef enum
{
  TEGOTAE_LEVEL_LOW,
  TEGOTAE_LEVEL_MIDDLE,
  TEGOTAE_LEVEL_HIGH,
} TegotaeLevel;

/* The level of a rounded score, 0–100. */
TegotaeLevel  tegotae_level_of_score (int score);

/* "low", "middle" or "high". Static. */
const char   *tegotae_level_to_id    (TegotaeLevel level);

/* The domain's own text for @level; NULL if the pack gives none. Borrowed. */
const char   *tegotae_domain_get_level_text (const TegotaeDomain *domain,
                                             TegotaeLevel         level);

/* The place of a domain in a list of TegotaeDomain; the length of the list if it is not
 * there. @id: (nullable) */
guint          tegotae_domain_find_in        (GPtrArray           *domains,
                                              const char          *id);

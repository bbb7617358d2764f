/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-band-rank.h"

static const struct
{
  const char *icon;
  const char *css_class;
  int         from; /* score, where there is no pack to ask */
} ranks[TEGOTAE_N_BAND_RANKS] = {
  { "tegotae-band-caution-symbolic", "band-caution", 0 },
  { "tegotae-band-growing-symbolic", "band-growing", 40 },
  { "tegotae-band-nearly-symbolic", "band-nearly", 60 },
  { "tegotae-band-ready-symbolic", "band-ready", 80 },
};

static const TegotaeQuestionnaire *
find_questionnaire (const TegotaeAttempt *attempt,
                    const TegotaeContent *content)
{
  const TegotaePack *pack = NULL;

  if (content != NULL)
    pack = tegotae_content_find_pack (content, attempt->pack);

  return pack != NULL ? tegotae_pack_find_questionnaire (pack, attempt->questionnaire) : NULL;
}

guint
tegotae_band_rank_of_index (guint index,
                            guint n_bands)
{
  /* A single band has no cut and so neither a low nor a high end. */
  if (n_bands < 2)
    return 1;

  return (2 * index * (TEGOTAE_N_BAND_RANKS - 1) + n_bands - 1) / (2 * (n_bands - 1));
}

static guint
rank_of_score (int score)
{
  guint rank = TEGOTAE_N_BAND_RANKS - 1;

  while (rank > 0 && score < ranks[rank].from)
    rank--;

  return rank;
}

const TegotaeBand *
tegotae_band_rank_find (const TegotaeAttempt *attempt,
                        const TegotaeContent *content,
                        guint                *rank)
{
  const TegotaeQuestionnaire *questionnaire;

  g_return_val_if_fail (attempt != NULL, NULL);

  questionnaire = find_questionnaire (attempt, content);
  for (guint i = 0; questionnaire != NULL && i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);

      if (g_strcmp0 (band->id, attempt->band) == 0)
        {
          if (rank != NULL)
            *rank = tegotae_band_rank_of_index (i, questionnaire->bands->len);
          return band;
        }
    }

  if (rank != NULL)
    *rank = rank_of_score (attempt->score);

  return NULL;
}

const char *
tegotae_band_rank_get_icon (guint rank)
{
  g_return_val_if_fail (rank < TEGOTAE_N_BAND_RANKS, NULL);

  return ranks[rank].icon;
}

const char *
tegotae_band_rank_get_class (guint rank)
{
  g_return_val_if_fail (rank < TEGOTAE_N_BAND_RANKS, NULL);

  return ranks[rank].css_class;
}

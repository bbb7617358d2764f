/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-words-of-change.h"

#include <glib/gi18n.h>

#include "tegotae-words.h"

/* With a sign, and a minus as wide as a plus. */
static char *
format_difference (int difference)
{
  if (difference == 0)
    return g_strdup ("±0");

  return g_strdup_printf ("%s%d", difference > 0 ? "+" : "−", ABS (difference));
}

char *
tegotae_words_of_score_change (const TegotaeComparison *comparison)
{
  g_autofree char *difference = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  difference = format_difference (comparison->difference);
  time = tegotae_words_of_time (comparison->from->finished_at);
  if (comparison->change == TEGOTAE_CHANGE_UNKNOWN)
    /* Translators: a date and time. */
    return g_strdup_printf (_("Since %s: other questions"), time);

  /* Translators: a date and time, two scores, and their difference with a sign. */
  return g_strdup_printf (_("Since %1$s: %2$d → %3$d (%4$s)"), time,
                          comparison->from->score, comparison->to->score, difference);
}

static char *
explain (const TegotaeComparison *comparison)
{
  switch (comparison->change)
    {
    case TEGOTAE_CHANGE_UP:
    case TEGOTAE_CHANGE_DOWN:
      return g_strdup_printf (ngettext ("This is a change: more than %d point.",
                                        "This is a change: more than %d points.",
                                        (gulong) comparison->threshold),
                              comparison->threshold);
    case TEGOTAE_CHANGE_TOO_SMALL:
      return g_strdup_printf (ngettext ("Too small to tell: no more than %d point.",
                                        "Too small to tell: no more than %d points.",
                                        (gulong) comparison->threshold),
                              comparison->threshold);
    case TEGOTAE_CHANGE_UNKNOWN:
    default:
      return g_strdup (_("The questions have changed since, so the two scores cannot be compared."));
    }
}

char *
tegotae_words_of_change_meaning (const TegotaeComparison *comparison)
{
  char *meaning;

  g_return_val_if_fail (comparison != NULL, NULL);

  meaning = explain (comparison);
  if (comparison->soon && comparison->change != TEGOTAE_CHANGE_UNKNOWN)
    meaning = tegotae_words_join (meaning, _("Taken within three days, so answers may be remembered."));

  return meaning;
}

char *
tegotae_words_of_domain_change (const TegotaeComparison *comparison,
                                const char              *domain_id)
{
  g_return_val_if_fail (comparison != NULL && domain_id != NULL, NULL);

  for (guint i = 0; i < comparison->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (comparison->domains, i);
      g_autofree char *difference = NULL;

      if (g_strcmp0 (domain->id, domain_id) != 0 || domain->change == TEGOTAE_CHANGE_UNKNOWN)
        continue;

      difference = format_difference (domain->to - domain->from);
      if (domain->change != TEGOTAE_CHANGE_TOO_SMALL)
        return g_steal_pointer (&difference);

      /* Translators: a difference with a sign, such as +8. */
      return g_strdup_printf (_("%s (too small to tell)"), difference);
    }

  return NULL;
}

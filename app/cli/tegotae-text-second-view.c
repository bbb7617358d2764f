/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-text-report.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "service/tegotae-words-of-second-view.h"
#include "service/tegotae-words.h"

static void
print_domain (const TegotaeDomainChange *domain,
              const TegotaeSecondView   *view,
              const TegotaeContent      *content)
{
  g_autofree char *name = tegotae_words_of_domain (view->other, content, domain->id);
  g_autofree char *difference = tegotae_words_of_view_change (domain, view->other->taken_by);

  if (domain->from != TEGOTAE_COMPARISON_NO_SCORE)
    printf ("  %3d  ", domain->from);
  else
    printf ("    –  ");

  printf ("%3d  %s%s%s\n", domain->to, name, *difference != '\0' ? " – " : "", difference);
}

void
tegotae_text_report_second_view (const TegotaeSecondView *view,
                                 const TegotaeContent    *content)
{
  g_autofree char *summary = tegotae_words_of_second_view (view, content);
  g_autofree char *threshold = tegotae_words_of_threshold (view);

  /* Translators: who answered about the user. */
  printf (_("How %s sees you"), view->other->taken_by);
  printf ("\n%s\n\n", summary);

  /* Translators: the heads of two columns of scores; the second is who answered. */
  printf (_("  You | %s"), view->other->taken_by);
  printf ("\n");
  for (guint i = 0; i < view->domains->len; i++)
    print_domain (g_ptr_array_index (view->domains, i), view, content);

  if (*threshold != '\0')
    printf ("\n%s\n", threshold);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-page-copy.h"

#include "ui/advice/tegotae-entry-page.h"
#include "ui/advice/tegotae-practice-page.h"
#include "ui/questions/tegotae-question-page.h"
#include "ui/records/tegotae-comparison-page.h"
#include "ui/result/tegotae-result-page.h"

GtkWidget *
tegotae_page_copy_new (TegotaeService *service,
                       GtkWidget      *page)
{
  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  if (TEGOTAE_IS_ENTRY_PAGE (page))
    return tegotae_entry_page_new (service,
                                   tegotae_entry_page_get_pack (TEGOTAE_ENTRY_PAGE (page)),
                                   tegotae_entry_page_get_id (TEGOTAE_ENTRY_PAGE (page)));

  if (TEGOTAE_IS_QUESTION_PAGE (page))
    return tegotae_question_page_new (service, tegotae_question_page_get_id (TEGOTAE_QUESTION_PAGE (page)));

  if (TEGOTAE_IS_PRACTICE_PAGE (page))
    return tegotae_practice_page_new (service,
                                      tegotae_practice_page_get_pack (TEGOTAE_PRACTICE_PAGE (page)),
                                      tegotae_practice_page_get_id (TEGOTAE_PRACTICE_PAGE (page)));

  if (TEGOTAE_IS_RESULT_PAGE (page))
    return tegotae_result_page_copy (TEGOTAE_RESULT_PAGE (page));

  if (TEGOTAE_IS_COMPARISON_PAGE (page))
    return tegotae_comparison_page_copy (TEGOTAE_COMPARISON_PAGE (page));

  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-core.h"

void
test_core_add_item (TegotaeQuestionnaire *questionnaire,
                    const char           *id,
                    const char           *domain,
                    gint64                weight,
                    const gint64         *points)
{
  TegotaeItem *item = tegotae_item_new (id, domain, id, weight);

  for (guint i = 0; points[i] >= 0; i++)
    g_ptr_array_add (item->options, tegotae_option_new ("option", points[i]));

  g_ptr_array_add (questionnaire->items, item);
}

TegotaeQuestionnaire *
test_core_new_questionnaire (void)
{
  TegotaeQuestionnaire *questionnaire = tegotae_questionnaire_new ("q", "Questionnaire");

  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("caution", "Caution", NULL, 0, 39));
  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("growing", "Growing", NULL, 40, 59));
  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("nearly", "Nearly", NULL, 60, 79));
  g_ptr_array_add (questionnaire->bands, tegotae_band_new ("ready", "Ready", NULL, 80, 100));

  return questionnaire;
}

TegotaeContent *
test_core_new_content (TegotaeQuestionnaire *questionnaire,
                       const char * const   *domains)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  TegotaePack *pack = tegotae_pack_new ("core", "en", 3, "Core");

  for (guint i = 0; domains[i] != NULL; i++)
    g_ptr_array_add (pack->domains, tegotae_domain_new (domains[i], domains[i]));

  if (questionnaire != NULL)
    g_ptr_array_add (pack->questionnaires, tegotae_questionnaire_ref (questionnaire));

  g_ptr_array_add (packs, pack);

  return tegotae_content_new ("en", packs);
}

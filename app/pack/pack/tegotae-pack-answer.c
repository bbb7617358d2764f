/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-entry.h"

#include <glib/gi18n.h>

#include "pack/json/tegotae-pack-limits.h"

typedef struct
{
  TegotaeEntry     *entry;
  TegotaePackScope *scope;
} Builder;

static void
add_section (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  TegotaeAnswer *answer = user_data;
  const char *heading = tegotae_json_get_text (node, "heading", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  g_auto (GStrv) body = tegotae_json_dup_texts (node, "body", TEGOTAE_JSON_PARAGRAPH,
                                                1, TEGOTAE_PACK_MAX_ENTRY_LIST);

  g_ptr_array_add (answer->sections, tegotae_section_new (heading, (const char * const *) body));
}

static const char *
get_advisor (const TegotaeJsonNode *node,
             TegotaePackScope      *scope)
{
  const char *advisor = tegotae_json_get_id (node, "advisor", TEGOTAE_JSON_OPTIONAL);

  if (advisor != NULL && scope != NULL && !tegotae_pack_scope_has_advisor (scope, advisor))
    {
      TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "advisor");

      tegotae_fault_sink_add (node->sink, &path,
                              _("This pack has no advisor “%s”. Correct the id or define it."), advisor);
    }

  return advisor;
}

static void
add_answer (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;
  TegotaeAnswer *answer = tegotae_answer_new (get_advisor (node, builder->scope));

  tegotae_json_each_object (node, "sections", 1, TEGOTAE_PACK_MAX_ENTRY_LIST, add_section, answer);
  g_ptr_array_add (builder->entry->answers, answer);
}

void
tegotae_pack_answers_build (const TegotaeJsonNode *node,
                            TegotaeEntry          *entry,
                            TegotaePackScope      *scope)
{
  Builder builder = { entry, scope };

  tegotae_json_each_object (node, "answers", 1, TEGOTAE_PACK_MAX_ENTRY_LIST, add_answer, &builder);
}

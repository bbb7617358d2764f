/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/search/tegotae-tokenizer.h"
#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-pack-limits.h"

#define FORMAT "tegotae-pack"
#define VERSION 1

typedef struct
{
  TegotaePack      *pack;
  TegotaePackScope *scope;
  GTree            *ids;
} Builder;

static void
check_format (const TegotaeJsonNode *root)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (root, "format");
  const char *format = tegotae_json_get_text (root, "format", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);

  if (format != NULL && strcmp (format, FORMAT) != 0)
    tegotae_fault_sink_add (root->sink, &node.path,
                            _("This must be “%s”. Is it a pack of this app?"), FORMAT);
}

static void
check_version (const TegotaeJsonNode *root)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (root, "version");
  gint64 version = tegotae_json_get_int (root, "version", TEGOTAE_JSON_REQUIRED, 1, G_MAXINT64, VERSION);

  if (version > VERSION)
    tegotae_fault_sink_add (root->sink, &node.path,
                            _("This pack is written for a newer version of the app. Update the app to use it."));
}

/* A language and maybe script, region or variants: "ja", "zh-Hant-TW". */
static gboolean
is_language_tag (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      if (length < (i == 0 ? 2 : 1) || length > (i == 0 ? 3 : 8))
        return FALSE;

      for (const char *c = parts[i]; *c != '\0'; c++)
        {
          if (i == 0 ? !g_ascii_islower (*c) : !g_ascii_isalnum (*c))
            return FALSE;
        }
    }

  return parts[0] != NULL;
}

static const char *
get_lang (const TegotaeJsonNode *root)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (root, "lang");
  const char *lang = tegotae_json_get_text (root, "lang", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);

  if (lang != NULL && !is_language_tag (lang))
    tegotae_fault_sink_add (root->sink, &node.path,
                            _("This must be the tag of a language, such as “ja” or “en”."));

  return lang;
}

static void
add_domain (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);
  const char *name = tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  TegotaeDomain *domain = tegotae_domain_new (id, name);

  domain->about = g_strdup (tegotae_json_get_text (node, "about", TEGOTAE_JSON_PARAGRAPH,
                                                   TEGOTAE_JSON_OPTIONAL));
  domain->high = g_strdup (tegotae_json_get_text (node, "high", TEGOTAE_JSON_PARAGRAPH,
                                                  TEGOTAE_JSON_OPTIONAL));
  domain->middle = g_strdup (tegotae_json_get_text (node, "middle", TEGOTAE_JSON_PARAGRAPH,
                                                    TEGOTAE_JSON_OPTIONAL));
  domain->low = g_strdup (tegotae_json_get_text (node, "low", TEGOTAE_JSON_PARAGRAPH,
                                                 TEGOTAE_JSON_OPTIONAL));
  g_ptr_array_add (builder->pack->domains, domain);
}

static void
add_questionnaire (const TegotaeJsonNode *node,
                   gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);

  g_ptr_array_add (builder->pack->questionnaires,
                   tegotae_pack_questionnaire_build (node, id, builder->scope));
}

static void
add_practice (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);
  const char *domain = tegotae_json_get_id (node, "domain", TEGOTAE_JSON_REQUIRED);
  const char *text = tegotae_json_get_text (node, "text", TEGOTAE_JSON_PARAGRAPH, TEGOTAE_JSON_REQUIRED);
  gint64 minutes = tegotae_json_get_int (node, "minutes", TEGOTAE_JSON_OPTIONAL,
                                         0, TEGOTAE_PACK_MAX_MINUTES, 0);

  tegotae_pack_scope_check_domain (builder->scope, node->sink, &node->path, domain);
  g_ptr_array_add (builder->pack->practices, tegotae_practice_new (id, domain, text, minutes));
}

static TegotaeAdvisorKind
get_advisor_kind (const TegotaeJsonNode *node)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "kind");
  const char *kind = tegotae_json_get_text (node, "kind", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);

  if (g_strcmp0 (kind, "person") == 0)
    return TEGOTAE_ADVISOR_PERSON;

  if (kind != NULL && strcmp (kind, "perspective") != 0)
    tegotae_fault_sink_add (node->sink, &path,
                            _("This must be “person” for a real person or “perspective” for a point of view."));

  return TEGOTAE_ADVISOR_PERSPECTIVE;
}

static void
add_advisor (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);
  TegotaeAdvisorKind kind = get_advisor_kind (node);
  const char *name = tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  TegotaeAdvisor *advisor = tegotae_advisor_new (id, kind, name);

  advisor->credential = g_strdup (tegotae_json_get_text (node, "credential", TEGOTAE_JSON_LINE,
                                                         TEGOTAE_JSON_OPTIONAL));
  advisor->url = g_strdup (tegotae_json_get_url (node, TEGOTAE_JSON_OPTIONAL));
  g_ptr_array_add (builder->pack->advisors, advisor);
}

static void
add_article (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_json_get_new_id (node, builder->ids);
  const char *title = tegotae_json_get_text (node, "title", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  const char *summary = tegotae_json_get_text (node, "summary", TEGOTAE_JSON_PARAGRAPH,
                                               TEGOTAE_JSON_OPTIONAL);
  const char *url = tegotae_json_get_url (node, TEGOTAE_JSON_REQUIRED);

  g_ptr_array_add (builder->pack->articles, tegotae_link_new (id, title, summary, url));
}

static void
add_synonym (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  GPtrArray *group = user_data;
  const char *word = tegotae_json_node_get_text (node, TEGOTAE_JSON_WORD);

  if (word == NULL)
    return;

  if (g_ptr_array_find_with_equal_func (group, word, g_str_equal, NULL))
    {
      g_autofree char *quoted = tegotae_json_path_quote (word);

      tegotae_fault_sink_add (node->sink, &node->path, _("“%s” is in this list twice. Remove one of them."), quoted);
    }

  g_ptr_array_add (group, g_strdup (word));
}

static void
add_synonyms (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  TegotaePack *pack = user_data;
  g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func (g_free);

  tegotae_json_node_each (node, 2, TEGOTAE_PACK_MAX_GROUP, add_synonym, group);
  g_ptr_array_add (group, NULL);
  g_ptr_array_add (pack->synonyms, tegotae_tokenizer_list_phrases ((const char * const *) group->pdata));
}

/* Reads one list of the pack. @ids: (nullable): the ids used already. */
static void
add_each (const TegotaeJsonNode *root,
          const char            *key,
          guint                  max,
          TegotaeJsonFunc        func,
          Builder               *builder,
          GTree                 *ids)
{
  g_autoptr (GTree) own_ids = tegotae_id_set_new ();

  builder->ids = ids != NULL ? ids : own_ids;
  tegotae_json_each_object (root, key, 0, max, func, builder);
  builder->ids = NULL;
}

void
tegotae_pack_header_add_practices (const TegotaeJsonNode *root,
                                   TegotaePack           *pack,
                                   TegotaePackScope      *scope)
{
  Builder builder = { pack, scope, NULL };

  add_each (root, "practices", TEGOTAE_PACK_MAX_LIST, add_practice, &builder,
            scope != NULL ? tegotae_pack_scope_get_practices (scope) : NULL);
}

TegotaePack *
tegotae_pack_header_build (const TegotaeJsonNode *root,
                           TegotaePackScope      *scope)
{
  Builder builder = { NULL, scope, NULL };
  const char *id, *lang, *title;
  gint64 revision;

  check_format (root);
  check_version (root);
  id = tegotae_json_get_id (root, "id", TEGOTAE_JSON_REQUIRED);
  lang = get_lang (root);
  revision = tegotae_json_get_int (root, "revision", TEGOTAE_JSON_REQUIRED, 1, G_MAXINT, 1);
  title = tegotae_json_get_text (root, "title", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);

  builder.pack = tegotae_pack_new (id != NULL ? id : "", lang, revision, title);
  builder.pack->license = g_strdup (tegotae_json_get_text (root, "license", TEGOTAE_JSON_LINE,
                                                           TEGOTAE_JSON_OPTIONAL));
  if (scope != NULL)
    tegotae_pack_scope_set_pack (scope, builder.pack);

  add_each (root, "domains", TEGOTAE_PACK_MAX_DOMAINS, add_domain, &builder, NULL);
  add_each (root, "questionnaires", TEGOTAE_PACK_MAX_QUESTIONNAIRES, add_questionnaire, &builder, NULL);
  tegotae_pack_header_add_practices (root, builder.pack, scope);
  add_each (root, "advisors", TEGOTAE_PACK_MAX_LIST, add_advisor, &builder,
            scope != NULL ? tegotae_pack_scope_get_advisors (scope) : NULL);
  add_each (root, "articles", TEGOTAE_PACK_MAX_LIST, add_article, &builder,
            scope != NULL ? tegotae_pack_scope_get_articles (scope) : NULL);
  tegotae_json_each (root, "synonyms", 0, TEGOTAE_PACK_MAX_SYNONYMS, add_synonyms, builder.pack);

  return builder.pack;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-document.h"

#include "pack/export/tegotae-document-private.h"

/* As in the pack, where what is not known is left out. */
static void
add_optional_text (json_object *object,
                   const char  *key,
                   const char  *text)
{
  if (text != NULL)
    tegotae_document_add_text (object, key, text);
}

static void
add_options (json_object       *object,
             const TegotaeItem *item)
{
  json_object *list = tegotae_document_add_list (object, "options");

  for (guint i = 0; i < item->options->len; i++)
    {
      const TegotaeOption *option = tegotae_item_get_option (item, i);
      json_object *added = json_object_new_object ();

      tegotae_document_add_text (added, "text", option->text);
      tegotae_document_add_int (added, "points", option->points);
      json_object_array_add (list, added);
    }
}

static void
add_items (json_object                *object,
           const TegotaeQuestionnaire *questionnaire)
{
  json_object *list = tegotae_document_add_list (object, "items");

  for (guint i = 0; i < tegotae_questionnaire_get_n_items (questionnaire); i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (questionnaire, i);
      json_object *added = json_object_new_object ();

      tegotae_document_add_text (added, "id", item->id);
      tegotae_document_add_text (added, "domain", item->domain);
      tegotae_document_add_text (added, "text", item->text);
      add_optional_text (added, "text_other", item->text_other);
      tegotae_document_add_int (added, "weight", item->weight);
      add_options (added, item);
      json_object_array_add (list, added);
    }
}

static void
add_bands (json_object                *object,
           const TegotaeQuestionnaire *questionnaire)
{
  json_object *list = tegotae_document_add_list (object, "bands");

  for (guint i = 0; i < questionnaire->bands->len; i++)
    {
      const TegotaeBand *band = g_ptr_array_index (questionnaire->bands, i);
      json_object *added = json_object_new_object ();

      tegotae_document_add_int (added, "from", band->from);
      tegotae_document_add_int (added, "to", band->to);
      tegotae_document_add_text (added, "id", band->id);
      tegotae_document_add_text (added, "name", band->name);
      add_optional_text (added, "message", band->message);
      json_object_array_add (list, added);
    }
}

char *
tegotae_document_questionnaire (const TegotaeQuestionnaire *questionnaire,
                                const TegotaePack          *pack)
{
  json_object *document;

  g_return_val_if_fail (questionnaire != NULL && pack != NULL, NULL);

  document = json_object_new_object ();
  tegotae_document_add_text (document, "id", questionnaire->id);
  tegotae_document_add_text (document, "title", questionnaire->title);
  add_optional_text (document, "about", questionnaire->about);
  if (questionnaire->seconds > 0)
    tegotae_document_add_int (document, "seconds", questionnaire->seconds);
  add_items (document, questionnaire);
  add_bands (document, questionnaire);
  tegotae_document_add_text (document, "pack", pack->id);
  tegotae_document_add_text (document, "lang", pack->lang);

  return tegotae_document_finish (document, TEGOTAE_DOCUMENT_PRETTY);
}

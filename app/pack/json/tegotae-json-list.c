/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-json.h"

#include <glib/gi18n.h>

void
tegotae_json_with_object (const TegotaeJsonNode *object,
                          const char            *key,
                          TegotaeJsonFunc        func,
                          gpointer               user_data)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);

  if (tegotae_json_node_is_there (&node, TEGOTAE_JSON_OPTIONAL) && tegotae_json_node_is_object (&node))
    func (&node, user_data);
}

static void
check_length (const TegotaeJsonNode *list,
              gsize                  length,
              guint                  min,
              guint                  max)
{
  if (length < min)
    tegotae_fault_sink_add (list->sink, &list->path,
                            ngettext ("This list must have at least %u element.",
                                      "This list must have at least %u elements.", min), min);
  else if (length > max)
    tegotae_fault_sink_add (list->sink, &list->path,
                            ngettext ("This list may have at most %u element.",
                                      "This list may have at most %u elements.", max), max);
}

void
tegotae_json_each (const TegotaeJsonNode *object,
                   const char            *key,
                   guint                  min,
                   guint                  max,
                   TegotaeJsonFunc        func,
                   gpointer               user_data)
{
  TegotaeJsonNode list = tegotae_json_node_at_key (object, key);
  gsize length;

  if (!tegotae_json_node_is_there (&list, min > 0 ? TEGOTAE_JSON_REQUIRED : TEGOTAE_JSON_OPTIONAL) ||
      !tegotae_json_node_has_type (&list, json_type_array, _("This must be a list in square brackets.")))
    return;

  length = json_object_array_length (list.value);
  check_length (&list, length, min, max);

  for (gsize i = 0; i < MIN (length, max); i++)
    {
      TegotaeJsonNode element = {
        json_object_array_get_idx (list.value, i),
        tegotae_json_path_at_index (&list.path, i),
        list.sink,
      };

      func (&element, user_data);
    }
}

typedef struct
{
  TegotaeJsonFunc func;
  gpointer        user_data;
} EachObject;

static void
call_with_object (const TegotaeJsonNode *element,
                  gpointer               user_data)
{
  const EachObject *each = user_data;

  if (tegotae_json_node_is_object (element))
    each->func (element, each->user_data);
}

void
tegotae_json_each_object (const TegotaeJsonNode *object,
                          const char            *key,
                          guint                  min,
                          guint                  max,
                          TegotaeJsonFunc        func,
                          gpointer               user_data)
{
  EachObject each = { func, user_data };

  tegotae_json_each (object, key, min, max, call_with_object, &each);
}

typedef struct
{
  GPtrArray       *texts;
  TegotaeJsonText  kind;
} Texts;

static void
add_text (const TegotaeJsonNode *element,
          gpointer               user_data)
{
  Texts *texts = user_data;
  const char *text = tegotae_json_node_get_text (element, texts->kind);

  if (text != NULL)
    g_ptr_array_add (texts->texts, g_strdup (text));
}

char **
tegotae_json_dup_texts (const TegotaeJsonNode *object,
                        const char            *key,
                        TegotaeJsonText        kind,
                        guint                  min,
                        guint                  max)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_free);
  Texts texts = { array, kind };

  tegotae_json_each (object, key, min, max, add_text, &texts);
  g_ptr_array_add (array, NULL);

  return (char **) g_ptr_array_steal (array, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-error.h"
#include "core/tegotae-link.h"
#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-pack-limits.h"

static const char *
not_an_object (void)
{
  return _("This must be an object in curly brackets.");
}

json_object *
tegotae_json_parse (const char *text,
                    gsize       length,
                    GError    **error)
{
  g_autoptr (json_tokener) tokener = json_tokener_new ();
  g_autoptr (json_object) value = NULL;

  g_return_val_if_fail (text != NULL && length <= G_MAXINT, NULL);

  /* json-c waits for more after a number, so what kind of value it is comes first. */
  if (text[strspn (text, " \t\r\n")] != '{')
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, not_an_object ());
      return NULL;
    }

  /* JSON_TOKENER_STRICT refuses every string with a byte over 0x7f in json-c 0.18,
   * and lets duplicate keys pass in all; tegotae_json_lint() is the strict judge. */
  json_tokener_set_flags (tokener, JSON_TOKENER_VALIDATE_UTF8);
  value = json_tokener_parse_ex (tokener, text, length);
  if (value == NULL)
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                 _("The JSON library of this system, json-c %s, cannot read this text (%s)."),
                 json_c_version (), json_tokener_error_desc (json_tokener_get_error (tokener)));

  return g_steal_pointer (&value);
}

json_object *
tegotae_json_parse_node (const char            *text,
                         gsize                  length,
                         const TegotaeJsonPath *path,
                         TegotaeFaultSink      *sink)
{
  g_autoptr (GError) error = NULL;
  json_object *value = tegotae_json_parse (text, length, &error);

  if (value == NULL)
    tegotae_fault_sink_add (sink, path, "%s", error->message);

  return value;
}

const char *
tegotae_json_print (json_object *value)
{
  return json_object_to_json_string_ext (value,
                                         JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE);
}

TegotaeJsonNode
tegotae_json_node_at_key (const TegotaeJsonNode *object,
                          const char            *key)
{
  return (TegotaeJsonNode) {
    json_object_object_get (object->value, key),
    tegotae_json_path_at_key (&object->path, key),
    object->sink,
  };
}

gboolean
tegotae_json_node_is_there (const TegotaeJsonNode *node,
                            TegotaeJsonNeed        need)
{
  if (node->value == NULL && need == TEGOTAE_JSON_REQUIRED)
    tegotae_fault_sink_add (node->sink, &node->path,
                            _("The key “%s” is missing here. Add it."), node->path.key);

  return node->value != NULL;
}

gboolean
tegotae_json_node_has_type (const TegotaeJsonNode *node,
                            json_type              type,
                            const char            *message)
{
  if (json_object_is_type (node->value, type))
    return TRUE;

  tegotae_fault_sink_add (node->sink, &node->path, "%s", message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}

/* The text of the node if it has from 1 to @max characters. */
static const char *
get_bounded_text (const TegotaeJsonNode *node,
                  glong                  max)
{
  const char *text;
  glong length;

  if (!tegotae_json_node_has_type (node, json_type_string, _("This must be text in double quotation marks.")))
    return NULL;

  text = json_object_get_string (node->value);
  if (is_blank (text))
    {
      tegotae_fault_sink_add (node->sink, &node->path,
                              _("This text is empty. Write something, or remove it if it is not needed."));
      return NULL;
    }

  length = g_utf8_strlen (text, -1);
  if (length > max)
    {
      tegotae_fault_sink_add (node->sink, &node->path,
                              ngettext ("This text has %ld character, at most %ld are allowed. Shorten it.",
                                        "This text has %ld characters, at most %ld are allowed. Shorten it.",
                                        length),
                              length, max);
      return NULL;
    }

  return text;
}

const char *
tegotae_json_node_get_text (const TegotaeJsonNode *node,
                            TegotaeJsonText        kind)
{
  static const glong longest[] = {
    [TEGOTAE_JSON_LINE] = TEGOTAE_PACK_MAX_TITLE,
    [TEGOTAE_JSON_ASK] = TEGOTAE_PACK_MAX_ASK,
    [TEGOTAE_JSON_WORD] = TEGOTAE_PACK_MAX_WORD,
    [TEGOTAE_JSON_PARAGRAPH] = TEGOTAE_PACK_MAX_PARAGRAPH,
    [TEGOTAE_JSON_MESSAGE] = TEGOTAE_PACK_MAX_MESSAGE,
  };
  const char *text = get_bounded_text (node, longest[kind]);

  if (text != NULL && kind < TEGOTAE_JSON_PARAGRAPH && strpbrk (text, "\n\t") != NULL)
    {
      tegotae_fault_sink_add (node->sink, &node->path,
                              _("This text must be one line. Remove line breaks and tabs."));
      return NULL;
    }

  return text;
}

const char *
tegotae_json_get_text (const TegotaeJsonNode *object,
                       const char            *key,
                       TegotaeJsonText        kind,
                       TegotaeJsonNeed        need)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);

  return tegotae_json_node_is_there (&node, need) ? tegotae_json_node_get_text (&node, kind) : NULL;
}

const char *
tegotae_json_node_get_id (const TegotaeJsonNode *node)
{
  const char *id = tegotae_json_node_get_text (node, TEGOTAE_JSON_LINE);
  g_autofree char *quoted = NULL;

  if (id == NULL || tegotae_id_is_valid (id))
    return id;

  quoted = tegotae_json_path_quote (id);
  tegotae_fault_sink_add (node->sink, &node->path,
                          _("“%s” cannot be an id. Use 1 to 64 of a–z, 0–9, “.”, “_” and “-”, beginning with a "
                            "letter or a digit."),
                          quoted);

  return NULL;
}

const char *
tegotae_json_get_id (const TegotaeJsonNode *object,
                     const char            *key,
                     TegotaeJsonNeed        need)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);

  return tegotae_json_node_is_there (&node, need) ? tegotae_json_node_get_id (&node) : NULL;
}

const char *
tegotae_json_get_new_id (const TegotaeJsonNode *object,
                         GTree                 *ids)
{
  const char *id = tegotae_json_get_id (object, "id", TEGOTAE_JSON_REQUIRED);

  if (id != NULL && !tegotae_id_set_add (ids, id))
    {
      TegotaeJsonPath path = tegotae_json_path_at_key (&object->path, "id");

      tegotae_fault_sink_add (object->sink, &path,
                              _("The id “%s” is used twice. Give one of them another id."), id);
    }

  return id;
}

const char *
tegotae_json_get_url (const TegotaeJsonNode *object,
                      TegotaeJsonNeed        need)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, "url");
  const char *url = tegotae_json_node_is_there (&node, need) ? get_bounded_text (&node, TEGOTAE_PACK_MAX_URL) : NULL;

  if (url == NULL || tegotae_link_url_is_valid (url))
    return url;

  tegotae_fault_sink_add (node.sink, &node.path,
                          _("This must be a whole address that begins with “https://”."));

  return NULL;
}

gboolean
tegotae_json_node_get_int (const TegotaeJsonNode *node,
                           gint64                 min,
                           gint64                 max,
                           gint64                *value)
{
  gint64 number;

  if (!tegotae_json_node_has_type (node, json_type_int, _("This must be a whole number: digits alone, without quotation marks.")))
    return FALSE;

  number = json_object_get_int64 (node->value);
  if (number < min && max == G_MAXINT64)
    tegotae_fault_sink_add (node->sink, &node->path, _("This must be %lld or more."),
                            (long long) min);
  else if (number < min || number > max)
    tegotae_fault_sink_add (node->sink, &node->path,
                            _("This must be from %lld to %lld."),
                            (long long) min, (long long) max);
  else
    *value = number;

  return number >= min && number <= max;
}

gint64
tegotae_json_get_int (const TegotaeJsonNode *object,
                      const char            *key,
                      TegotaeJsonNeed        need,
                      gint64                 min,
                      gint64                 max,
                      gint64                 fallback)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);
  gint64 value = fallback;

  if (tegotae_json_node_is_there (&node, need))
    tegotae_json_node_get_int (&node, min, max, &value);

  return value;
}

/* Whether the node is an object; a fault if not. */
static gboolean
is_object (const TegotaeJsonNode *node)
{
  return tegotae_json_node_has_type (node, json_type_object, not_an_object ());
}

void
tegotae_json_with_object (const TegotaeJsonNode *object,
                          const char            *key,
                          TegotaeJsonFunc        func,
                          gpointer               user_data)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);

  if (tegotae_json_node_is_there (&node, TEGOTAE_JSON_OPTIONAL) && is_object (&node))
    func (&node, user_data);
}

typedef struct
{
  TegotaeJsonFunc func;
  gpointer        user_data;
} Each;

static void
call_with_keys (const TegotaeJsonNode *node,
                gpointer               user_data)
{
  const Each *each = user_data;

  json_object_object_foreach (node->value, name, value)
    {
      TegotaeJsonNode child = { value, tegotae_json_path_at_key (&node->path, name), node->sink };

      each->func (&child, each->user_data);
    }
}

void
tegotae_json_each_key (const TegotaeJsonNode *object,
                       const char            *key,
                       TegotaeJsonFunc        func,
                       gpointer               user_data)
{
  Each each = { func, user_data };

  tegotae_json_with_object (object, key, call_with_keys, &each);
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
tegotae_json_node_each (const TegotaeJsonNode *list,
                        guint                  min,
                        guint                  max,
                        TegotaeJsonFunc        func,
                        gpointer               user_data)
{
  gsize length;

  if (!tegotae_json_node_has_type (list, json_type_array, _("This must be a list in square brackets.")))
    return;

  length = json_object_array_length (list->value);
  check_length (list, length, min, max);

  for (gsize i = 0; i < MIN (length, max); i++)
    {
      TegotaeJsonNode element = {
        json_object_array_get_idx (list->value, i),
        tegotae_json_path_at_index (&list->path, i),
        list->sink,
      };

      func (&element, user_data);
    }
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

  if (tegotae_json_node_is_there (&list, min > 0 ? TEGOTAE_JSON_REQUIRED : TEGOTAE_JSON_OPTIONAL))
    tegotae_json_node_each (&list, min, max, func, user_data);
}

static void
call_with_object (const TegotaeJsonNode *element,
                  gpointer               user_data)
{
  const Each *each = user_data;

  if (is_object (element))
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
  Each each = { func, user_data };

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

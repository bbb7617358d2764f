/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-fields.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "pack/json/tegotae-id.h"

const char *
tegotae_export_get_text (const TegotaeJsonNode *object,
                         const char            *key,
                         TegotaeJsonNeed        need,
                         gboolean               empty)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);
  const char *text;

  if (!tegotae_json_node_is_there (&node, need) ||
      !tegotae_json_node_has_type (&node, json_type_string, _("This must be text in double quotation marks.")))
    return NULL;

  text = json_object_get_string (node.value);
  if (text[0] == '\0' && !empty)
    {
      tegotae_fault_sink_add (node.sink, &node.path, _("This text is empty."));
      return NULL;
    }

  if (g_utf8_strlen (text, -1) > TEGOTAE_EXPORT_MAX_TEXT)
    {
      tegotae_fault_sink_add (node.sink, &node.path, _("This text is too long."));
      return NULL;
    }

  return text;
}

const char *
tegotae_export_get_uuid (const TegotaeJsonNode *object,
                         const char            *key,
                         GTree                 *ids)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);
  const char *uuid = tegotae_export_get_text (object, key, TEGOTAE_JSON_REQUIRED, FALSE);

  if (uuid == NULL)
    return NULL;

  if (!g_uuid_string_is_valid (uuid))
    {
      tegotae_fault_sink_add (node.sink, &node.path, _("This is not a UUID."));
      return NULL;
    }

  if (!tegotae_id_set_add (ids, uuid))
    {
      tegotae_fault_sink_add (node.sink, &node.path, _("This UUID is here twice."));
      return NULL;
    }

  return uuid;
}

/* @missing: what stands for nothing */
static gint64
get_time (const TegotaeJsonNode *object,
          const char            *key,
          TegotaeJsonNeed        need,
          gint64                 earliest,
          gint64                 missing)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&object->path, key);
  gint64 time = tegotae_json_get_int (object, key, need, earliest, G_MAXINT64, missing);

  if (time <= TEGOTAE_TIME_LATEST)
    return time;

  tegotae_fault_sink_add (object->sink, &path,
                          _("This time is after the year 9999. It must be %lld or less."),
                          (long long) TEGOTAE_TIME_LATEST);

  return missing;
}

gint64
tegotae_export_get_time (const TegotaeJsonNode *object,
                         const char            *key,
                         gint64                 earliest)
{
  return get_time (object, key, TEGOTAE_JSON_REQUIRED, earliest, earliest);
}

gint64
tegotae_export_get_mark (const TegotaeJsonNode *object,
                         const char            *key)
{
  return get_time (object, key, TEGOTAE_JSON_OPTIONAL, 1, 0);
}

gboolean
tegotae_export_get_bool (const TegotaeJsonNode *object,
                         const char            *key)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);

  return tegotae_json_node_is_there (&node, TEGOTAE_JSON_REQUIRED) &&
         tegotae_json_node_has_type (&node, json_type_boolean, _("This must be true or false.")) &&
         json_object_get_boolean (node.value);
}

TegotaeStage
tegotae_export_get_stage (const TegotaeJsonNode *object,
                          const char            *key)
{
  TegotaeJsonNode node = tegotae_json_node_at_key (object, key);
  const char *id = tegotae_json_get_id (object, key, TEGOTAE_JSON_OPTIONAL);
  TegotaeStage stage = tegotae_stage_from_id (id);

  if (id != NULL && stage == TEGOTAE_STAGE_NONE)
    tegotae_fault_sink_add (node.sink, &node.path, _("There is no stage “%s”."), id);

  return stage;
}

TegotaeFraction
tegotae_export_get_fraction (const TegotaeJsonNode *object,
                             const char            *numerator,
                             const char            *denominator,
                             int                    rounded)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&object->path, numerator);
  TegotaeFraction fraction;

  fraction.denominator = tegotae_json_get_int (object, denominator, TEGOTAE_JSON_OPTIONAL,
                                               1, TEGOTAE_FRACTION_MAX, 100);
  fraction.numerator = tegotae_json_get_int (object, numerator, TEGOTAE_JSON_OPTIONAL,
                                             0, TEGOTAE_FRACTION_MAX, rounded);
  if (!tegotae_fraction_is_of (fraction, rounded))
    tegotae_fault_sink_add (object->sink, &path, _("This does not round to %d."), rounded);

  return fraction;
}

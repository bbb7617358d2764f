/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-settings.h"

#include "service/tegotae-paths.h"

#define SCHEMA_ID "io.github.tegotae.Tegotae"

static GSettingsSchemaSource *
open_source (void)
{
  g_autofree char *directory = tegotae_paths_dup_schemas ();
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchemaSource *source =
    g_settings_schema_source_new_from_directory (directory, installed, TRUE, NULL);

  if (source == NULL && installed != NULL)
    source = g_settings_schema_source_ref (installed);

  return source;
}

GSettings *
tegotae_settings_open (void)
{
  GSettingsSchemaSource *source = open_source ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    {
      schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
      g_settings_schema_source_unref (source);
    }

  if (schema == NULL)
    {
      g_message ("No settings schema %s: nothing will be remembered", SCHEMA_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

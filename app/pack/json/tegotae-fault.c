/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-fault.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "pack/json/tegotae-pack-limits.h"

TegotaeFault *
tegotae_fault_new (char *path,
                   char *message)
{
  TegotaeFault *self = g_new0 (TegotaeFault, 1);

  self->path = path;
  self->message = message;

  return self;
}

void
tegotae_fault_free (TegotaeFault *fault)
{
  if (fault == NULL)
    return;

  g_free (fault->path);
  g_free (fault->message);
  g_free (fault);
}

void
tegotae_fault_sink_init (TegotaeFaultSink *sink,
                         GPtrArray        *faults)
{
  g_return_if_fail (sink != NULL);

  *sink = (TegotaeFaultSink) { .faults = faults };
}

void
tegotae_fault_sink_clear (TegotaeFaultSink *sink)
{
  g_clear_error (&sink->error);
}

static char *
dup_path (const TegotaeFaultSink *sink,
          const TegotaeJsonPath  *path)
{
  g_autofree char *file = NULL;
  g_autofree char *inside = tegotae_json_path_to_string (path);

  if (sink->file == NULL)
    return g_steal_pointer (&inside);

  file = tegotae_json_path_quote (sink->file);

  return g_strdup_printf ("%s: %s", file, inside);
}

void
tegotae_fault_sink_add (TegotaeFaultSink      *sink,
                        const TegotaeJsonPath *path,
                        const char            *format,
                        ...)
{
  g_autofree char *where = NULL;
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (sink != NULL && path != NULL);

  if (tegotae_fault_sink_is_full (sink))
    {
      sink->count++;
      return;
    }

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (sink->line > 0)
    {
      g_autofree char *without_line = g_steal_pointer (&message);

      message = g_strdup_printf (_("line %u: %s"), sink->line, without_line);
    }

  where = dup_path (sink, path);
  sink->count++;
  if (sink->error == NULL)
    g_set_error (&sink->error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, "%s: %s", where, message);

  if (sink->faults != NULL)
    g_ptr_array_add (sink->faults,
                     tegotae_fault_new (g_steal_pointer (&where), g_steal_pointer (&message)));
}

gboolean
tegotae_fault_sink_is_full (const TegotaeFaultSink *sink)
{
  return sink->count >= (sink->faults != NULL ? TEGOTAE_PACK_MAX_FAULTS : 1);
}

gboolean
tegotae_fault_sink_check (const TegotaeFaultSink *sink,
                          GError                **error)
{
  if (sink->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (sink->error));
  return FALSE;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "pack/export/tegotae-document.h"
#include "pack/export/tegotae-export-fields.h"
#include "pack/export/tegotae-export-reader.h"
#include "pack/export/tegotae-export-writer.h"
#include "text/tegotae-words-export.h"

#define CHUNK (64 * 1024)

/* What is told of the file on stdout. */
static char *
describe_export (TegotaeInvocation   *invocation,
                 const char          *path,
                 const TegotaeExport *data)
{
  g_autofree char *name = g_filename_display_name (path);

  return invocation->json ? tegotae_document_exported (name, data) : tegotae_words_of_export (data);
}

static gboolean
write_export (TegotaeInvocation    *invocation,
              const char           *path,
              gboolean              force,
              const TegotaeExport  *data,
              GError              **error)
{
  g_autofree char *document = tegotae_export_writer_write (data);
  g_autofree char *text = g_strconcat (document, "\n", NULL);
  gboolean to_stdout;

  if (!tegotae_invocation_write (path, text, strlen (text), force, &to_stdout, error))
    return FALSE;

  if (!to_stdout)
    tegotae_invocation_print (describe_export (invocation, path, data));

  return TRUE;
}

TegotaeExit
tegotae_command_export (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeExport) data = NULL;
  g_autoptr (GError) error = NULL;
  gboolean force = FALSE;
  const GOptionEntry options[] = {
    TEGOTAE_OPTION_FORCE (&force),
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 1, 1))
    return TEGOTAE_EXIT_WRONG_USAGE;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home != NULL)
    data = tegotae_home_export (home, &error);

  if (data == NULL || !write_export (invocation, invocation->arguments[1], force, data, &error))
    return tegotae_invocation_fail (error);

  return TEGOTAE_EXIT_OK;
}

/* At most one byte more than an export may have. */
static GBytes *
read_standard_input (void)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gsize n;

  while (bytes->len <= TEGOTAE_EXPORT_MAX_FILE_SIZE && (n = fread (chunk, 1, CHUNK, stdin)) > 0)
    g_byte_array_append (bytes, chunk, (guint) n);

  return g_byte_array_free_to_bytes (bytes);
}

static TegotaeExport *
read_export (const char  *path,
             GPtrArray   *faults,
             GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (strcmp (path, TEGOTAE_STANDARD_STREAM) != 0)
    return tegotae_export_reader_read_file (path, faults, NULL, error);

  bytes = read_standard_input ();

  return tegotae_export_reader_read (bytes, faults, error);
}

/* The first fault is the error's message already. */
static void
print_more_faults (GPtrArray *faults)
{
  for (guint i = 1; i < faults->len; i++)
    {
      const TegotaeFault *fault = g_ptr_array_index (faults, i);

      fprintf (stderr, "%s: %s\n", fault->path, fault->message);
    }
}

static TegotaeExit
restore (TegotaeInvocation   *invocation,
         const TegotaeExport *data)
{
  TegotaeRestoreCounts counts = { 0 };
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !tegotae_home_restore (home, data, &counts, &error))
    return tegotae_invocation_fail (error);

  tegotae_invocation_print (invocation->json ? tegotae_document_restored (&counts)
                                             : tegotae_words_of_restore (&counts));

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_restore (TegotaeInvocation *invocation)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (TegotaeExport) data = NULL;
  g_autoptr (GError) error = NULL;

  if (!tegotae_invocation_parse (invocation, NULL, 1, 1))
    return TEGOTAE_EXIT_WRONG_USAGE;

  data = read_export (invocation->arguments[1], faults, &error);
  if (data != NULL)
    return restore (invocation, data);

  /* Also if the file cannot be read, which is no fault of what is stored. */
  tegotae_invocation_fail (error);
  print_more_faults (faults);

  return TEGOTAE_EXIT_BAD_INPUT;
}

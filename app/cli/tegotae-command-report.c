/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-commands.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "pack/export/tegotae-document.h"
#include "report/tegotae-report-drawing.h"

typedef struct
{
  char               *pdf;
  char               *attempt;
  char               *without;
  gboolean            force;
  gboolean            no_band;
  TegotaeReportParts  parts;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->pdf);
  g_free (options->attempt);
  g_free (options->without);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static TegotaeReportParts
find_part (const char *id)
{
  for (guint i = 0; i < TEGOTAE_REPORT_N_PARTS; i++)
    {
      if (strcmp (tegotae_report_part_to_id (i), id) == 0)
        return (TegotaeReportParts) (1 << i);
    }

  return 0;
}

/* Takes the parts that are named out of @options. */
static gboolean
leave_out (TegotaeInvocation *invocation,
           Options           *options)
{
  g_auto (GStrv) ids = g_strsplit (options->without != NULL ? options->without : "", ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      TegotaeReportParts part = find_part (g_strstrip (ids[i]));
      g_autofree char *message = NULL;

      if (part == 0)
        {
          message = g_strdup_printf (_("There is no part “%s”. Use profile, change, strengths, improvements, "
                                       "suggestions, questions or band."), ids[i]);
          tegotae_invocation_misused (invocation, message);
          return FALSE;
        }

      options->parts &= ~part;
    }

  return TRUE;
}

static TegotaeExit
write_report (TegotaeInvocation *invocation,
              const Options     *options)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (TegotaeReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  guint n_left_out = 0;
  gboolean to_stdout;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home != NULL)
    report = tegotae_home_report (home, options->attempt, options->parts, &id, &error);
  if (report != NULL)
    pdf = tegotae_report_pdf_new (report, &n_left_out, &error);

  if (pdf == NULL ||
      !tegotae_invocation_write (options->pdf, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                                 options->force, &to_stdout, &error))
    return tegotae_invocation_fail (error);

  if (to_stdout)
    return TEGOTAE_EXIT_OK;

  if (invocation->json)
    tegotae_invocation_print (tegotae_document_reported (options->pdf, id, n_left_out));
  else
    tegotae_invocation_print (g_strdup_printf (_("Saved the page to %s."), options->pdf));

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_report (TegotaeInvocation *invocation)
{
  g_auto (Options) chosen = { .parts = TEGOTAE_REPORT_ALL };
  const GOptionEntry options[] = {
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &chosen.pdf, N_("Where to save the page"), N_("FILE") },
    { "attempt", 0, 0, G_OPTION_ARG_STRING, &chosen.attempt,
      N_("For which attempt (default: the last)"), "ID" },
    { "without", 0, 0, G_OPTION_ARG_STRING, &chosen.without,
      N_("Leave out: profile, change, strengths, improvements, suggestions, questions, band"), N_("PARTS") },
    { "no-band", 0, 0, G_OPTION_ARG_NONE, &chosen.no_band, N_("Leave out the band beside the score"), NULL },
    TEGOTAE_OPTION_FORCE (&chosen.force),
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 0, 0) || !leave_out (invocation, &chosen))
    return TEGOTAE_EXIT_WRONG_USAGE;

  if (chosen.no_band)
    chosen.parts &= ~TEGOTAE_REPORT_BAND;

  if (chosen.pdf == NULL)
    return tegotae_invocation_misused (invocation, _("Say where to save the page: --pdf FILE."));

  return write_report (invocation, &chosen);
}

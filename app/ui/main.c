/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "service/tegotae-language.h"
#include "service/tegotae-paths.h"

#include "ui/shell/tegotae-application.h"

/* What libadwaita since 1.7 says to screen readers and looks up in the catalogue of
 * the app instead of its own. Nothing reads this; it keeps the texts in ours. */
static const char * const texts_of_libadwaita[] G_GNUC_UNUSED = {
  N_("A toast appeared"),
  /* Translators: %s is what the toast says. */
  N_("A toast appeared: %s"),
  /* Translators: %s is the label of the button. */
  N_("A toast appeared, has a button: %s"),
  /* Translators: what the toast says, and the label of the button. */
  N_("A toast appeared: %s, has a button: %s"),
  N_("Close"),
  N_("Close the window"),
};

/* GLib decides once, by whether the program has a catalogue for the language it
 * starts in, if the toolkit's own texts are ever translated. English has none;
 * so it is asked in Japanese, for those who change the language later. */
static void
let_toolkit_translate (void)
{
  tegotae_language_init (TEGOTAE_LANGUAGE_JA);
  g_dgettext (GETTEXT_PACKAGE, "Tegotae");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TegotaeApplication) application = NULL;

  tegotae_paths_ignore_relative ();

  /* tegotae_language_init() does it, in a way that GTK would undo. */
  gtk_disable_setlocale ();
  let_toolkit_translate ();
  tegotae_language_init (NULL);

  application = tegotae_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

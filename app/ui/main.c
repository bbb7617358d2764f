/* main.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "service/tegotae-language.h"

#include "tegotae-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TegotaeApplication) application = NULL;

  /* tegotae_language_init() does it, in a way that GTK would undo. */
  gtk_disable_setlocale ();
  tegotae_language_init (NULL);

  application = tegotae_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeError:
 * @TEGOTAE_ERROR_INVALID: what was given is not valid (a pack, answers, an id)
 * @TEGOTAE_ERROR_NOT_FOUND: nothing has the id that was asked for
 * @TEGOTAE_ERROR_EXISTS: the id is taken and replacing was not asked for
 * @TEGOTAE_ERROR_NEWER: the database was written by a newer version
 * @TEGOTAE_ERROR_FOREIGN: the file in the place of a database is not ours
 * @TEGOTAE_ERROR_STORE: a database or file could not be read or written
 *
 * Every error of this project that is not one of GLib's own. The command line
 * exits with 3 for the last three and with 1 for the others.
 */
typedef enum
{
  TEGOTAE_ERROR_INVALID,
  TEGOTAE_ERROR_NOT_FOUND,
  TEGOTAE_ERROR_EXISTS,
  TEGOTAE_ERROR_NEWER,
  TEGOTAE_ERROR_FOREIGN,
  TEGOTAE_ERROR_STORE,
} TegotaeError;

#define TEGOTAE_ERROR (tegotae_error_quark ())
GQuark tegotae_error_quark (void);

/* Puts what could not be done, in the user's language, before the message of @error.
 * Returns: FALSE, what the caller returns */
gboolean tegotae_error_prefix (GError     **error,
                               const char  *what);

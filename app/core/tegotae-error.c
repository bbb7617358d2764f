/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-error.h"

G_DEFINE_QUARK (tegotae-error-quark, tegotae_error)

gboolean
tegotae_error_prefix (GError     **error,
                      const char  *what)
{
  g_prefix_error (error, "%s: ", what);

  return FALSE;
}

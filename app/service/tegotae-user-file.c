/* tegotae-user-file.c
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

#include "tegotae-user-file.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"

#define FOR_THE_USER_ONLY 0600

gboolean
tegotae_user_file_write (const char  *path,
                         const char  *data,
                         gsize        length,
                         GError     **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL && data != NULL, FALSE);

  name = g_filename_display_basename (path);

  /* A device or folder would be replaced by the new file. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE, _("“%s” is not a file."), name);
      return FALSE;
    }

  if (g_file_set_contents_full (path, data, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                FOR_THE_USER_ONLY, &cause))
    return TRUE;

  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE,
               _("“%s” could not be written: %s"), name, cause->message);

  return FALSE;
}

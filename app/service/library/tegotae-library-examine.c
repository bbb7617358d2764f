/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking after library.db. */

#include "tegotae-library-private.h"

#include "core/tegotae-error.h"

gboolean
tegotae_library_examine (TegotaeLibrary  *self,
                         guint           *n_entries,
                         gboolean        *rebuilt,
                         GError         **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  /* What is damaged is thrown away when it is closed, and then made again. */
  if (!tegotae_library_db_check (self->db, NULL) && !tegotae_library_reopen (self, error))
    return FALSE;

  rows = tegotae_library_db_list_packs (self->db, error);
  if (rows == NULL)
    return FALSE;

  *n_entries = 0;
  for (guint i = 0; i < rows->len; i++)
    *n_entries += ((const TegotaePackRow *) g_ptr_array_index (rows, i))->n_entries;
  *rebuilt = self->rebuilt;

  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */


/* Where library.db is, and what becomes of it when it cannot be there. */

#include "tegotae-library-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"

void
tegotae_library_tell (TegotaeLibrary      *self,
                      const TegotaeNotice *notice)
{
  if (self->notice_func != NULL)
    self->notice_func (notice, self->notice_data);
}

static void
tell (TegotaeLibrary    *self,
      TegotaeNoticeKind  kind,
      const char        *title)
{
  g_autoptr (TegotaeNotice) notice = tegotae_notice_new (kind, title, NULL);

  tegotae_library_tell (self, notice);
}

static TegotaeLibraryDb *
open_file (GError **error)
{
  g_autofree char *path = tegotae_paths_dup_library_db ();

  return tegotae_library_db_open (path, error);
}

/* What it was, and has become, as far as the user is told: only in a file can it
 * have been damaged. */
static void
note_state (TegotaeLibrary *self)
{
  if (self->in_memory)
    return;

  if (tegotae_library_db_is_new (self->db))
    self->rebuilt = TRUE;
  if (tegotae_library_db_was_damaged (self->db))
    self->damaged = TRUE;
}

/* Closes library.db, which throws away a damaged one, and opens it again. */
static gboolean
reopen (TegotaeLibrary  *self,
        GError         **error)
{
  if (self->db != NULL && tegotae_library_db_is_damaged (self->db))
    self->damaged = TRUE;

  g_clear_pointer (&self->db, tegotae_library_db_close);
  self->db = self->in_memory ? tegotae_library_db_new_in_memory (error) : open_file (error);
  if (self->db == NULL)
    return FALSE;

  note_state (self);
  if (!tegotae_library_refresh (self, error) || !tegotae_library_load_content (self, error))
    return FALSE;

  if (self->damaged && !self->in_memory)
    tell (self, TEGOTAE_NOTICE_LIBRARY_REBUILT, _("Damaged advice data was repaired."));
  self->damaged = FALSE;

  return TRUE;
}

/* Everything in it can be made again, so a place where it cannot be written is no
 * reason to show nothing: it only takes longer, each time. */
static gboolean
reopen_in_memory (TegotaeLibrary *self,
                  const GError   *reason)
{
  gboolean was_in_memory = self->in_memory;

  self->in_memory = TRUE;
  if (!reopen (self, NULL))
    return FALSE;

  g_info ("The library is only in memory: %s", reason->message);
  if (!was_in_memory)
    tell (self, TEGOTAE_NOTICE_LIBRARY_TROUBLE, reason->message);

  return TRUE;
}

/* Who has cancelled wants nothing from packs any more, but may have given something
 * to be saved. */
static gboolean
open_empty (TegotaeLibrary  *self,
            GError         **error)
{
  g_clear_pointer (&self->db, tegotae_library_db_close);
  self->in_memory = TRUE;
  self->db = tegotae_library_db_new_in_memory (error);

  return self->db != NULL && tegotae_library_load_content (self, error);
}

/* Whatever has happened, there is one afterwards. */
static gboolean
open_somehow (TegotaeLibrary  *self,
              GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (reopen (self, &local_error))
    return TRUE;

  /* Damage that only reading has met: closing has thrown the file away. */
  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE) &&
      (reopen (self, NULL) || reopen_in_memory (self, local_error)))
    return TRUE;

  if (g_cancellable_is_cancelled (self->cancellable))
    return open_empty (self, error);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

TegotaeLibrary *
tegotae_library_open (const char         *lang,
                      TegotaeNoticeFunc   func,
                      gpointer            user_data,
                      GCancellable       *cancellable,
                      GError            **error)
{
  g_autoptr (TegotaeLibrary) self = g_new0 (TegotaeLibrary, 1);

  self->lang = g_strdup (lang);
  self->notice_func = func;
  self->notice_data = user_data;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->imported_dir = tegotae_paths_dup_imported_packs ();
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return open_somehow (self, error) ? g_steal_pointer (&self) : NULL;
}

void
tegotae_library_close (TegotaeLibrary *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->db, tegotae_library_db_close);
  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->warnings);
  g_hash_table_unref (self->told);
  g_free (self->fingerprint);
  g_free (self->imported_dir);
  g_free (self->lang);
  g_free (self);
}

gboolean
tegotae_library_mend (TegotaeLibrary *self)
{
  g_autoptr (GError) error = NULL;

  if (!tegotae_library_db_is_damaged (self->db))
    return FALSE;

  if (open_somehow (self, &error))
    return TRUE;

  /* Not even in memory, so that the packs themselves must be gone. */
  g_warning ("%s", error->message);
  open_empty (self, NULL);

  return FALSE;
}

/* Whether the file now holds what the library in memory does. */
static gboolean
fill_file (TegotaeLibrary    *self,
           TegotaeLibraryDb  *file,
           GError           **error)
{
  g_autofree char *wanted = tegotae_library_db_get_fingerprint (self->db, error);
  g_autofree char *present = wanted != NULL ? tegotae_library_db_get_fingerprint (file, error) : NULL;

  return present != NULL &&
         (strcmp (present, wanted) == 0 || tegotae_library_db_copy (self->db, file, error));
}

void
tegotae_library_leave_memory (TegotaeLibrary *self)
{
  g_autoptr (TegotaeLibraryDb) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->in_memory || g_cancellable_is_cancelled (self->cancellable))
    return;

  file = open_file (&error);
  if (file == NULL || !fill_file (self, file, &error))
    {
      g_debug ("%s", error->message);
      return;
    }

  g_clear_pointer (&self->db, tegotae_library_db_close);
  self->db = g_steal_pointer (&file);
  self->in_memory = FALSE;
  tell (self, TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER, _("Advice can be saved again."));
}

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
  if (!tegotae_library_db_check (self->db, NULL) && !reopen (self, error))
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

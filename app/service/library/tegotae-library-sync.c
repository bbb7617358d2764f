/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How packs get into library.db and out of it. */

#include "tegotae-library-private.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"
#include "tegotae-pack-location.h"

void
tegotae_import_sink_clear (TegotaeImportSink *sink)
{
  g_clear_pointer (&sink->id, g_free);
  g_clear_pointer (&sink->lang, g_free);
  g_clear_pointer (&sink->cutter, tegotae_phrase_cutter_free);
}

/* What the library has of @pack in its language: its origin, or -1. */
static int
find_origin (TegotaeLibrary     *self,
             const TegotaePack  *pack,
             gboolean            any_language,
             GError            **error)
{
  g_autoptr (GPtrArray) rows = tegotae_library_db_list_packs (self->db, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const TegotaePackRow *row = g_ptr_array_index (rows, i);

      if (strcmp (row->id, pack->id) == 0 &&
          (any_language || strcmp (row->lang, pack->lang) == 0))
        return (int) row->origin;
    }

  return -1;
}

/* Makes room for the pack, or says why there is none. */
static gboolean
make_room (TegotaeImportSink  *sink,
           const TegotaePack  *pack,
           GError            **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean imported = sink->origin == TEGOTAE_ORIGIN_IMPORTED;
  int any = find_origin (sink->library, pack, imported, &local_error);
  int same = local_error == NULL ? find_origin (sink->library, pack, FALSE, &local_error) : -1;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (any == TEGOTAE_ORIGIN_SHIPPED && imported)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                   _("The pack “%s” comes with the app and cannot be replaced; "
                     "give yours another id."),
                   pack->id);
      return FALSE;
    }

  if (same < 0)
    return TRUE;

  if (!sink->replace)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS,
                   _("There is already a pack “%s” in the language “%s”."),
                   pack->id, pack->lang);
      return FALSE;
    }

  return tegotae_library_db_remove_pack (sink->library->db, pack->id, pack->lang, error);
}

static gboolean
take_header (TegotaePack  *pack,
             const char   *json,
             gpointer      user_data,
             GError      **error)
{
  TegotaeImportSink *sink = user_data;

  pack->origin = sink->origin;
  tegotae_import_sink_cut_pack (sink, pack);

  if (!make_room (sink, pack, error) ||
      !tegotae_library_db_add_pack (sink->library->db, pack, json, error))
    return FALSE;

  sink->id = g_strdup (pack->id);
  sink->lang = g_strdup (pack->lang);

  return TRUE;
}

static gboolean
take_entry (TegotaeEntry  *entry,
            const char    *json,
            gpointer       user_data,
            GError       **error)
{
  TegotaeImportSink *sink = user_data;

  tegotae_import_sink_cut_entry (sink, entry);

  return tegotae_library_db_add_entry (sink->library->db, entry, json, error);
}

const TegotaePackHandler tegotae_import_sink_handler = { take_header, take_entry, NULL };

static void
count (gint64   done,
       gint64   total,
       gpointer user_data)
{
  TegotaeImportSink *sink = user_data;

  tegotae_rebuild_meter_advance (sink->meter, done, total);
}

static const TegotaePackHandler rebuild_handler = { take_header, take_entry, count };

static void
warn_about (TegotaeLibrary *self,
            const char     *path,
            const GError   *error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_ptr_array_add (self->warnings, g_strdup_printf (_("The imported pack “%s” was left out: %s"),
                                                    name, error->message));
}

/* Reads one pack into the open transaction. An imported one that fails is left
 * out; a shipped one must not fail. */
static gboolean
add_source (TegotaeLibrary             *self,
            const TegotaePackLocation  *source,
            TegotaeRebuildMeter        *meter,
            GError                    **error)
{
  g_auto (TegotaeImportSink) sink = { self, source->origin, FALSE, NULL, NULL, meter };
  g_autoptr (TegotaeContent) core = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) local_error = NULL;

  tegotae_rebuild_meter_begin_pack (meter, source->size);
  core = tegotae_library_load_core (self, &local_error);
  if (local_error == NULL)
    pack = tegotae_pack_reader_read (source->path, core, &rebuild_handler,
                                     &sink, NULL, self->cancellable, &local_error);
  if (pack != NULL)
    return TRUE;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  if (source->origin == TEGOTAE_ORIGIN_SHIPPED)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error),
                                  _("The shipped pack in %s cannot be used: "), source->path);
      return FALSE;
    }

  warn_about (self, source->path, local_error);

  return sink.id == NULL ||
         tegotae_library_db_remove_pack (self->db, sink.id, sink.lang, error);
}

static void
tell_progress (double   fraction,
               gpointer user_data)
{
  g_autoptr (TegotaeNotice) notice = tegotae_notice_new_progress (fraction);

  tegotae_library_tell (user_data, notice);
}

static TegotaeRebuildMeter *
new_meter (TegotaeLibrary *self,
           GPtrArray      *sources)
{
  gint64 total = 0;

  for (guint i = 0; i < sources->len; i++)
    total += ((const TegotaePackLocation *) g_ptr_array_index (sources, i))->size;

  return tegotae_rebuild_meter_new (total, tell_progress, self);
}

static gboolean
add_sources (TegotaeLibrary  *self,
             GPtrArray       *sources,
             GError         **error)
{
  g_autoptr (TegotaeRebuildMeter) meter = new_meter (self, sources);

  g_ptr_array_set_size (self->warnings, 0);

  if (!tegotae_library_db_clear (self->db, error))
    return FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      if (!add_source (self, g_ptr_array_index (sources, i), meter, error))
        return FALSE;
    }

  tegotae_rebuild_meter_begin_pack (meter, 0);
  if (tegotae_library_db_index (self->db, self->cancellable, error))
    return TRUE;

  /* What a store that was interrupted says is of no use to anybody. */
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_error (error);
      g_cancellable_set_error_if_cancelled (self->cancellable, error);
    }

  return FALSE;
}

static GPtrArray *
list_sources (TegotaeLibrary *self)
{
  g_autofree char *shipped = tegotae_paths_dup_shipped_packs ();

  return tegotae_pack_location_list (shipped, self->imported_dir);
}

char *
tegotae_library_dup_fingerprint (TegotaeLibrary *self)
{
  g_autoptr (GPtrArray) sources = list_sources (self);

  return tegotae_pack_location_fingerprint (sources);
}

static gboolean
is_current (TegotaeLibrary  *self,
            const char      *wanted,
            gboolean        *current,
            GError         **error)
{
  g_autofree char *present = tegotae_library_db_get_fingerprint (self->db, error);

  if (present == NULL)
    return FALSE;

  *current = strcmp (present, wanted) == 0;
  return TRUE;
}

/* Within the transaction, because another process may have been quicker. */
static gboolean
rebuild (TegotaeLibrary  *self,
         GPtrArray       *sources,
         const char      *wanted,
         GError         **error)
{
  gboolean current;

  if (!is_current (self, wanted, &current, error))
    return FALSE;

  return (current || add_sources (self, sources, error)) &&
         tegotae_library_db_commit (self->db, wanted, error);
}

gboolean
tegotae_library_refresh (TegotaeLibrary  *self,
                         GError         **error)
{
  g_autoptr (GPtrArray) sources = list_sources (self);
  g_autofree char *wanted = tegotae_pack_location_fingerprint (sources);
  gboolean current;

  if (!is_current (self, wanted, &current, error))
    return FALSE;

  if (current)
    return TRUE;

  if (!tegotae_library_db_begin (self->db, error))
    return FALSE;

  if (rebuild (self, sources, wanted, error))
    return TRUE;

  tegotae_library_db_rollback (self->db);
  return FALSE;
}

static void
on_closing_cb (GCancellable *closing,
               gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

GCancellable *
tegotae_library_begin_cancellable (TegotaeLibrary *self,
                                   GCancellable   *cancellable,
                                   gulong         *handler)
{
  *handler = 0;
  if (self->cancellable == NULL || cancellable == NULL)
    return cancellable != NULL ? cancellable : self->cancellable;

  *handler = g_cancellable_connect (self->cancellable, G_CALLBACK (on_closing_cb),
                                    g_object_ref (cancellable), g_object_unref);

  return cancellable;
}

void
tegotae_library_end_cancellable (TegotaeLibrary *self,
                                 gulong          handler)
{
  if (handler != 0)
    g_cancellable_disconnect (self->cancellable, handler);
}

GPtrArray *
tegotae_library_check (TegotaeLibrary  *self,
                       const char      *path,
                       GCancellable    *cancellable,
                       GError         **error)
{
  gulong handler;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TegotaeContent) core = NULL;
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) local_error = NULL;

  core = tegotae_library_load_core (self, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  cancellable = tegotae_library_begin_cancellable (self, cancellable, &handler);
  pack = tegotae_pack_reader_read (path, core, NULL, NULL, faults, cancellable, &local_error);
  tegotae_library_end_cancellable (self, handler);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  /* With faults the error only repeats the first of them. */
  if (pack == NULL && faults->len == 0)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&faults);
}

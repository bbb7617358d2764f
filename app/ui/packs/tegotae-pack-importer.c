/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-importer.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"

struct _TegotaePackImporter
{
  GObject         parent_instance;

  TegotaeService *service;
  GQueue         *files; /* of GFile; the first is being added, or asked about */
  GCancellable   *cancellable;
  char           *name;
  double          fraction;
  char           *message; /* why the first could not be added */
};

enum
{
  SIGNAL_IMPORTED,
  SIGNAL_REFUSED,
  SIGNAL_FAILED,
  SIGNAL_EXISTS,
  SIGNAL_PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaePackImporter, tegotae_pack_importer, G_TYPE_OBJECT)

static void start (TegotaePackImporter *self,
                   gboolean             replace);

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

static void
set_state (TegotaePackImporter *self,
           const char          *name,
           double               fraction)
{
  char *old = self->name;

  self->name = g_strdup (name);
  self->fraction = fraction;
  g_free (old);
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
}

static void
start_next (TegotaePackImporter *self)
{
  g_autoptr (GFile) done = g_queue_pop_head (self->files);

  if (g_queue_is_empty (self->files))
    set_state (self, NULL, 0);
  else
    start (self, FALSE);
}

static void
fail (TegotaePackImporter *self,
      const char          *message)
{
  g_autofree char *name = dup_name (g_queue_peek_head (self->files));

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, name, message);
  start_next (self);
}

static void
on_checked_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TegotaePackImporter) self = user_data;
  g_autofree char *name = dup_name (g_queue_peek_head (self->files));
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  faults = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (faults == NULL || faults->len == 0)
    {
      /* An id that is taken, for one, is no fault of the file. */
      fail (self, self->message);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, name, faults);
  start_next (self);
}

/* Importing ends at the first fault; who is to put them right wants them all. */
static void
find_faults (TegotaePackImporter *self,
             const GError        *error)
{
  g_autofree char *path = g_file_get_path (g_queue_peek_head (self->files));

  g_free (self->message);
  self->message = g_strdup (error->message);
  tegotae_service_call (self->service, &tegotae_call_check_pack, g_strdup (path), NULL,
                        on_checked_cb, g_object_ref (self));
}

static void
ask (TegotaePackImporter *self)
{
  g_autofree char *name = dup_name (g_queue_peek_head (self->files));

  set_state (self, NULL, 0);
  g_signal_emit (self, signals[SIGNAL_EXISTS], 0, name);
}

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TegotaePackImporter) self = user_data;
  g_autofree char *name = dup_name (g_queue_peek_head (self->files));
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) error = NULL;

  pack = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, &error);
  if (pack != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, name, pack);
      start_next (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    start_next (self);
  else if (g_error_matches (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS))
    ask (self);
  else if (g_error_matches (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID))
    find_faults (self, error);
  else
    fail (self, error->message);
}

static void
on_progress_cb (double   fraction,
                gpointer user_data)
{
  TegotaePackImporter *self = user_data;

  set_state (self, self->name, fraction);
}

static void
start (TegotaePackImporter *self,
       gboolean             replace)
{
  GFile *file = g_queue_peek_head (self->files);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = dup_name (file);

  if (path == NULL)
    {
      fail (self, _("The file is not on this computer. Save it here first."));
      return;
    }

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_state (self, name, 0);
  tegotae_service_call (self->service, &tegotae_call_import_pack,
                        tegotae_pack_import_new (path, replace, on_progress_cb, self),
                        self->cancellable, on_imported_cb, g_object_ref (self));
}

static void
tegotae_pack_importer_finalize (GObject *object)
{
  TegotaePackImporter *self = TEGOTAE_PACK_IMPORTER (object);

  g_queue_free_full (self->files, g_object_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  g_free (self->name);
  g_free (self->message);

  G_OBJECT_CLASS (tegotae_pack_importer_parent_class)->finalize (object);
}

static guint
add_signal (const char *name,
            guint       n_parameters,
            GType       second)
{
  return g_signal_new (name, TEGOTAE_TYPE_PACK_IMPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, G_TYPE_STRING, second);
}

static void
tegotae_pack_importer_class_init (TegotaePackImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_pack_importer_finalize;

  signals[SIGNAL_IMPORTED] = add_signal ("imported", 2, G_TYPE_POINTER);
  signals[SIGNAL_REFUSED] = add_signal ("refused", 2, G_TYPE_PTR_ARRAY);
  signals[SIGNAL_FAILED] = add_signal ("failed", 2, G_TYPE_STRING);
  signals[SIGNAL_EXISTS] = add_signal ("exists", 1, G_TYPE_NONE);
  signals[SIGNAL_PROGRESS] = add_signal ("progress", 0, G_TYPE_NONE);
}

static void
tegotae_pack_importer_init (TegotaePackImporter *self)
{
  self->files = g_queue_new ();
}

TegotaePackImporter *
tegotae_pack_importer_new (TegotaeService *service)
{
  TegotaePackImporter *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_PACK_IMPORTER, NULL);
  self->service = g_object_ref (service);

  return self;
}

void
tegotae_pack_importer_add (TegotaePackImporter *self,
                           GFile               *file)
{
  gboolean is_first;

  g_return_if_fail (TEGOTAE_IS_PACK_IMPORTER (self));
  g_return_if_fail (G_IS_FILE (file));

  is_first = g_queue_is_empty (self->files);
  g_queue_push_tail (self->files, g_object_ref (file));
  if (is_first)
    start (self, FALSE);
}

void
tegotae_pack_importer_replace (TegotaePackImporter *self)
{
  g_return_if_fail (TEGOTAE_IS_PACK_IMPORTER (self));
  g_return_if_fail (self->name == NULL && !g_queue_is_empty (self->files));

  start (self, TRUE);
}

void
tegotae_pack_importer_skip (TegotaePackImporter *self)
{
  g_return_if_fail (TEGOTAE_IS_PACK_IMPORTER (self));
  g_return_if_fail (self->name == NULL && !g_queue_is_empty (self->files));

  start_next (self);
}

void
tegotae_pack_importer_cancel (TegotaePackImporter *self)
{
  g_return_if_fail (TEGOTAE_IS_PACK_IMPORTER (self));

  while (g_queue_get_length (self->files) > 1)
    g_object_unref (g_queue_pop_tail (self->files));

  g_cancellable_cancel (self->cancellable);
}

const char *
tegotae_pack_importer_get_name (TegotaePackImporter *self)
{
  g_return_val_if_fail (TEGOTAE_IS_PACK_IMPORTER (self), NULL);

  return self->name;
}

double
tegotae_pack_importer_get_fraction (TegotaePackImporter *self)
{
  g_return_val_if_fail (TEGOTAE_IS_PACK_IMPORTER (self), 0);

  return self->fraction;
}

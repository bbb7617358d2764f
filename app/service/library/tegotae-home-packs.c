/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "service/tegotae-home.h"

#include "service/tegotae-call-private.h"
#include "service/tegotae-home-private.h"

static gpointer
do_set_language (TegotaeHome    *home,
                 gconstpointer   arguments,
                 GCancellable   *cancellable,
                 GError        **error)
{
  return TEGOTAE_CALL_DONE (tegotae_library_set_language (home->library, arguments, error));
}

const TegotaeCall tegotae_call_set_language = {
  .func = do_set_language,
  .arguments_free = g_free,
  .changes = TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE,
};

TegotaePack *
tegotae_home_import_pack (TegotaeHome              *home,
                          const TegotaePackImport  *wanted,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  tegotae_home_back_up (home, TEGOTAE_BACKUP_IMPORT);

  return tegotae_library_import (home->library, wanted, cancellable, error);
}

static gpointer
do_list_packs (TegotaeHome    *home,
               gconstpointer   arguments,
               GCancellable   *cancellable,
               GError        **error)
{
  return tegotae_library_list_packs (home->library, error);
}

const TegotaeCall tegotae_call_list_packs = {
  .func = do_list_packs,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

/* A step on its way to the main context. */
typedef struct
{
  TegotaeImportProgress progress;
  gpointer              progress_data;
  double                fraction;
} Step;

static gboolean
on_step_cb (gpointer user_data)
{
  Step *step = user_data;

  step->progress (step->fraction, step->progress_data);

  return G_SOURCE_REMOVE;
}

/* With the priority of the answer, which so comes after all of them. */
static void
send_step (double   fraction,
           gpointer user_data)
{
  const TegotaePackImport *import = user_data;
  Step *step = g_new (Step, 1);

  *step = (Step) { import->progress, import->progress_data, fraction };
  g_idle_add_full (G_PRIORITY_DEFAULT, on_step_cb, step, g_free);
}

static gpointer
do_import_pack (TegotaeHome    *home,
                gconstpointer   arguments,
                GCancellable   *cancellable,
                GError        **error)
{
  const TegotaePackImport *import = arguments;
  const TegotaePackImport in_steps = { import->path, import->replace, import->progress != NULL ? send_step : NULL,
                                       (gpointer) import };

  return tegotae_home_import_pack (home, &in_steps, cancellable, error);
}

/* A pack that is in place is told of even if somebody cancels just then. */
const TegotaeCall tegotae_call_import_pack = {
  .func = do_import_pack,
  .arguments_free = (GDestroyNotify) tegotae_pack_import_free,
  .result_free = (GDestroyNotify) tegotae_pack_unref,
  .changes = TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE,
  .answers_always = TRUE,
};

static gpointer
do_check_pack (TegotaeHome    *home,
               gconstpointer   arguments,
               GCancellable   *cancellable,
               GError        **error)
{
  return tegotae_library_check (home->library, arguments, cancellable, error);
}

const TegotaeCall tegotae_call_check_pack = {
  .func = do_check_pack,
  .arguments_free = g_free,
  .result_free = (GDestroyNotify) g_ptr_array_unref,
};

static gpointer
do_remove_pack (TegotaeHome    *home,
                gconstpointer   arguments,
                GCancellable   *cancellable,
                GError        **error)
{
  return TEGOTAE_CALL_DONE (tegotae_library_remove (home->library, arguments, error));
}

const TegotaeCall tegotae_call_remove_pack = {
  .func = do_remove_pack,
  .arguments_free = g_free,
  .changes = TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE,
};

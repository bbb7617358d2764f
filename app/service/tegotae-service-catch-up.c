/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-service-private.h"

static gpointer
do_catch_up (TegotaeHome    *home,
             gconstpointer   arguments,
             GCancellable   *cancellable,
             GError        **error)
{
  gboolean records = FALSE, packs = FALSE;
  TegotaeChanges changes;

  if (!tegotae_home_catch_up (home, &records, &packs, error))
    return NULL;

  /* Which of the records has changed is not known. */
  changes = (records ? TEGOTAE_CHANGES_RECORDS : TEGOTAE_CHANGES_NONE) |
            (packs ? TEGOTAE_CHANGES_CONTENT | TEGOTAE_CHANGES_STAGE : TEGOTAE_CHANGES_NONE);

  return tegotae_loaded_new (home, changes, error);
}

static const TegotaeCall catch_up = {
  .func = do_catch_up,
  .result_free = (GDestroyNotify) tegotae_loaded_free,
};

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TegotaeService *self = TEGOTAE_SERVICE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeLoaded) loaded = tegotae_service_call_finish (self, result, &error);

  /* Nobody has asked for anything; the next call that needs it is told. */
  if (loaded == NULL)
    g_debug ("%s", error->message);
  else
    tegotae_service_apply (self, loaded->changes, loaded);
}

void
tegotae_service_catch_up (TegotaeService *self)
{
  tegotae_service_call (self, &catch_up, NULL, NULL, on_done_cb, NULL);
}

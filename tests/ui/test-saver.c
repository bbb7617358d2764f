/* test-saver.c
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

#include <adwaita.h>

#include "test-home.h"
#include "test-ui.h"
#include "ui/tegotae-saver.h"

static void
on_deleted_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_assert_true (tegotae_service_delete_attempt_finish (TEGOTAE_SERVICE (source), result, NULL));
}

static void
stop (TegotaeSaver   *saver,
      TegotaeService *service)
{
  test_home_settle (service);
  g_assert_finalize_object (saver);
  tegotae_service_close (service);
  test_ui_rest ();
  test_home_close (service);
}

static void
test_saves (void)
{
  TegotaeService *service = test_home_open ();
  TegotaeSaver *saver = tegotae_saver_new (service);
  g_autoptr (TegotaeAttempt) attempt = test_home_score (service, "0123012301", 1);

  tegotae_saver_save (saver, attempt);
  test_home_settle (service);
  g_assert_null (tegotae_saver_get_message (saver));
  g_assert_cmpuint (test_home_count_saved (service), ==, 1);

  stop (saver, service);
}

/* A second attempt of the same id cannot be saved until the first is gone. */
static void
test_keeps_and_retries (void)
{
  TegotaeService *service = test_home_open ();
  TegotaeSaver *saver = tegotae_saver_new (service);
  g_autoptr (TegotaeAttempt) first = test_home_score (service, "0123012301", 1);
  TegotaeAttempt *second = test_home_score (service, "3333333333", 2);

  g_free (second->id);
  second->id = g_strdup (first->id);
  tegotae_saver_save (saver, first);
  tegotae_saver_save (saver, second);
  tegotae_attempt_unref (second);
  test_home_settle (service);
  g_assert_nonnull (tegotae_saver_get_message (saver));

  tegotae_saver_retry (saver);
  test_home_settle (service);
  g_assert_nonnull (tegotae_saver_get_message (saver));

  tegotae_service_delete_attempt_async (service, first->id, NULL, on_deleted_cb, NULL);
  test_home_settle (service);
  g_assert_cmpuint (test_home_count_saved (service), ==, 0);

  tegotae_saver_retry (saver);
  test_home_settle (service);
  g_assert_null (tegotae_saver_get_message (saver));
  g_assert_cmpuint (test_home_count_saved (service), ==, 1);

  /* Nothing is left to save twice. */
  tegotae_saver_retry (saver);
  test_home_settle (service);
  g_assert_null (tegotae_saver_get_message (saver));

  stop (saver, service);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/ui/saver/saves", test_saves);
  g_test_add_func ("/ui/saver/keeps-what-fails-and-retries", test_keeps_and_retries);

  return g_test_run ();
}
